using System.Net;
using System.Text.RegularExpressions;

namespace QsGen.Handbook.Search;

/// <summary>Takes pages apart for the search.</summary>
internal static partial class SearchText
{
    /// <summary>The stretches of a page.</summary>
    /// <param name="path">Its file below the site's folder.</param>
    /// <param name="title">Its title.</param>
    /// <param name="summary">What it is for.</param>
    /// <param name="html">Its body.</param>
    public static IEnumerable<SearchEntry> Entries(string path, string title, string summary, string html)
    {
        var headings = Heading().Matches(html);
        var end = headings.Count > 0 ? headings[0].Index : html.Length;
        yield return new(path, "", title, "", $"{summary} {Plain(html[..end])}");
        for (var at = 0; at < headings.Count; at++)
        {
            var heading = headings[at];
            var start = heading.Index + heading.Length;
            end = at + 1 < headings.Count ? headings[at + 1].Index : html.Length;
            yield return new(path, heading.Groups["id"].Value, title, Plain(heading.Groups["text"].Value), Plain(html[start..end]));
        }
    }

    /// <summary>The words of a text in lower case; a name with <c>_</c> or <c>-</c> in it gives its parts as well.</summary>
    public static IEnumerable<string> Words(string text)
    {
        foreach (Match match in Word().Matches(text.ToLowerInvariant()))
        {
            yield return match.Value;
            if (match.Value.AsSpan().IndexOfAny('_', '-') >= 0)
            {
                foreach (var part in match.Value.Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return part;
                }
            }
        }
    }

    /// <summary>HTML without its marks; drawings and anchors are left out.</summary>
    public static string Plain(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(Unread().Replace(html, " "), " ")), " ").Trim();

    [GeneratedRegex("""<h[2-4] id="(?<id>[^"]*)">(?<text>.*?)</h[2-4]>""", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("""<svg.*?</svg>|<a class="anchor".*?</a>|<button.*?</button>""", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
