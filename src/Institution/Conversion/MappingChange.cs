using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace QsGen.Institution.Conversion;

/// <summary>Changes of one mapping in either style; its comments stay.</summary>
/// <param name="source">The text.</param>
/// <param name="map">The mapping.</param>
internal sealed class MappingChange(YamlSource source, YamlMappingNode map)
{
    private bool IsFlow => map.Style == MappingStyle.Flow;

    // Keys of one mapping stand below each other.
    private string Gap => IsFlow ? ", " : source.Edit.NewLine + new string(' ', (int)map.Children.First().Key.Start.Column - 1);

    /// <summary>Puts entries in the place of a key with its value.</summary>
    public void Replace(string key, params IEnumerable<string> entries)
    {
        var (node, value) = Find(key);
        var (start, end) = ((int)node.Start.Index, source.End(value));
        source.AddComments((int)map.Start.Index, source.TakeComments(start, end));
        source.Edit.Replace(start, end, string.Join(Gap, entries));
    }

    /// <summary>Puts an entry behind a key with its value.</summary>
    public void AddAfter(string key, string entry)
    {
        var (node, value) = Find(key);
        var end = Math.Max(source.End(value), (int)node.End.Index + 1);
        source.Edit.Replace(end, end, IsFlow || source.LineEnd(end) == end ? Gap + entry : "");
        if (!IsFlow && source.LineEnd(end) != end)
        {
            source.Edit.InsertAfterLine(end, $"{Gap[source.Edit.NewLine.Length..]}{entry}{source.Edit.NewLine}");
        }
    }

    /// <summary>Takes a key with its value away; nothing when it is absent.</summary>
    public void Remove(string key)
    {
        if (YamlSource.Value(map, key) is null)
        {
            return;
        }

        var (node, value) = Find(key);
        var entries = map.Children.ToList();
        var index = entries.FindIndex(entry => entry.Key.Equals(node));
        var (start, end) = ((int)node.Start.Index, source.End(value));
        if (IsFlow && index > 0)
        {
            // With the comma before it.
            start = Math.Max(source.End(entries[index - 1].Value), (int)entries[index - 1].Key.End.Index + 1);
        }
        else if ((IsFlow || IsOnLineOfADash(node)) && entries.Count > 1)
        {
            end = (int)entries[index + 1].Key.Start.Index;
        }
        else if (!IsFlow)
        {
            (start, end) = (source.LineStart(start), source.LineEnd(end));
        }

        source.AddComments((int)map.Start.Index, source.TakeComments(start, end));
        source.Edit.Replace(start, end, "");
    }

    private bool IsOnLineOfADash(YamlNode key) =>
        source.Edit.Original[source.LineStart((int)key.Start.Index)..(int)key.Start.Index].Trim().Length > 0;

    private (YamlNode Key, YamlNode Value) Find(string key)
    {
        var entry = map.Children.First(candidate => candidate.Key is YamlScalarNode scalar && scalar.Value == key);
        return (entry.Key, entry.Value);
    }
}
