using System.Collections.Immutable;

namespace QsGen.Database.Refresh;

/// <summary>What a refresh found in the base tables before it read them.</summary>
/// <param name="Segments">What each stretch of entries holds now.</param>
/// <param name="Changes">What was deleted or changed by hand since the last refresh; at most one per base table.</param>
internal sealed record CensusResult(ImmutableArray<BaseSegment> Segments, ImmutableArray<BaseChange> Changes)
{
    /// <summary>The changes in words; null without any.</summary>
    public string? Reason => Changes.IsEmpty ? null : string.Join("; ", Changes.Select(change => change.What));
}
