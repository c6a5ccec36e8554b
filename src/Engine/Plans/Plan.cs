using System.Collections.Immutable;
using QsGen.Engine.Steps;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Plans;

/// <summary>All that an operation did, or in a preview would do.</summary>
internal sealed record Plan
{
    public required OperationKind Operation { get; init; }

    public required bool Preview { get; init; }

    public required string Project { get; init; }

    public required string Stack { get; init; }

    /// <summary>Each step, in the order in which they ended.</summary>
    public ImmutableArray<ResourceChange> Changes { get; init; } = [];

    /// <summary>Stack outputs that change.</summary>
    public ImmutableArray<DocumentChange> Outputs { get; init; } = [];

    /// <summary>Messages that stay of interest.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>How many resources each thing happens to, as another engine counted them; empty: counted from the steps.</summary>
    public ImmutableArray<(StepKind Kind, int Count)> Stated { get; init; } = [];

    public TimeSpan Duration { get; init; }

    /// <summary>Whether all went well; a plan of a failed operation holds what was done until then.</summary>
    public bool Succeeded { get; init; }

    /// <summary>Whether anything differs from what the state knows.</summary>
    public bool HasChanges => Changes.Any(change => change.Outcome != ChangeOutcome.Skipped && IsChange(change));

    /// <summary>Whether a step is more than <c>same</c>; a refresh counts only if it found something.</summary>
    public static bool IsChange(ResourceChange change) => change.Kind switch
    {
        StepKind.Same or StepKind.Read => false,
        StepKind.Refresh => !change.Properties.IsEmpty,
        _ => true,
    };
}
