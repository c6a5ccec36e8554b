using System.Collections.Immutable;

namespace QsGen.Engine.Plans.Documents;

/// <summary>Compares texts of several lines, such as SQL, by their longest common sequence of lines.</summary>
internal static class LineDiffer
{
    private const int Context = 1;

    /// <summary>The changed lines with one line around each change.</summary>
    public static ImmutableArray<TextLine> Compare(string olds, string news)
    {
        var (before, after) = (Lines(olds), Lines(news));
        var head = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = before.Skip(head).Reverse().Zip(after.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var lines = new List<TextLine>();
        lines.AddRange(after.Take(head).Select((text, index) => new TextLine(TextLineKind.Context, index + 1, text)));
        lines.AddRange(Middle(before[head..^tail], after[head..^tail], head));
        lines.AddRange(after.Skip(after.Length - tail)
            .Select((text, index) => new TextLine(TextLineKind.Context, after.Length - tail + index + 1, text)));
        return [.. lines.Where((_, index) => IsNearChange(lines, index))];
    }

    private static bool IsNearChange(List<TextLine> lines, int index) =>
        lines.Skip(Math.Max(0, index - Context)).Take(Math.Min(index, Context) + 1 + Context)
            .Any(line => line.Kind != TextLineKind.Context);

    private static IEnumerable<TextLine> Middle(string[] before, string[] after, int offset)
    {
        var common = CommonLengths(before, after);
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                yield return new TextLine(TextLineKind.Context, offset + j + 1, after[j]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return new TextLine(TextLineKind.Removed, offset + i + 1, before[i]);
                i++;
            }
            else
            {
                yield return new TextLine(TextLineKind.Added, offset + j + 1, after[j]);
                j++;
            }
        }
    }

    private static int[,] CommonLengths(string[] before, string[] after)
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
