using System.Collections.Immutable;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Plans;

/// <summary>What an operation did, or would do, to one resource. Secrets are masked.</summary>
internal sealed record ResourceChange
{
    public required Urn Urn { get; init; }

    public required StepKind Kind { get; init; }

    /// <summary>The resource above it in the tree; null at the root.</summary>
    public Urn? Parent { get; init; }

    public ChangeOutcome Outcome { get; init; } = ChangeOutcome.Done;

    /// <summary>What differs between old and new inputs; for a refresh, between what was known and what is there.</summary>
    public ImmutableArray<DocumentChange> Properties { get; init; } = [];

    /// <summary>Properties that cannot be changed in place.</summary>
    public ImmutableArray<string> ReplaceKeys { get; init; } = [];

    /// <summary>How long the step took; null in a preview.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What went wrong; null if nothing did.</summary>
    public string? Error { get; init; }
}
