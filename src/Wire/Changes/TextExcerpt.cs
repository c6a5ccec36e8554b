using System.Text.RegularExpressions;

namespace QsGen.Wire.Changes;

/// <summary>Two versions of one text, cut to the place where they differ.</summary>
internal static partial class TextExcerpt
{
    private const int Longest = 100;
    private const int Around = 24;

    /// <summary>Both texts with a few words around the difference, each in quotes. Markup is left out when the words differ too.</summary>
    public static (string Old, string New) Of(string old, string current)
    {
        var (before, after) = (Markup.WithoutTags(old), Markup.WithoutTags(current));
        if (before == after)
        {
            if (Attributes(old, current) is { Old.Length: > 0, New.Length: > 0 } markup)
            {
                return markup;
            }

            (before, after) = (old, current);
        }

        if (before.Length <= Longest && after.Length <= Longest)
        {
            return (Quote(before), Quote(after));
        }

        var (oldPart, newPart) = AroundDifference(before, after);
        return (Quote(oldPart), Quote(newPart));
    }

    /// <summary>Both texts with a few words around the difference.</summary>
    public static (string Old, string New) AroundDifference(string before, string after)
    {
        var head = before.AsSpan().CommonPrefixLength(after);
        var tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        var start = WordStart(before, Math.Max(0, head - Around));
        return (Cut(before, start, before.Length - tail), Cut(after, start, after.Length - tail));
    }

    // Where only the markup differs, its attributes say it best.
    private static (string Old, string New) Attributes(string old, string current)
    {
        string[] before = [.. Attribute().Matches(old).Select(match => match.Value).Distinct()];
        string[] after = [.. Attribute().Matches(current).Select(match => match.Value).Distinct()];
        return (string.Join(' ', before.Except(after)), string.Join(' ', after.Except(before)));
    }

    private static string Cut(string text, int start, int changeEnd)
    {
        var end = WordEnd(text, Math.Min(text.Length, changeEnd + Around));
        var middle = text[start..end];
        if (middle.Length > 2 * Longest)
        {
            middle = $"{middle[..Longest]} … {middle[^(Longest / 2)..]}";
        }

        return (start > 0 ? "…" : "") + middle + (end < text.Length ? "…" : "");
    }

    private static int WordStart(string text, int at)
    {
        var blank = at == 0 ? -1 : text.IndexOf(' ', at);
        return blank >= 0 && blank - at < Around / 2 ? blank + 1 : at;
    }

    private static int WordEnd(string text, int at)
    {
        var blank = at == text.Length ? -1 : text.LastIndexOf(' ', at);
        return blank >= 0 && blank > at - (Around / 2) ? blank : at;
    }

    [GeneratedRegex(@"[\w-]+=""[^""]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    private static string Quote(string text) => $"\"{text}\"";
}
