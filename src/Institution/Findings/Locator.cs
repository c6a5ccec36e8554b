using QsGen.Institution.Yaml;

namespace QsGen.Institution.Findings;

/// <summary>Finds the node of a logical place.</summary>
internal static class Locator
{
    /// <summary>The value at a place, or the nearest node around it when the place is not written.</summary>
    public static YamlNode Value(YamlNode root, ModelPath path) => Find(root, path).Node;

    /// <summary>The key of a place, or its value when an index leads there, or the nearest node around it.</summary>
    public static YamlNode Key(YamlNode root, ModelPath path) =>
        path is { LastKey: { } key, Parent: { } parent } && Find(root, parent).Node is YamlMapping mapping
            ? mapping.Find(key)?.Key ?? (YamlNode)mapping
            : Value(root, path);

    private static (YamlNode Node, bool IsExact) Find(YamlNode root, ModelPath path)
    {
        if (path.Parent is null)
        {
            return (root, true);
        }

        var (around, isExact) = Find(root, path.Parent);
        return (isExact, around, path.LastKey) switch
        {
            (true, YamlMapping mapping, { } key) when mapping.Find(key) is { } entry => (entry.Value, true),
            (true, YamlSequence list, null) when path.LastIndex < list.Items.Length => (list.Items[path.LastIndex], true),
            // A role written as a single text is read as a list of one.
            (true, YamlScalar, null) when path.LastIndex == 0 => (around, true),
            _ => (around, false),
        };
    }
}
