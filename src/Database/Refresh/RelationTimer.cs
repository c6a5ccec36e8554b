using System.Collections.Immutable;
using NodaTime;

namespace QsGen.Database.Refresh;

/// <summary>Collects what a refresh does to each relation.</summary>
/// <param name="clock">Says when.</param>
/// <param name="progress">Is told of each relation as it is done; may be null.</param>
internal sealed class RelationTimer(IClock clock, IProgress<RelationOutcome>? progress)
{
    private readonly ImmutableArray<RelationOutcome>.Builder _relations = ImmutableArray.CreateBuilder<RelationOutcome>();
    private readonly Lock _gate = new();
    private Instant _started = clock.GetCurrentInstant();

    /// <summary>All relations so far.</summary>
    public ImmutableArray<RelationOutcome> Relations => _relations.ToImmutable();

    /// <summary>The moment, for <see cref="Done"/>.</summary>
    public Instant Now => clock.GetCurrentInstant();

    /// <summary>Notes that a relation is done; the time since the one before, scratch tables included, is its own.</summary>
    public void DoneInTurn(string relation, long rows)
    {
        Done(relation, rows, _started);
        _started = Relations[^1].Finished;
    }

    /// <summary>Notes that a relation is done, maybe while others are being computed.</summary>
    public void Done(string relation, long rows, Instant started)
    {
        lock (_gate)
        {
            var outcome = new RelationOutcome(relation, rows, started, clock.GetCurrentInstant());
            _relations.Add(outcome);
            progress?.Report(outcome);
        }
    }
}
