using System.Collections.Immutable;
using DiffPlex;
using QsGen.Wire.Changes;

namespace QsGen.Plans;

/// <summary>Compares texts of several lines, such as SQL.</summary>
internal static class LineDiffer
{
    private const int Context = 1;

    // An empty text has one line too, which the comparison would not see. With a line before all others it is one of two.
    private const string FirstLine = "\u0001\n";

    /// <summary>The changed lines with one line around each change.</summary>
    public static ImmutableArray<TextLine> Compare(string olds, string news)
    {
        var diff = Differ.Instance.CreateDiffs(
            Prepared(olds), Prepared(news), ignoreWhiteSpace: false, ignoreCase: false, SplitChunker.Instance);
        var lines = new List<TextLine>();
        var next = 1;
        foreach (var block in diff.DiffBlocks)
        {
            Add(lines, TextLineKind.Context, diff.PiecesNew, next, block.InsertStartB);
            Add(lines, TextLineKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            next = block.InsertStartB + block.InsertCountB;
            Add(lines, TextLineKind.Added, diff.PiecesNew, block.InsertStartB, next);
        }

        Add(lines, TextLineKind.Context, diff.PiecesNew, next, diff.PiecesNew.Count);
        return [.. lines.Where((_, index) => IsNearChange(lines, index))];
    }

    private static string Prepared(string text) => FirstLine + text.ReplaceLineEndings("\n");

    private static void Add(List<TextLine> lines, TextLineKind kind, IReadOnlyList<string> texts, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            lines.Add(new TextLine(kind, index, texts[index]));
        }
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
}
