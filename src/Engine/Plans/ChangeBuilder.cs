using System.Collections.Immutable;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Plans;

/// <summary>Describes a finished step.</summary>
/// <param name="compare">Names what changes inside documents.</param>
/// <param name="removal">Says what goes with a deletion.</param>
internal sealed class ChangeBuilder(DocumentComparison compare, RemovalDescription removal)
{
    /// <param name="step">The step.</param>
    /// <param name="outcome">What it led to; null if it failed.</param>
    /// <param name="duration">How long it took; null in a preview.</param>
    /// <param name="error">What went wrong; null if nothing did.</param>
    public ResourceChange Build(Step step, StepOutcome? outcome, TimeSpan? duration, string? error) => new()
    {
        Urn = step.Urn,
        Kind = step.Kind == StepKind.Refresh && outcome is { State: null } ? StepKind.Delete : step.Kind,
        Parent = step.Subject.Parent,
        Outcome = error is null ? ChangeOutcome.Done : ChangeOutcome.Failed,
        Properties = Properties(step, outcome),
        ReplaceKeys = [.. step.ReplaceKeys],
        Duration = duration,
        Error = error,
    };

    private ImmutableArray<DocumentChange> Properties(Step step, StepOutcome? outcome) => step switch
    {
        RefreshStateStep { Old: { } old } when outcome?.State is { } found =>
            compare(old.Outputs, found.Outputs, old.HideDiff, []),
        { Kind: StepKind.Update or StepKind.Replace, Old: { } old, Next: { } next } =>
        [
            .. compare(old.Inputs, next.Inputs, next.HideDiff, step.ReplaceKeys),
            .. Found(step, old, outcome?.State),
            .. Unfinished(old),
        ],
        { Kind: StepKind.Delete, Old: { RetainOnDelete: false, External: false } old } =>
            [.. Removed(removal(old.Type, old.Inputs, old.Outputs))],
        { Kind: StepKind.Delete, Old: { RetainOnDelete: true, Custom: true } } =>
            [.. Removed("nothing: it is retained where it is, and the stack forgets it")],
        _ => [],
    };

    /// <summary>What goes with a deletion, as a change; none where there is nothing to say.</summary>
    public static IEnumerable<DocumentChange> Removed(string? words) =>
        words is null
            ? []
            : [new DocumentChange("#removal", DifferenceKind.Delete, [], null, null) { Inner = "what goes", Summary = words }];

    // What the provider found different in reality is in no input: the outputs of these keys tell.
    private ImmutableArray<DocumentChange> Found(Step step, ResourceState old, ResourceState? now)
    {
        var keys = (step.Diff?.Detailed ?? ImmutableSortedDictionary<string, DetailedDifference>.Empty)
            .Where(entry => !entry.Value.OfInputs).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        return keys.Count == 0 || now is null ? [] : compare(Only(old.Outputs), Only(now.Outputs), [], []);

        PropertyObject Only(PropertyObject outputs) => PropertyObject.From(outputs.Where(output => keys.Contains(output.Key)));
    }

    private static IEnumerable<DocumentChange> Unfinished(ResourceState old) => old.InitErrors.IsEmpty
        ? []
        : [new DocumentChange("#initerror", DifferenceKind.Update, [], null, null)
        {
            Inner = "unfinished",
            Summary = string.Join("; ", old.InitErrors),
        }];
}
