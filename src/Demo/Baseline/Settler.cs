using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;
using QsGen.Demo.Randomness;

namespace QsGen.Demo.Baseline;

/// <summary>Opens accounts with a balance, and brings accounts to where they must end the day.</summary>
internal sealed class Settler(DayContext day)
{
    private const string Purpose = "funding";

    // 18:00, when what came in is there, and 23:52, when everything is.
    private const int Gathering = 18 * 3600;
    private const int Closing = 85_920;
    private const int FewMinutes = 300;
    private const int HalfHour = 1800;

    // Above what a rail reaches in a day at usual scales, and below the references of scenarios.
    private const int FirstReference = 500_000;
    private const long RoundCents = 1_000_000;
    private const double Low = 0.3;
    private const double High = 3;
    private int _number;
    private RandomStream _random = new(0);

    /// <summary>Begins a day.</summary>
    public void StartDay(int dayNumber) =>
        (_number, _random) = (0, new(SeedMixer.Derive(day.Plan.Options.Seed, Purpose, dayNumber)));

    /// <summary>Writes what accounts hold before the first day: one leg each, as a feed has it that starts in the middle of their
    /// lives.</summary>
    public void Open()
    {
        foreach (var (account, cents) in day.Plan.Openings.All)
        {
            day.Rows.Add(Openings.Row(account, cents, day.Plan.Options.Start, $"{DemoIds.Baseline}opening-{++_number:D6}"));
            day.Ledger.Open(account, cents);
        }
    }

    /// <summary>Takes what accounts of a set balance gathered to where the bank collects it, before that goes on.</summary>
    public void Gather()
    {
        foreach (var account in day.Plan.Book.Hierarchy.BottomUp.Where(account => account.ExpectedCents is not null))
        {
            if (day.Plan.Funding.Outflow(account) is { } rail && day.Plan.Funding.IsSettling(rail)
                && account.ExpectedCents!.Value - day.Ledger.Own(account) is var missing and < 0
                && !day.Plan.Book.Hierarchy.IsParent(account))
            {
                Move(rail, account, missing, Gathering + _random.NextBelow(HalfHour));
            }
        }
    }

    /// <summary>Settles the day: set balances are met, and the bank's own accounts are brought back when they ran low or full.</summary>
    public void Settle()
    {
        var rollUp = new RollUp(day.Plan.Book.Hierarchy);
        foreach (var account in day.Plan.Book.Hierarchy.BottomUp)
        {
            var missing = Missing(account, day.Ledger.Own(account) + rollUp.ChildrenOf(account));
            var rail = missing > 0 ? day.Plan.Funding.Inflow(account) : day.Plan.Funding.Outflow(account);
            if (missing != 0 && rail is not null && !day.Ledger.IsFrozen(account))
            {
                Move(rail, account, missing, Closing + _random.NextBelow(FewMinutes));
            }

            rollUp.Add(account, day.Ledger.Own(account) + rollUp.ChildrenOf(account));
        }
    }

    private long Missing(DemoAccount account, long stored)
    {
        if (account.ExpectedCents is { } expected)
        {
            return expected - stored;
        }

        var (own, home) = (day.Ledger.Own(account), day.Plan.Openings.HomeOf(account));
        var isOff = !account.IsInstance && home >= RoundCents && (own < home * Low || own > home * High);
        var wanted = home - own;
        return !isOff || day.Plan.Funding.ReservoirOf(account) is not null ? 0 : wanted - (wanted % RoundCents);
    }

    private void Move(RailPlan rail, DemoAccount account, long cents, int second)
    {
        var inflow = cents > 0;
        var other = day.Plan.Funding.Counterparty(rail, account, inflow);
        var floor = (Math.Max(account.OffsetHours, other.OffsetHours) * 3600) + 60;
        var (debit, credit) = inflow ? (other, account) : (account, other);
        var magnitude = Math.Abs(cents);
        var head = new TransferHead
        {
            Id = $"{DemoIds.Baseline}{Purpose}-{Timestamps.Compact(day.Day)}-{++_number:D4}",
            Posting = day.At(second < floor ? Math.Min(floor + _random.NextBelow(HalfHour), Closing) : second),
        };
        var metadata = rail.Metadata.Values(
            new(day.Day, FirstReference + _number, _number, debit, credit, head.Posting, null)).ToJson();
        LegRows.Add(day.Rows, head, new(rail, debit, -magnitude, false, "-d", metadata, null, false));
        LegRows.Add(day.Rows, head, new(rail, credit, magnitude, true, "-c", metadata, null, false));
        day.Ledger.Post(rail, debit, -magnitude);
        day.Ledger.Post(rail, credit, magnitude);
        day.Usual.Add(debit, credit, magnitude);
        if (day.Plan.Funding.IsSteering(rail))
        {
            day.State(rail).CountFiring();
        }
    }
}
