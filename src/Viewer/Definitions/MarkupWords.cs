using System.Net;
using System.Text.RegularExpressions;

namespace QsGen.Viewer.Definitions;

/// <summary>The words of a marked-up text.</summary>
internal static partial class MarkupWords
{
    /// <summary>The text without its tags, entities read, white space in one.</summary>
    public static string Of(string markup) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, " ")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
