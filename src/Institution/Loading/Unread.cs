using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Collects the texts of an entry that could not be read, so that no rule complains that what it declares is missing.</summary>
internal static class Unread
{
    /// <summary>Adds every text of a node, keys excepted.</summary>
    public static void Collect(YamlNode node, HashSet<string> texts)
    {
        // Aliases can make one list appear thousands of times; each is visited once.
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<YamlNode>([node]);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case YamlScalar scalar:
                    texts.Add(scalar.Text);

                    // A dotted bundle selector mentions the leg after its dot.
                    texts.Add(scalar.Text[(scalar.Text.IndexOf('.', StringComparison.Ordinal) + 1)..]);
                    break;
                case YamlSequence { Items.IsEmpty: false } list when visited.Add(list.Items[0]):
                    Push(open, list.Items);
                    break;
                case YamlMapping { Entries.IsEmpty: false } mapping when visited.Add(mapping.Entries[0]):
                    Push(open, mapping.Entries.Select(entry => entry.Value));
                    break;
            }
        }
    }

    private static void Push(Stack<YamlNode> open, IEnumerable<YamlNode> nodes)
    {
        foreach (var node in nodes)
        {
            open.Push(node);
        }
    }
}
