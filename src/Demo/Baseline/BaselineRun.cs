using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Demo.Planning;
using QsGen.Demo.Randomness;

namespace QsGen.Demo.Baseline;

/// <summary>Walks a window day by day and yields its rows as they are made.</summary>
internal sealed class BaselineRun
{

    // Not the first day, on which accounts have nothing yet but their opening.
    private const int CoverageDay = 2;

    // Chains with many alternatives need several firings to show each; where limits leave no room, trying must end.
    private const int MostAttempts = 64;
    private readonly DemoPlan _plan;
    private readonly DayContext _day;
    private readonly FiringEngine _engine;
    private readonly Settler _settler;
    private readonly BalanceSheet _sheet;
    private readonly ImmutableArray<Endpoint> _roots;

    /// <summary>A run of a plan; each run starts from the beginning.</summary>
    public BaselineRun(DemoPlan plan)
    {
        (_plan, _day) = (plan, new DayContext(plan));
        (_engine, _settler, _sheet) = (new(_day), new(_day), new(plan, _day.Ledger));
        _roots = [.. plan.Roots];
    }

    /// <summary>The days in order; each must be read to its end before the next.</summary>
    /// <param name="planted">What scenarios add to stored balances on a day, by account id, in cents.</param>
    public IEnumerable<DemoDay> Days(Func<LocalDate, IReadOnlyDictionary<string, long>> planted)
    {
        if (_plan.Calendar.BusinessDays.IsEmpty)
        {
            yield break;
        }

        foreach (var day in _plan.Calendar.Days)
        {
            yield return new(day, Transactions(day), _sheet.Rows(day, planted(day)));
        }
    }

    private IEnumerable<TransactionRow> Transactions(LocalDate day)
    {
        var isFirst = day == _plan.Calendar.Days[0];
        var isBusinessDay = _plan.Calendar.IsBusinessDay(day);
        if (!isFirst && !isBusinessDay)
        {
            yield break;
        }

        _day.StartDay(day);
        _settler.StartDay(Period.DaysBetween(_plan.Options.Start, day));
        foreach (var step in isBusinessDay ? Steps(day, isFirst) : [_settler.Open, _settler.Settle])
        {
            step();
            foreach (var row in _day.Rows)
            {
                yield return row;
            }

            _day.Rows.Clear();
        }
    }

    /// <summary>The steps of a business day. Rows are handed on after each, so that memory does not follow the day's volume.</summary>
    private IEnumerable<Action> Steps(LocalDate day, bool isFirst)
    {
        if (isFirst)
        {
            yield return _settler.Open;
        }

        foreach (var endpoint in _roots)
        {
            var count = CountOf(endpoint, day);
            for (var number = 1; number <= count; number++)
            {
                var hasNext = number < count;
                yield return () => _engine.Fire(endpoint, null, forced: false, hasNext);
            }

            if (IsCoverageDay(day) && !_engine.IsCovered(endpoint))
            {
                yield return () => Cover(endpoint);
            }
        }

        foreach (var aggregator in _plan.Aggregators)
        {
            yield return () => _engine.Sweep(aggregator);
        }

        yield return _settler.Settle;
    }

    private int CountOf(Endpoint endpoint, LocalDate day)
    {
        // A stream apart from that of the firings, so that how often an endpoint fires does not change what its firings look like.
        var seed = SeedMixer.Derive(_plan.Options.Seed, endpoint.Slug + ":count", Period.DaysBetween(_plan.Options.Start, day));
        return new RandomStream(seed).NextCount(endpoint.DailyMean * WeekdayFactor(day));
    }

    // Mondays bring what the weekend held back, Fridays what must be done before the next; the five average to about 1.
    private static double WeekdayFactor(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Monday => 1.1,
        IsoDayOfWeek.Friday => 1.15,
        IsoDayOfWeek.Tuesday or IsoDayOfWeek.Wednesday => 0.92,
        _ => 0.98,
    };

    /// <summary>Rails that chance left out are fired early, so that each occurs, and again on the last day.</summary>
    private bool IsCoverageDay(LocalDate day)
    {
        var days = _plan.Calendar.BusinessDays;
        return day == days[Math.Min(CoverageDay, days.Length - 1)] || day == days[^1];
    }

    private void Cover(Endpoint endpoint)
    {
        for (var attempt = 0; attempt < MostAttempts && !_engine.IsCovered(endpoint); attempt++)
        {
            _engine.Fire(endpoint, null, forced: true, hasNext: false);
        }
    }
}
