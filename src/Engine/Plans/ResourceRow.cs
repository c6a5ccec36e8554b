using System.Collections.Immutable;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Plans;

/// <summary>All that happens to one resource, as one row of the tree: the steps of a replacement are one.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Parent">The row above; null at the root.</param>
/// <param name="Kind">What happens to it as a whole.</param>
/// <param name="Changes">The steps.</param>
internal sealed record ResourceRow(Urn Urn, Urn? Parent, StepKind Kind, ImmutableArray<ResourceChange> Changes)
{
    /// <summary>Whether anything more than <c>same</c> happens to it.</summary>
    public bool IsChange => Changes.Any(Plan.IsChange) || Failure is not null;

    /// <summary>What went wrong; null if nothing did.</summary>
    public string? Failure => Changes.Select(change => change.Error).FirstOrDefault(error => error is not null);

    public IEnumerable<DocumentChange> Properties => Changes.SelectMany(change => change.Properties);

    /// <summary>The time of all its steps; null in a preview.</summary>
    public TimeSpan? Duration => Changes.All(change => change.Duration is null)
        ? null
        : Changes.Aggregate(TimeSpan.Zero, (sum, change) => sum + (change.Duration ?? TimeSpan.Zero));
}
