using QsGen.Wire;

namespace QsGen.Plans;

/// <summary>The names of things that a document refers to by ids, so that nobody has to read an id.</summary>
/// <remarks>Where old and new document name one thing differently, the new name counts.</remarks>
internal sealed class NameIndex
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Gathers the names in two versions of a document.</summary>
    public NameIndex(PropertyObject olds, PropertyObject news)
    {
        Gather(olds);
        Gather(news);
    }

    /// <summary>The name of what an id stands for; the id itself when nothing names it.</summary>
    public string Of(string id) => _names.GetValueOrDefault(id, id);

    private void Gather(PropertyValue value)
    {
        switch (value)
        {
            case PropertyArray list:
                foreach (var item in list.Items)
                {
                    Gather(item);
                }

                break;
            case PropertyObject map:
                foreach (var key in PartNames.NamedIds)
                {
                    if (map.Find(key) is PropertyString id && PartNames.NameOf(key, map) is { } name)
                    {
                        _names[id.Value] = name;
                    }
                }

                foreach (var item in map.Values)
                {
                    Gather(item);
                }

                break;
            default:
                break;
        }
    }
}
