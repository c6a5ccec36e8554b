using System.Collections.Immutable;
using NodaTime;
using QsGen.Demo.Planning;
using QsGen.Demo.Randomness;

namespace QsGen.Demo.Baseline;

/// <summary>Assigns postings to the sweeps of aggregating rails.</summary>
internal sealed class Sweeper(DayContext day)
{
    private const double LaterShare = 0.02;

    /// <summary>The sweep that takes a posting: the bundlers of a rail take turns; null when none is left to take it.</summary>
    public Sweep? SweepOf(ImmutableArray<AggregatorPlan> bundlers, int turn, LocalDateTime posting)
    {
        if (bundlers.IsEmpty)
        {
            return null;
        }

        var state = day.Bundle(bundlers[turn % bundlers.Length]);
        return state.SweepOf(posting) is { } index ? new(state, index) : null;
    }

    /// <summary>The sweep that takes a posting of a set amount: the first bundler with room for it, else nobody unless the rail
    /// must not wait.</summary>
    public Sweep? SweepOf(RailPlan rail, int turn, LocalDateTime posting, long cents)
    {
        var sweeps = Enumerable.Range(turn, rail.Bundlers.Length).Select(number => SweepOf(rail.Bundlers, number, posting)).ToList();
        return sweeps.Find(sweep => sweep?.Room >= cents)
            ?? (rail.Rail.MaxUnbundledAge is null ? null : sweeps.Find(sweep => sweep is not null));
    }

    /// <summary>True for the share of postings that get their bundle by a superseding row; the others carry it from the start.</summary>
    public static bool IsAssignedLater(RandomStream random) => random.NextChance(LaterShare);
}
