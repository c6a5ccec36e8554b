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
    private const int EarlyAttempts = 16;
    private readonly DemoPlan _plan;
    private readonly DayContext _day;
    private readonly FiringEngine _engine;
    private readonly Settler _settler;
    private readonly BalanceSheet _sheet;
    private readonly ControlTally _tally;
    private readonly ImmutableArray<Endpoint> _roots;
    private readonly ImmutableArray<Endpoint> _weekend;
    private readonly ImmutableArray<RailPlan> _steering;

    /// <summary>A run of a plan; each run starts from the beginning.</summary>
    public BaselineRun(DemoPlan plan)
    {
        (_plan, _day) = (plan, new DayContext(plan));
        (_engine, _settler, _sheet) = (new(_day), new(_day), new(plan, _day.Ledger));
        _tally = new(plan.Book.All);
        _roots = [.. plan.Roots];
        _steering = [.. plan.Rails.Where(plan.Funding.IsSettling)];
        _weekend = [.. _roots.Where(root => root.Rhythm.Days is not ActiveDays.Business && !ReachesSetBalances(root))];
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
            yield return new(day, Transactions(day), _sheet.Rows(day, planted(day))) { ControlTotals = _tally.Rows(day) };
        }
    }

    // Nobody settles on a weekend, so what must end the day at a set balance rests.
    private bool ReachesSetBalances(Endpoint endpoint) => (endpoint is RailPlan rail ? [rail] : ((TemplatePlan)endpoint).Legs)
        .SelectMany(leg => (leg.Debit?.Members ?? new HashSet<int>()).Concat(leg.Credit?.Members ?? new HashSet<int>()))
        .Select(index => _plan.Book.All[index])
        .Any(account => account.IsInternal
            && _plan.Book.Ancestors(account).Prepend(account).Any(holder => holder.ExpectedCents is not null));

    private IEnumerable<TransactionRow> Transactions(LocalDate day)
    {
        var isFirst = day == _plan.Calendar.Days[0];
        var isBusinessDay = _plan.Calendar.IsBusinessDay(day);
        _day.StartDay(day);
        _tally.StartDay();
        _settler.StartDay(Period.DaysBetween(_plan.Options.Start, day));
        foreach (var step in (isFirst ? (IEnumerable<Action>)[_settler.Open] : [])
            .Concat(isBusinessDay ? Steps(day) : _day.HasNoBusinessDayAhead ? [] : _weekend.SelectMany(endpoint => Firings(endpoint, day))))
        {
            step();
            foreach (var row in _day.Rows)
            {
                _tally.Add(row);
                yield return row;
            }

            _day.Rows.Clear();
        }
    }

    /// <summary>The steps of a business day. Rows are handed on after each, so that memory does not follow the day's volume.</summary>
    private IEnumerable<Action> Steps(LocalDate day)
    {
        foreach (var waiting in _engine.Waiting())
        {
            yield return waiting;
        }

        foreach (var endpoint in _roots)
        {
            foreach (var firing in Firings(endpoint, day))
            {
                yield return firing;
            }

            if (IsCoverageDay(endpoint, day) && !_engine.IsCovered(endpoint))
            {
                yield return () => Cover(endpoint);
            }
        }

        yield return _settler.Gather;
        foreach (var aggregator in _plan.Aggregators)
        {
            yield return () => _engine.Sweep(aggregator);
        }

        foreach (var steering in _steering.Where(rail => _day.State(rail).Total == 0 && IsCoverageDay(rail, day)))
        {
            yield return () => Cover(steering);
        }

        yield return _settler.Settle;
    }

    private IEnumerable<Action> Firings(Endpoint endpoint, LocalDate day)
    {
        var count = CountOf(endpoint, day);
        for (var number = 1; number <= count; number++)
        {
            var will = number == 1 && _day.IsFeeding(endpoint) ? Will.Wanted : Will.Chance;
            yield return () => _engine.Fire(endpoint, null, will);
        }
    }

    private int CountOf(Endpoint endpoint, LocalDate day)
    {
        var mean = endpoint.DailyMean * Season.Of(endpoint.Rhythm, day, _plan.Calendar);
        if (endpoint.Rhythm.Pulse is Pulse.MonthEnd)
        {
            return mean > 0 ? (int)Math.Round(endpoint.DailyMean / endpoint.Rhythm.Rate) : 0;
        }

        // A stream apart from that of the firings, so that how often an endpoint fires does not change what its firings look like.
        var seed = SeedMixer.Derive(_plan.Options.Seed, endpoint.Slug + ":count", Period.DaysBetween(_plan.Options.Start, day));
        return mean > 0 ? Math.Max(_day.IsFeeding(endpoint) ? 1 : 0, new RandomStream(seed).NextCount(mean)) : 0;
    }

    /// <summary>Rails that chance left out are fired early, so that each occurs, and again on the last day.</summary>
    private bool IsCoverageDay(Endpoint endpoint, LocalDate day)
    {
        var days = _plan.Calendar.BusinessDays;
        return day == days[^1]
            || (day == days[Math.Min(CoverageDay, days.Length - 1)] && endpoint.Rhythm.Pulse is not Pulse.MonthEnd);
    }

    private void Cover(Endpoint endpoint)
    {
        _day.IsCovering = true;
        var (before, early) = (_day.State(endpoint).Total, Math.Max(EarlyAttempts, 2 * endpoint.Chain.Rounds));
        for (var attempt = 0; attempt < MostAttempts && !_engine.IsCovered(endpoint); attempt++)
        {
            if (attempt >= early && _day.State(endpoint).Total > before)
            {
                // Money moves, and yet something does not follow: more of the same would only stand out.
                break;
            }

            _engine.Fire(endpoint, null, attempt < early ? Will.Wanted : Will.Forced);
            before = attempt < early ? before : _day.State(endpoint).Total;
        }

        _day.IsCovering = false;
    }
}
