using NodaTime;
using QsGen.Database.Schema;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;
using QsGen.Demo.Randomness;

namespace QsGen.Demo.Baseline;

/// <summary>The state that the steps of a day share: the ledger, the sweeps, the endpoints' streams, and the rows not yet
/// handed on.</summary>
internal sealed class DayContext
{
    /// <summary>23:48, which leaves the closing sweeps and what follows them room before midnight.</summary>
    public const int LatestSecond = 85_680;

    private readonly Dictionary<Endpoint, EndpointState> _states = [];
    private readonly Dictionary<AggregatorPlan, BundleState> _bundles;
    private readonly HashSet<RailPlan> _feeding;
    private readonly HashSet<RailPlan> _forwarding;
    private readonly HashSet<(int Debit, int Credit, long Cents)> _payments = [];
    private int _dayNumber;
    private string _dayText = "";

    /// <summary>The context of a window that has not begun.</summary>
    public DayContext(DemoPlan plan)
    {
        (Plan, Ledger, Usual) = (plan, new Ledger(plan), new UsualPayments(plan));
        _bundles = plan.Aggregators.ToDictionary(aggregator =>
            aggregator, aggregator => new BundleState(aggregator, new(aggregator.Rail, Ledger), Ledger));
        _feeding = [.. plan.Rails.Where(plan.Funding.IsFeeding)];
        _forwarding = [.. plan.Rails.Where(plan.Funding.IsForwarding)];
    }

    /// <summary>What was decided beforehand.</summary>
    public DemoPlan Plan { get; }

    /// <summary>The running balances.</summary>
    public Ledger Ledger { get; }

    /// <summary>What customers usually get from one payer.</summary>
    public UsualPayments Usual { get; }

    /// <summary>The current day.</summary>
    public LocalDate Day { get; private set; }

    /// <summary>True on the window's last business day.</summary>
    public bool IsLastBusinessDay { get; private set; }

    /// <summary>True from the window's last business day on.</summary>
    public bool HasNoBusinessDayAhead { get; private set; }

    /// <summary>True on paydays.</summary>
    public bool IsPayday { get; private set; }

    /// <summary>True when rents are due.</summary>
    public bool IsRentDay { get; private set; }

    /// <summary>True while what chance left out is made up for: what follows does so at once.</summary>
    public bool IsCovering { get; set; }

    /// <summary>Rows made and not yet handed on.</summary>
    public List<TransactionRow> Rows { get; } = [];

    /// <summary>Begins a business day.</summary>
    public void StartDay(LocalDate day)
    {
        Day = day;
        _dayNumber = Period.DaysBetween(Plan.Options.Start, day);
        _dayText = Timestamps.Compact(day);
        IsLastBusinessDay = day == Plan.Calendar.BusinessDays[^1];
        HasNoBusinessDayAhead = day >= Plan.Calendar.BusinessDays[^1];
        IsPayday = Season.IsPayday(day, Plan.Calendar);
        IsRentDay = Season.IsRentDay(day, Plan.Calendar);
        Ledger.StartDay();
        Usual.StartDay(_dayNumber);
        _payments.Clear();
    }

    /// <summary>Notes a payment, and says whether it is the first of the day with that amount between the two.</summary>
    /// <param name="debit">Who pays; null for nobody.</param>
    /// <param name="credit">Who receives; null for nobody.</param>
    /// <param name="cents">How much.</param>
    public bool IsFirst(DemoAccount? debit, DemoAccount? credit, long cents) =>
        _payments.Add((debit?.Index ?? -1, credit?.Index ?? -1, cents));

    /// <summary>The state of an endpoint, at the current day.</summary>
    public EndpointState State(Endpoint endpoint)
    {
        if (!_states.TryGetValue(endpoint, out var state))
        {
            _states.Add(endpoint, state = new());
        }

        if (state.Day != _dayNumber)
        {
            var seed = SeedMixer.Derive(Plan.Options.Seed, endpoint.Slug, _dayNumber);
            state.StartDay(_dayNumber, seed, $"{DemoIds.Baseline}{endpoint.Slug}-{_dayText}-");
        }

        return state;
    }

    /// <summary>The sums of an aggregating rail.</summary>
    public BundleState Bundle(AggregatorPlan aggregator) => _bundles[aggregator];

    /// <summary>A second of the day within an endpoint's band; after the parent's when there is one.</summary>
    public static int SecondOf(Rhythm rhythm, int floor, Firing? parent, RandomStream random)
    {
        const int Hour = 3600;
        var from = Math.Max(floor, rhythm.FromHour * Hour);
        var to = Math.Min(LatestSecond, Math.Max(rhythm.ToHour * Hour, from + (Hour / 2)));
        if (parent is not null)
        {
            var after = Math.Max(floor, parent.Second + 60 + random.NextBelow(1800));
            // A chain that is deep and late comes closer together instead of running into the next day.
            return after <= LatestSecond ? after : Math.Max(floor, Math.Max(parent.Second + 1, LatestSecond));
        }

        // Most of it in the middle of the band.
        var width = Math.Max(1, to - from);
        return from + ((random.NextBelow(width) + random.NextBelow(width)) / 2);
    }

    /// <summary>True for a rail that fills accounts of a set balance every business day.</summary>
    public bool IsFeeding(Endpoint rail) => rail is RailPlan plan && _feeding.Contains(plan);

    /// <summary>True for a rail that takes on what gathers in one of the bank's own accounts.</summary>
    public bool IsForwarding(RailPlan rail) => _forwarding.Contains(rail);

    /// <summary>True while a return for lack of funds is to follow the rail and none has yet.</summary>
    public bool LacksReturn(RailPlan rail) => IsCovering && rail.Chain.Children.OfType<RailPlan>()
        .Any(child => child.Rhythm.IsInsufficient && State(child).Total == 0);

    /// <summary>The instant of a second of the current day.</summary>
    public LocalDateTime At(int second) => Timestamps.At(Day, second);
}
