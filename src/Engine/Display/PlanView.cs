using System.Collections.Immutable;
using QsGen.Engine.Plans;
using QsGen.Engine.Urns;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>A plan prepared for people: rows with their names, notes and changes, where nothing is said twice.</summary>
internal sealed class PlanView
{
    private const int ShortEnoughToRepeat = 40;

    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenTexts = new(StringComparer.Ordinal);
    private readonly TypeNames _types;
    private readonly ILookup<Urn, string> _notes;

    private PlanView(Plan plan, ImmutableArray<(ResourceRow Row, int Depth)> tree)
    {
        _types = new TypeNames(tree.Select(entry => entry.Row.Urn.Type));
        var shown = tree.Select(entry => entry.Row.Urn).ToHashSet();
        bool IsNote(Diagnostic diagnostic) => diagnostic is { Severity: MessageSeverity.Info, Urn: { } urn } && shown.Contains(urn);
        _notes = plan.Diagnostics.Where(IsNote).ToLookup(note => note.Urn!.Value, note => note.Message.Trim());
        Messages = [.. plan.Diagnostics.Where(diagnostic => !IsNote(diagnostic) && diagnostic.Message.Trim().Length > 0)];
        Rows = [.. tree.Select(entry => View(entry.Row, entry.Depth))];
    }

    /// <summary>The rows that something happens to, below their components.</summary>
    public ImmutableArray<PlanViewRow> Rows { get; }

    /// <summary>What is to be said beside the rows.</summary>
    public ImmutableArray<Diagnostic> Messages { get; }

    /// <summary>The view of a plan.</summary>
    public static PlanView Of(Plan plan) => new(plan, PlanTree.Build(plan, all: false));

    /// <summary>The view of a plan without its tree, in another order.</summary>
    public static PlanView Of(Plan plan, ReviewOrder order) => new(plan,
    [
        .. PlanTree.Rows(plan).Where(row => row.IsChange)
            .OrderBy(row => order(row).Rank)
            .ThenBy(row => row.Urn.Type, StringComparer.Ordinal)
            .ThenBy(row => row.Urn.Name, StringComparer.Ordinal)
            .Select(row => (row, 0)),
    ]);

    /// <summary>A resource as people name it.</summary>
    public string NameOf(Urn urn) => $"{_types.Of(urn.Type)} {ValueText.Safe(urn.Name)}";

    private PlanViewRow View(ResourceRow row, int depth)
    {
        var label = NameOf(row.Urn);
        var notes = _notes[row.Urn].SelectMany(note => note.Split('\n')).Select(line => new PlanLine(Tone.Plain, line)).ToList();
        return new PlanViewRow(row, depth, label, [.. notes, .. Changes(row, label, hasNotes: notes.Count > 0)]);
    }

    private IEnumerable<PlanLine> Changes(ResourceRow row, string label, bool hasNotes)
    {
        // One hash for another tells a person nothing; where nothing else does, it says at least that something changed.
        var told = row.Properties.Where(change => !ValueText.IsOfHashes(change.Old, change.New)).ToList();
        var changes = told.Count == 0 && !hasNotes ? [.. row.Properties] : told;
        if (changes.Count == 0)
        {
            return [];
        }

        var key = string.Join('\n', changes.SelectMany(ChangeText.Lines).Select(line => line.Text));
        if (key.Length > ShortEnoughToRepeat && _seen.TryGetValue(key, out var before))
        {
            var what = changes.Count == 1 ? "change" : $"{changes.Count} changes";
            return [new PlanLine(Tone.Changed, $"~ the same {what} as {before}")];
        }

        _seen.TryAdd(key, label);
        return ChangeText.Condensed(changes, Once);
    }

    // The lines of one text, such as a settings file, are shown where it first changes.
    private IEnumerable<PlanLine> Once(DocumentChange change)
    {
        var lines = ChangeText.Lines(change).ToList();
        return change.Lines.IsEmpty || _seenTexts.Add(string.Join('\n', lines.Select(line => line.Text)))
            ? lines
            : [lines[0] with { Text = $"{lines[0].Text}, as above" }];
    }
}
