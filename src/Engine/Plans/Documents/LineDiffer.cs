using System.Collections.Immutable;

namespace QsGen.Engine.Plans.Documents;

/// <summary>Compares texts of several lines, such as SQL, by their longest common sequence of lines.</summary>
/// <remarks>
/// A stretch too long for that is first cut where lines stand once in both texts, so that time and memory follow the size of the change.
/// </remarks>
internal static class LineDiffer
{
    private const int Context = 1;
    private const long LargestTable = 1_000_000;

    /// <summary>The changed lines with one line around each change.</summary>
    public static ImmutableArray<TextLine> Compare(string olds, string news)
    {
        var (before, after) = (Lines(olds), Lines(news));
        var lines = new List<TextLine>();
        Append(lines, before, after, 0, 0);
        return [.. lines.Where((_, index) => IsNearChange(lines, index))];
    }

    private static bool IsNearChange(List<TextLine> lines, int index)
    {
        for (var i = Math.Max(0, index - Context); i <= Math.Min(lines.Count - 1, index + Context); i++)
        {
            if (lines[i].Kind != TextLineKind.Context)
            {
                return true;
            }
        }

        return false;
    }

    private static void Append(List<TextLine> lines, ReadOnlySpan<string> before, ReadOnlySpan<string> after, int oldAt, int newAt)
    {
        var head = before.CommonPrefixLength(after);
        Add(lines, TextLineKind.Context, after[..head], newAt);
        before = before[head..];
        after = after[head..];
        var tail = 0;
        while (tail < before.Length && tail < after.Length && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        AppendMiddle(lines, before[..^tail], after[..^tail], oldAt + head, newAt + head);
        Add(lines, TextLineKind.Context, after[^tail..], newAt + head + after.Length - tail);
    }

    private static void AppendMiddle(List<TextLine> lines, ReadOnlySpan<string> before, ReadOnlySpan<string> after, int oldAt, int newAt)
    {
        if ((long)before.Length * after.Length <= LargestTable)
        {
            AppendByTable(lines, before, after, oldAt, newAt);
            return;
        }

        var (old, current) = (0, 0);
        foreach (var (oldLine, newLine) in Anchors(before, after))
        {
            Append(lines, before[old..oldLine], after[current..newLine], oldAt + old, newAt + current);
            Add(lines, TextLineKind.Context, after.Slice(newLine, 1), newAt + newLine);
            (old, current) = (oldLine + 1, newLine + 1);
        }

        if (old == 0)
        {
            Add(lines, TextLineKind.Removed, before, oldAt);
            Add(lines, TextLineKind.Added, after, newAt);
            return;
        }

        Append(lines, before[old..], after[current..], oldAt + old, newAt + current);
    }

    // Lines that stand once in both texts and keep their order.
    private static List<(int Old, int New)> Anchors(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var (olds, news) = (Single(before), Single(after));
        var pairs = olds.Where(line => line.Value >= 0 && news.GetValueOrDefault(line.Key, -1) >= 0)
            .Select(line => (Old: line.Value, New: news[line.Key]))
            .OrderBy(pair => pair.Old).ToList();
        return [.. LongestRun.Of([.. pairs.Select(pair => pair.New)]).Select(index => pairs[index])];
    }

    private static Dictionary<string, int> Single(ReadOnlySpan<string> lines)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            places[lines[i]] = places.ContainsKey(lines[i]) ? -1 : i;
        }

        return places;
    }

    private static void AppendByTable(List<TextLine> lines, ReadOnlySpan<string> before, ReadOnlySpan<string> after, int oldAt, int newAt)
    {
        var common = CommonLengths(before, after);
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                Add(lines, TextLineKind.Context, after.Slice(j, 1), newAt + j);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(lines, TextLineKind.Removed, before.Slice(i, 1), oldAt + i);
                i++;
            }
            else
            {
                Add(lines, TextLineKind.Added, after.Slice(j, 1), newAt + j);
                j++;
            }
        }
    }

    private static void Add(List<TextLine> lines, TextLineKind kind, ReadOnlySpan<string> texts, int at)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            lines.Add(new TextLine(kind, at + i + 1, texts[i]));
        }
    }

    private static int[,] CommonLengths(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
