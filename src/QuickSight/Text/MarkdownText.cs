using System.Text;
using System.Text.RegularExpressions;

namespace QsGen.QuickSight.Text;

/// <summary>The little markdown that text from outside may use: links and breaks.</summary>
internal static partial class MarkdownText
{
    /// <summary>Turns links and breaks into XML and escapes the rest.</summary>
    /// <exception cref="TreeException">A link goes to an address that is not <c>http</c>, <c>https</c> or <c>mailto</c>.</exception>
    public static string ToXml(string text)
    {
        var normal = text.ReplaceLineEndings("\n").Trim('\n');
        var xml = new StringBuilder(normal.Length + 32);
        var position = 0;
        foreach (Match link in LinkPattern().Matches(normal))
        {
            AppendText(xml, normal[position..link.Index]);
            xml.Append(Link(link.Groups["text"].Value, link.Groups["target"].Value));
            position = link.Index + link.Length;
        }

        AppendText(xml, normal[position..]);
        return xml.ToString();
    }

    /// <summary>A link that opens in the same tab.</summary>
    /// <exception cref="TreeException">The target is not an <c>http</c>, <c>https</c> or <c>mailto</c> address.</exception>
    public static string Link(string text, string target)
    {
        Require.That(
            IsAllowed(target),
            $"link '{text}' goes to '{target}'; only http, https and mailto addresses are allowed");
        return $"<a href=\"{XmlText.Escape(target.Trim())}\" target=\"_self\">{XmlText.Escape(text)}</a>";
    }

    /// <summary>Text from outside without links that may not stand in a text box: of those, the words and the address stay.</summary>
    public static string WithoutOtherLinks(string text) => BracketPattern().Replace(text, match => match.Groups["target"] switch
    {
        { Success: false } => "] (",
        var target when IsAllowed(target.Value) => match.Value,
        var target => $"{match.Groups["text"].Value} ({target.Value})",
    });

    /// <summary>Joins the lines of each paragraph and keeps the empty lines between paragraphs.</summary>
    public static string Unwrap(string text) => string.Join("\n\n", ParagraphPattern()
        .Split(text.ReplaceLineEndings("\n").Trim())
        .Select(paragraph => WhitespacePattern().Replace(paragraph.Trim(), " ")));

    /// <summary>The beginning of a longer text: up to a word, and not into a link.</summary>
    public static string Beginning(string text, int characters)
    {
        var blank = text.LastIndexOfAny([' ', '\n'], characters);
        var end = blank > 0 ? blank : characters - (char.IsHighSurrogate(text[characters - 1]) ? 1 : 0);
        var bracket = text.LastIndexOf('[', end - 1);
        return text[..(bracket > 0 && text.IndexOf(')', bracket) is var close && close >= end ? bracket : end)].TrimEnd() + "…";
    }

    private static bool IsAllowed(string target) =>
        Uri.TryCreate(target.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";

    private static void AppendText(StringBuilder xml, string text)
    {
        var position = 0;
        foreach (Match feeds in LineFeedPattern().Matches(text))
        {
            xml.Append(XmlText.Escape(text[position..feeds.Index]));
            xml.Append(feeds.Value.Count(character => character == '\n') > 1 ? "<br/><br/>" : "<br/>");
            position = feeds.Index + feeds.Length;
        }

        xml.Append(XmlText.Escape(text[position..]));
    }

    [GeneratedRegex(@"\[(?<text>[^\[\]\n]+)\]\((?<target>[^()\s]+)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\[(?<text>[^\[\]\n]+)\]\((?<target>[^()\s]+)\)|\]\(")]
    private static partial Regex BracketPattern();

    [GeneratedRegex(@"\n(?:[ \t]*\n)*")]
    private static partial Regex LineFeedPattern();

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex ParagraphPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhitespacePattern();
}
