using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace QsGen.Institution.Conversion;

/// <summary>What the other grammar can't say.</summary>
/// <param name="fileName">What messages call the file.</param>
internal sealed class UnsaidList(string fileName)
{
    private readonly List<(long Line, string Text)> _items = [];

    /// <summary>All of it, by place.</summary>
    public ValueList<string> All => _items.OrderBy(item => item.Line).Select(item => item.Text).ToValueList();

    /// <summary>Adds one.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">What can't be said, and what the text says instead.</param>
    public void Add(YamlNode node, string what) => _items.Add((
        node.Start.Line, string.Create(CultureInfo.InvariantCulture, $"{fileName}:{node.Start.Line}:{node.Start.Column}: {what}")));
}
