using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Formats;

/// <summary>Reads the markup of text boxes into a tree of what is safe; other elements are only their content.</summary>
internal static partial class TextBoxReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        MaxCharactersInDocument = 1_000_000,
        XmlResolver = null,
    };

    /// <summary>Reads a text box. Markup that can't be read is shown as its words.</summary>
    public static TextFrame Read(string id, string content)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(Entity().Replace(content, "&amp;")), Settings);
            return new(id, Nodes(XElement.Load(reader, LoadOptions.PreserveWhitespace)));
        }
        catch (XmlException)
        {
            return new(id, [new TextRun(MarkupWords.Of(content))]);
        }
    }

    /// <summary>Whether a page may lead to an address.</summary>
    public static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto";

    private static ImmutableArray<TextNode> Nodes(XElement element) => [.. element.Nodes().SelectMany(node => Node(node))];

    private static ImmutableArray<TextNode> Node(XNode node) => node switch
    {
        XText text when text.Value.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "",
            StringComparison.Ordinal) is { Length: > 0 } words =>
            [new TextRun(words)],
        XElement element => Element(element),
        _ => [],
    };

    private static ImmutableArray<TextNode> Element(XElement element) => element.Name.LocalName switch
    {
        "br" => [new TextBreak()],
        "inline" => [new TextSpan(
            new(Pixels((string?)element.Attribute("font-size")), Color((string?)element.Attribute("color"))), Nodes(element))],
        "b" or "strong" => [new TextSpan(new(Bold: true), Nodes(element))],
        "i" or "em" => [new TextSpan(new(Italic: true), Nodes(element))],
        "u" => [new TextSpan(new(Underline: true), Nodes(element))],
        "a" when (string?)element.Attribute("href") is { } address && IsSafe(address) => [new TextLink(address, Nodes(element))],
        "block" or "p" => [new TextBlock(Align((string?)element.Attribute("align")), Nodes(element))],
        "ul" or "ol" => [new TextList(
            element.Name.LocalName == "ol",
            [.. element.Elements("li").Select(item => new TextItem(Level((string?)item.Attribute("class")), Nodes(item)))])],
        _ => Nodes(element),
    };

    private static int? Pixels(string? text) =>
        text is not null && int.TryParse(text.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var size)
            ? Math.Clamp(size, 8, 96)
            : null;

    private static string? Color(string? text) => text is not null && HexForm().IsMatch(text) ? text : null;

    private static string Align(string? text) => text switch
    {
        "center" or "justify" => text,
        "right" => "end",
        _ => "start",
    };

    private static int Level(string? text) =>
        text is not null && text.StartsWith("ql-indent-", StringComparison.Ordinal)
        && int.TryParse(text["ql-indent-".Length..], CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 0, 8) : 0;

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex HexForm();

    // Entities of HTML that XML does not know, and ampersands that begin none.
    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)")]
    private static partial Regex Entity();
}
