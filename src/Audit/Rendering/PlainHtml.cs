using System.Net;

namespace QsGen.Audit.Rendering;

/// <summary>Plain text in HTML, so that nothing in data is read as markup.</summary>
internal static class PlainHtml
{
    /// <summary>Text in an attribute or in code.</summary>
    public static string Escaped(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Text to read. Names may run from right to left; they must not turn what stands beside them.</summary>
    public static string Plain(string text) => text.Any(IsRightToLeft) ? $"<bdi>{Escaped(text)}</bdi>" : Escaped(text);

    private static bool IsRightToLeft(char character) =>
        character is (>= '\u0590' and <= '\u08FF') or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\uFB1D' and <= '\uFEFC');
}
