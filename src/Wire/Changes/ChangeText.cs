using System.Globalization;
using System.Text.Json.Nodes;

namespace QsGen.Wire.Changes;

/// <summary>Changed properties as lines of text.</summary>
internal static class ChangeText
{
    private const int MostEntries = 12;
    private const int ManyPlaces = 4;

    /// <summary>One line for the change, and one for each line of a changed text.</summary>
    public static IEnumerable<PlanLine> Lines(DocumentChange change) =>
        change.Lines.IsEmpty && (change.New ?? change.Old) is JsonObject { Count: > 1 } map && change.Kind != DifferenceKind.Update
            && !change.WholePart
            ? Entries(change, map)
            : [Head(change), .. change.Lines.Select(Numbered)];

    /// <summary>All changes: those from one value to another in many places in one line, then the others.</summary>
    /// <param name="changes">The changes, in the order of the document.</param>
    /// <param name="lines">The lines of one change; by default all of them.</param>
    public static IEnumerable<PlanLine> Condensed(
        IReadOnlyCollection<DocumentChange> changes, Func<DocumentChange, IEnumerable<PlanLine>>? lines = null)
    {
        var together = changes.GroupBy(Values).Where(group => group.Key is not null && group.Count() >= ManyPlaces).ToList();
        var single = changes.Except(together.SelectMany(group => group)).SelectMany(lines ?? Lines);
        return [.. together.Select(group => Together(group.Key!, [.. group])), .. single];
    }

    /// <summary>The change in one line, without its sign.</summary>
    public static string Headline(DocumentChange change)
    {
        var place = Place(change);
        return change switch
        {
            { WholePart: true } => change.Summary is { } kind ? $"{place} ({kind})" : place,
            { Summary: { } words } => $"{place}: {words}",
            { Lines.IsEmpty: false } => $"{place}: {LineCount(change)}",
            { Kind: DifferenceKind.Add } => $"{place}: {ValueText.Of(change.New)}",
            { Kind: DifferenceKind.Delete } => $"{place}: {ValueText.Of(change.Old)}",
            _ => $"{place}: {Values(change)}",
        };
    }

    /// <summary>The old and the new value of a change that is no more than these; null for any other.</summary>
    public static string? Values(DocumentChange change)
    {
        if (change is not { WholePart: false, Summary: null, Lines.IsEmpty: true, Kind: DifferenceKind.Update })
        {
            return null;
        }

        var (old, current) = ValueText.Of(change.Old, change.New);
        return $"{old} => {current}";
    }

    /// <summary>One line for several changes from one value to another.</summary>
    public static PlanLine Together(string values, IReadOnlyCollection<DocumentChange> changes)
    {
        var places = changes.GroupBy(change => change.Subject.FirstOrDefault()?.ToString() ?? change.Inner)
            .Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({group.Count()})");
        return new PlanLine(Tone.Changed, $"~ {values} in {changes.Count} places: {string.Join(", ", places)}");
    }

    /// <summary>The sign of a kind of change.</summary>
    public static string Symbol(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Add => "+",
        DifferenceKind.Delete => "-",
        DifferenceKind.Update => "~",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of difference"),
    };

    private static PlanLine Head(DocumentChange change) => new(
        ToneOf(change.Kind),
        $"{Symbol(change.Kind)} {Headline(change)}{(change.Replaces ? " (replaces)" : "")}");

    // An object that comes or goes as a whole, such as a map of ids, is read entry by entry.
    private static IEnumerable<PlanLine> Entries(DocumentChange change, JsonObject map)
    {
        var tone = ToneOf(change.Kind);
        yield return new PlanLine(tone, $"{Symbol(change.Kind)} {Place(change)}:{(change.Replaces ? " (replaces)" : "")}");
        foreach (var (key, value) in map.Take(MostEntries))
        {
            yield return new PlanLine(tone, $"    {key}: {ValueText.Of(value)}");
        }

        if (map.Count > MostEntries)
        {
            yield return new PlanLine(Tone.Quiet, $"    and {map.Count - MostEntries} more");
        }
    }

    private static string Place(DocumentChange change) => string.Join(
        " › ",
        change.Subject.Select(part => part.ToString()).Concat(change.Inner.Length == 0 ? [] : [change.Inner]));

    private static string LineCount(DocumentChange change)
    {
        var (added, removed) = (Count(change, TextLineKind.Added), Count(change, TextLineKind.Removed));
        return (added, removed) switch
        {
            (_, 0) => $"{Lines(added)} added",
            (0, _) => $"{Lines(removed)} removed",
            _ => $"{Lines(added)} added, {removed.ToString(CultureInfo.InvariantCulture)} removed",
        };

        static string Lines(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} line{(count == 1 ? "" : "s")}");
    }

    private static int Count(DocumentChange change, TextLineKind kind) => change.Lines.Count(line => line.Kind == kind);

    private static PlanLine Numbered(TextLine line)
    {
        var (tone, sign) = line.Kind switch
        {
            TextLineKind.Added => (Tone.Added, '+'),
            TextLineKind.Removed => (Tone.Removed, '-'),
            _ => (Tone.Quiet, ' '),
        };
        return new PlanLine(tone, string.Create(CultureInfo.InvariantCulture, $"  {line.Number,5} {sign} {line.Text}"));
    }

    private static Tone ToneOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Add => Tone.Added,
        DifferenceKind.Delete => Tone.Removed,
        DifferenceKind.Update => Tone.Changed,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of difference"),
    };
}
