using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QsGen.QuickSight.Themes;

namespace QsGen.QuickSight.Text;

/// <summary>A piece of a text box: a run, a break, a list. Always well-formed and escaped.</summary>
/// <remarks>Text boxes know no theme colours and ignore line feeds, so colours are filled in and breaks are explicit.</remarks>
internal sealed class RichText
{
    // Room for what else stands in a box of a hundred and fifty thousand characters.
    private const int LongestList = 100_000;

    private readonly Func<ThemePalette, string> _render;

    private RichText(Func<ThemePalette, string> render) => _render = render;

    /// <summary>A line break.</summary>
    public static RichText Break { get; } = new(_ => "<br/>");

    /// <summary>An empty line.</summary>
    public static RichText ParagraphBreak { get; } = new(_ => "<br/><br/>");

    /// <summary>Plain text.</summary>
    public static implicit operator RichText(string text) => Plain(text);

    /// <summary>Plain text.</summary>
    public static RichText Plain(string text)
    {
        var escaped = XmlText.Escape(text);
        return new(_ => escaped);
    }

    /// <summary>A run of text with a size in pixels, a colour, or both.</summary>
    public static RichText Run(string text, int? size = null, ThemeColor? color = null)
    {
        var escaped = XmlText.Escape(text);
        return new(palette => $"<inline{XmlText.Size(size)}{XmlText.Color(color, palette)}>{escaped}</inline>");
    }

    /// <summary>A title of 36 pixels.</summary>
    public static RichText Title(string text, ThemeColor? color = ThemeColor.Accent) => Run(text, 36, color);

    /// <summary>A heading of 32 pixels.</summary>
    public static RichText Heading(string text, ThemeColor? color = ThemeColor.Accent) => Run(text, 32, color);

    /// <summary>A subheading of 20 pixels.</summary>
    public static RichText Subheading(string text, ThemeColor? color = ThemeColor.Accent) => Run(text, 20, color);

    /// <summary>A link that opens in the same tab.</summary>
    /// <exception cref="TreeException">The target is not an <c>http</c>, <c>https</c> or <c>mailto</c> address.</exception>
    public static RichText Link(string text, string target)
    {
        var link = MarkdownText.Link(text, target);
        return new(_ => link);
    }

    /// <summary>
    /// Text with links as <c>[text](address)</c> and breaks as line feeds: one is a line break, more are an empty line.
    /// </summary>
    /// <exception cref="TreeException">A link goes to an address that is not <c>http</c>, <c>https</c> or <c>mailto</c>.</exception>
    public static RichText Markdown(string text)
    {
        var xml = MarkdownText.ToXml(text);
        return new(_ => xml);
    }

    /// <summary>Like <see cref="Markdown"/>, for text from outside that is wrapped in its source file: a single line feed is a space,
    /// and a link to anything but an <c>http</c>, <c>https</c> or <c>mailto</c> address is its words and its address.</summary>
    public static RichText Prose(string text) => Markdown(MarkdownText.WithoutOtherLinks(MarkdownText.Unwrap(text)));

    /// <summary>Like <see cref="Prose"/>, of a text that may be longer than there is room for: its beginning, then "…".</summary>
    /// <param name="text">The text.</param>
    /// <param name="characters">How many of its characters there is room for.</param>
    public static RichText Excerpt(string text, int characters)
    {
        var whole = MarkdownText.Unwrap(text);
        return Prose(whole.Length <= characters ? text : MarkdownText.Beginning(whole, characters));
    }

    /// <summary>A list of markdown texts.</summary>
    public static RichText Bullets(IEnumerable<string> items) => Bullets(items.Select(Markdown));

    /// <summary>A list of finished pieces: as many as a text box has room for, then how many more there are.</summary>
    public static RichText Bullets(IEnumerable<RichText> items)
    {
        ImmutableArray<RichText> parts = [.. items];
        Require.That(!parts.IsEmpty, "a list of a text box has no items");
        return new(palette =>
        {
            var list = new StringBuilder("<ul>");
            var shown = 0;
            foreach (var item in parts.Select(part => part.Render(palette)))
            {
                if (shown > 0 && list.Length + item.Length > LongestList)
                {
                    break;
                }

                list.Append("<li class=\"ql-indent-0\">").Append(item).Append("</li>");
                shown++;
            }

            return shown == parts.Length
                ? $"{list}</ul>"
                : string.Create(CultureInfo.InvariantCulture, $"{list}<li class=\"ql-indent-0\">and {parts.Length - shown} more</li></ul>");
        });
    }

    /// <summary>Several pieces as one.</summary>
    public static RichText Of(params ImmutableArray<RichText> parts) =>
        new(palette => string.Concat(parts.Select(part => part.Render(palette))));

    internal string Render(ThemePalette palette) => _render(palette);
}
