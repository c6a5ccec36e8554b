using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace QsGen.Handbook.Rendering;

/// <summary>Marks comments, texts and words of code, so that the style can colour them.</summary>
internal static partial class CodeColors
{
    /// <summary>Code as HTML.</summary>
    public static string Write(string language, string code) => language switch
    {
        "sql" => Marked(Sql(), code),
        "sh" => Marked(Shell(), code),
        "yaml" => Marked(Yaml(), code),
        "json" => Marked(Json(), code),
        _ => WebUtility.HtmlEncode(code),
    };

    private static string Marked(Regex words, string code)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (Match match in words.Matches(code))
        {
            var kind = Array.Find(["c", "s", "k"], name => match.Groups[name].Success);
            html.Append(WebUtility.HtmlEncode(code[at..match.Index]));
            html.Append($"<span class=\"{kind}\">{WebUtility.HtmlEncode(match.Value)}</span>");
            at = match.Index + match.Length;
        }

        return html.Append(WebUtility.HtmlEncode(code[at..])).ToString();
    }

    [GeneratedRegex(
        @"(?<c>--[^\n]*)|(?<s>'(?:[^']|'')*')|(?<k>\b(?:SELECT|FROM|WHERE|GROUP|ORDER|BY|HAVING|JOIN|LEFT|ON|AND|OR|NOT|NULL|IS|IN|AS|"
        + @"CASE|WHEN|THEN|ELSE|END|INSERT|INTO|VALUES|WITH|UNION|ALL|DISTINCT|LIMIT|DESC|TIMESTAMP|DATE|BETWEEN|EXISTS|COUNT|SUM|"
        + @"MAX|MIN|COALESCE)\b)")]
    private static partial Regex Sql();

    [GeneratedRegex(@"(?<c>(?<=^|\s)#[^\n]*)|(?<s>'[^'\n]*'|""[^""\n]*"")|(?<k>(?<=^|\n)\s*\w[\w-]*|(?<=\s)--?[a-z][\w-]*)")]
    private static partial Regex Shell();

    [GeneratedRegex(@"(?<c>(?<=^|\s)#[^\n]*)|(?<k>(?<=^|\n|[{,-])\s*[\w-]+(?=:))|(?<s>'[^'\n]*'|""[^""\n]*"")")]
    private static partial Regex Yaml();

    [GeneratedRegex(@"(?<k>""[^""\n]*""(?=\s*:))|(?<s>""[^""\n]*"")|(?<c>(?!))")]
    private static partial Regex Json();
}
