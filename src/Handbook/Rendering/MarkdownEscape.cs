using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace QsGen.Handbook.Rendering;

/// <summary>Writes data so that Markdown and HTML take it for nothing but text.</summary>
internal static class MarkdownEscape
{
    /// <summary>The encoder. Whatever could mean something becomes a character reference, which Markdown shows and never reads as
    /// markup.</summary>
    public static readonly HtmlEncoder Encoder = Create();

    /// <summary>A text as Markdown.</summary>
    public static string Text(string text) => Encoder.Encode(text);

    /// <summary>A text as code within a line of Markdown, whatever it holds.</summary>
    public static string Code(string text) => $"<code>{Encoder.Encode(text)}</code>";

    private static HtmlEncoder Create()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters(
            [.. "|`[](){}*_#~\\!$^=-.:@/\n\r\t"]);
        return HtmlEncoder.Create(settings);
    }
}
