using System.Collections.Immutable;

namespace QsGen.Database.Refresh;

/// <summary>What a refresh found in the base tables before it read them.</summary>
/// <param name="Segments">What each stretch of entries holds now.</param>
/// <param name="Changes">What was deleted or changed by hand since the last refresh; at most one per base table.</param>
/// <param name="FirstUnseenWrite">The number of the first write that it may not have seen; 0 where the engine numbers none.</param>
internal sealed record CensusResult(
    ImmutableArray<BaseSegment> Segments, ImmutableArray<BaseChange> Changes, long FirstUnseenWrite = 0)
{
    /// <summary>The changes in words; null without any.</summary>
    public string? Reason => Changes.IsEmpty ? null : string.Join("; ", Changes.Select(change => change.What));
}
