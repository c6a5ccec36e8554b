using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;
using QsGen.Demo.Randomness;

namespace QsGen.Demo.Baseline;

/// <summary>Opens accounts with a balance, and brings accounts to where they must end the day.</summary>
internal sealed class Settler(DayContext day)
{
    private const string Purpose = "funding";
    private const int Morning = 8 * 3600;
    private const int HalfHour = 1800;

    // Above what a rail reaches in a day at usual scales, and below the references of scenarios.
    private const int FirstReference = 500_000;
    private const long CushionCents = 2_500_000;
    private readonly HashSet<int> _debited = [.. day.Plan.Rails.SelectMany(rail => rail.Debit?.Members ?? new HashSet<int>())];
    private int _number;
    private RandomStream _random = new(0);

    /// <summary>Begins a day.</summary>
    public void StartDay(int dayNumber) =>
        (_number, _random) = (0, new(SeedMixer.Derive(day.Plan.Options.Seed, Purpose, dayNumber)));

    /// <summary>Brings forward a balance for customers and for control accounts that rails debit and that need not be at a set
    /// balance.</summary>
    /// <remarks>The bank's other accounts are filled as they need it, so that no opening stands out among the payments.</remarks>
    public void Open()
    {
        var hierarchy = day.Plan.Book.Hierarchy;
        foreach (var account in hierarchy.BottomUp.Where(account => account.IsInstance || hierarchy.IsParent(account)))
        {
            var cents = hierarchy.IsLeaf(account) ? _random.NextAmount(9.2, 0.2) : _random.NextAmount(15.4, 0.3);
            if (account.ExpectedCents is null && !day.Ledger.IsFrozen(account) && _debited.Contains(account.Index)
                && day.Plan.Funding.Inflow(account) is { } rail)
            {
                Move(rail, account, cents, "opening", 1);
            }
        }
    }

    /// <summary>Settles the day: set balances are met, and no account of the bank is left overdrawn.</summary>
    public void Settle()
    {
        var rollUp = new RollUp(day.Plan.Book.Hierarchy);
        foreach (var account in day.Plan.Book.Hierarchy.BottomUp)
        {
            var missing = Missing(account, day.Ledger.Own(account) + rollUp.ChildrenOf(account));
            var rail = missing > 0 ? day.Plan.Funding.Inflow(account) : day.Plan.Funding.Outflow(account);
            if (missing != 0 && rail is not null)
            {
                Move(rail, account, missing, Purpose, Morning + _random.NextBelow(HalfHour));
            }

            rollUp.Add(account, day.Ledger.Own(account) + rollUp.ChildrenOf(account));
        }
    }

    private static long Missing(DemoAccount account, long stored) => account.ExpectedCents switch
    {
        { } expected => expected - stored,
        null when stored < 0 => -stored + (account.IsInstance ? 0 : CushionCents),
        null => 0,
    };

    private void Move(RailPlan rail, DemoAccount account, long cents, string purpose, int second)
    {
        var inflow = cents > 0;
        var other = day.Plan.Funding.Counterparty(rail, account, inflow);
        var floor = (Math.Max(account.OffsetHours, other.OffsetHours) * 3600) + 60;
        var (debit, credit) = inflow ? (other, account) : (account, other);
        var magnitude = Math.Abs(cents);
        var head = new TransferHead
        {
            Id = $"{DemoIds.Baseline}{purpose}-{Timestamps.Compact(day.Day)}-{++_number:D4}",
            Posting = day.At(second < floor ? floor + _random.NextBelow(HalfHour) : second),
        };
        var metadata = rail.Metadata.Values(
            new(day.Day, FirstReference + _number, _number, debit, credit, head.Posting, null)).ToJson();
        LegRows.Add(day.Rows, head, new(rail, debit, -magnitude, false, "-d", metadata, null, false));
        LegRows.Add(day.Rows, head, new(rail, credit, magnitude, true, "-c", metadata, null, false));
        day.Ledger.Post(rail, debit, -magnitude);
        day.Ledger.Post(rail, credit, magnitude);
        if (purpose == Purpose)
        {
            day.Usual.Add(debit, credit, magnitude);
        }
    }
}
