using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace QsGen.Institution.Editing;

/// <summary>Writes a key at the top of an institution's text; every other byte stays.</summary>
internal static class TopKeyEdit
{
    /// <summary>Whether the text has the key.</summary>
    /// <param name="yaml">A valid institution.</param>
    /// <param name="key">The key.</param>
    public static bool Has(string yaml, string key) => Root(yaml).Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>The text with the value under the key: in the place of the old one, or before its first key. The text itself when it has no
    /// key at all.</summary>
    /// <param name="yaml">A valid institution.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Letters, digits and underscores.</param>
    public static string Set(string yaml, string key, string value)
    {
        var root = Root(yaml);
        var text = new TextEdit(yaml);
        if (root.Children.TryGetValue(new YamlScalarNode(key), out var old))
        {
            text.Replace((int)old.Start.Index, (int)old.End.Index, $"\"{value}\"");
        }
        else if (root.Children.Count > 0)
        {
            var first = root.Children.First().Key.Start;
            var gap = root.Style == MappingStyle.Flow ? ", " : text.NewLine + new string(' ', (int)first.Column - 1);
            text.Replace((int)first.Index, (int)first.Index, $"{key}: \"{value}\"{gap}");
        }

        return text.ToString();
    }

    private static YamlMappingNode Root(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }
}
