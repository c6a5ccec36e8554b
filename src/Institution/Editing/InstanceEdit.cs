using QsGen.Institution.Format;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace QsGen.Institution.Editing;

/// <summary>Writes the prefix into the text of an institution that names none.</summary>
internal static class InstanceEdit
{
    /// <summary>The text with the prefix before its first key; the text itself when it names one already.</summary>
    /// <param name="yaml">A valid institution.</param>
    /// <param name="prefix">The prefix.</param>
    public static string Set(string yaml, InstanceName prefix)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents.Single().RootNode;
        if (root.Children.ContainsKey(new YamlScalarNode(Keys.Instance)) || root.Children.Count == 0)
        {
            return yaml;
        }

        var first = root.Children.First().Key.Start;
        var text = new TextEdit(yaml);
        var gap = root.Style == MappingStyle.Flow ? ", " : text.NewLine + new string(' ', (int)first.Column - 1);
        text.Replace((int)first.Index, (int)first.Index, $"{Keys.Instance}: \"{prefix}\"{gap}");
        return text.ToString();
    }
}
