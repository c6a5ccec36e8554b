using System.Globalization;
using QsGen.Engine.Plans;
using QsGen.Engine.Properties;

namespace QsGen.Engine.Display;

/// <summary>Changed properties as lines of text.</summary>
internal static class ChangeText
{
    /// <summary>One line for the change, and one for each line of a changed text.</summary>
    public static IEnumerable<PlanLine> Lines(PropertyChange change)
    {
        var reason = change.Replaces ? " (replaces)" : "";
        yield return new PlanLine(ToneOf(change.Kind), $"{PlanWords.Symbol(change.Kind)} {Headline(change)}{reason}");
        foreach (var line in change.Lines)
        {
            yield return line.Kind switch
            {
                TextLineKind.Added => Numbered(Tone.Added, '+', line),
                TextLineKind.Removed => Numbered(Tone.Removed, '-', line),
                _ => Numbered(Tone.Quiet, ' ', line),
            };
        }
    }

    /// <summary>The change in one line, without its sign.</summary>
    public static string Headline(PropertyChange change)
    {
        var place = string.Join(" › ", change.Subject.Select(part => part.ToString())
            .Concat(change.Inner.Length == 0 ? [] : [change.Inner]));
        return change switch
        {
            { WholePart: true } => place,
            { Lines.IsEmpty: false } => $"{place}: {LineCount(change)}",
            { Kind: DifferenceKind.Add } => $"{place}: {ValueText.Of(change.New)}",
            { Kind: DifferenceKind.Delete } => $"{place}: {ValueText.Of(change.Old)}",
            _ => $"{place}: {ValueText.Of(change.Old)} => {ValueText.Of(change.New)}",
        };
    }

    private static string LineCount(PropertyChange change) => string.Create(
        CultureInfo.InvariantCulture,
        $"{change.Lines.Count(line => line.Kind == TextLineKind.Added)} lines added, "
        + $"{change.Lines.Count(line => line.Kind == TextLineKind.Removed)} removed");

    private static PlanLine Numbered(Tone tone, char sign, TextLine line) =>
        new(tone, string.Create(CultureInfo.InvariantCulture, $"  {line.Number,5} {sign} {line.Text}"));

    private static Tone ToneOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Add => Tone.Added,
        DifferenceKind.Delete => Tone.Removed,
        DifferenceKind.Update => Tone.Changed,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of difference"),
    };
}
