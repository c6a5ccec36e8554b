using System.Collections.Immutable;
using NodaTime;

namespace QsGen.Sql.Refresh;

/// <summary>Collects what a refresh does to each relation.</summary>
/// <param name="clock">Says when.</param>
/// <param name="progress">Hears of each relation as it is done; may be null.</param>
internal sealed class RelationTimer(IClock clock, IProgress<RelationOutcome>? progress)
{
    private readonly ImmutableArray<RelationOutcome>.Builder _relations = ImmutableArray.CreateBuilder<RelationOutcome>();
    private Instant _started = clock.GetCurrentInstant();

    /// <summary>All relations so far.</summary>
    public ImmutableArray<RelationOutcome> Relations => _relations.ToImmutable();

    /// <summary>Notes that a relation is done; the time since the one before, scratch tables included, is its own.</summary>
    public void Done(string relation, long rows)
    {
        var now = clock.GetCurrentInstant();
        var outcome = new RelationOutcome(relation, rows, _started, now);
        _relations.Add(outcome);
        _started = now;
        progress?.Report(outcome);
    }
}
