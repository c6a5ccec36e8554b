using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Refresh;

namespace QsGen.Components.Policies;

/// <summary>What a look at a deployment's database found.</summary>
/// <param name="OwnRows">Rows that demo data did not write: the bank's.</param>
/// <param name="SinceRefresh">How long ago the relations were refreshed; null when they never were.</param>
internal sealed record DatabaseCondition(long OwnRows, Duration? SinceRefresh)
{
    /// <summary>Rows that somebody deleted by hand.</summary>
    public ImmutableArray<RemovedRows> Removed { get; init; } = [];
}
