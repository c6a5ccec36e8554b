using System.Runtime.InteropServices;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;
using QsGen.Demo.Randomness;

namespace QsGen.Demo.Baseline;

/// <summary>Keeps what a customer gets from one payer within two days among what is usual, so that a clean bank has no anomaly.</summary>
/// <remarks>
/// Investigation scores such totals by their distance from the mean of all, and from the mean of the pair's own earlier ones. Amounts
/// are lognormal: left alone, some would lie many deviations above either.
/// </remarks>
/// <param name="plan">The plan of the window.</param>
internal sealed class UsualPayments(DemoPlan plan)
{
    // Totals lie below three deviations when a payment is made, and alarms begin at four: those that follow move the mean a little.
    private const double Deviations = 3;

    // Until there are as many totals, their deviation says little.
    private const int FewestTotals = 50;

    // Fewer earlier totals than that are no history of a pair.
    private const int FewestOfPair = 5;
    private const double StartOverMean = 3;
    private readonly Dictionary<(int Payer, int Receiver), Moments> _histories = [];
    private readonly double _start = StartOverMean * MeanPayment(plan);
    private Dictionary<(int Payer, int Receiver), long> _today = [];
    private Dictionary<(int Payer, int Receiver), long> _yesterday = [];
    private Moments _all;
    private int _day = -1;

    /// <summary>Begins a day: the totals that ended on the one before become history.</summary>
    public void StartDay(int day)
    {
        foreach (var (pair, cents) in _today)
        {
            var total = cents + _yesterday.GetValueOrDefault(pair);
            _all.Add(total);
            if (!plan.Book.All[pair.Payer].IsInstance)
            {
                // Customers who pay each other seldom meet twice; their pairs would be as many as their payments.
                CollectionsMarshal.GetValueRefOrAddDefault(_histories, pair, out _).Add(total);
            }
        }

        // Totals take in the calendar day before, so that nothing carries over a weekend.
        _yesterday = day == _day + 1 ? _today : [];
        (_today, _day) = ([], day);
    }

    /// <summary>How much of a payment in cents is usual: all of it, or some of what is left of what is.</summary>
    public long Usual(DemoAccount? payer, DemoAccount? receiver, long cents, RandomStream random)
    {
        if (payer is null || receiver is null || !IsWatched(receiver) || Room(payer, receiver) is var room && cents <= room)
        {
            return cents;
        }

        // A share and not all of it, so that totals do not pile up at one value.
        return Math.Max(0, (long)(room * (0.5 + (0.45 * random.NextUnit()))));
    }

    /// <summary>Counts a posted payment.</summary>
    public void Add(DemoAccount? payer, DemoAccount? receiver, long cents)
    {
        if (payer is not null && receiver is not null && IsWatched(receiver))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_today, (payer.Index, receiver.Index), out _) += cents;
        }
    }

    private static double MeanPayment(DemoPlan plan)
    {
        var rails = plan.Rails.Where(rail => rail.Credit?.Accounts.Any(account => account.ParentRole is not null) == true).ToList();
        var rate = rails.Sum(rail => rail.DailyMean);
        var mean = rails.Sum(rail => rail.DailyMean * StableMath.Exp(rail.Rhythm.Mu + (rail.Rhythm.Sigma * rail.Rhythm.Sigma / 2)));
        return rate > 0 ? 100 * mean / rate : 0;
    }

    private bool IsWatched(DemoAccount receiver) => receiver.ParentRole is not null && plan.Book.Hierarchy.IsLeaf(receiver);

    private long Room(DemoAccount payer, DemoAccount receiver)
    {
        var pair = (payer.Index, receiver.Index);
        var most = _all.Count < FewestTotals ? _start : _all.MeanAnd(Deviations);
        if (_histories.TryGetValue(pair, out var own) && own.Count >= FewestOfPair)
        {
            most = Math.Min(most, own.MeanAnd(Deviations));
        }

        return (long)most - _today.GetValueOrDefault(pair) - _yesterday.GetValueOrDefault(pair);
    }

    private struct Moments
    {
        private double _sum;
        private double _squares;

        public int Count { get; private set; }

        public void Add(double value) => (Count, _sum, _squares) = (Count + 1, _sum + value, _squares + (value * value));

        public readonly double MeanAnd(double deviations)
        {
            var mean = _sum / Count;
            return mean + (deviations * Math.Sqrt(Math.Max(0, (_squares / Count) - (mean * mean))));
        }
    }
}
