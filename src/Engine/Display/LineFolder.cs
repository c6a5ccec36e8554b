using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>Breaks lines that are wider than the screen at blanks, and indents what goes on.</summary>
internal static class LineFolder
{
    private const int Hanging = 4;
    private const int Narrowest = 40;

    /// <summary>The line as one or more lines of at most that many characters.</summary>
    public static IEnumerable<PlanLine> Fold(PlanLine line, int width)
    {
        var text = line.Text.TrimEnd();
        var indent = Math.Min(text.Length - text.TrimStart().Length + Hanging, Math.Max(width, Narrowest) / 2);
        while (text.Length > Math.Max(width, Narrowest))
        {
            var limit = Math.Max(width, Narrowest);
            var blank = text.LastIndexOf(' ', limit);
            var cut = blank > indent ? blank : limit;
            yield return line with { Text = text[..cut].TrimEnd() };
            text = new string(' ', indent) + text[cut..].TrimStart();
        }

        yield return line with { Text = text };
    }
}
