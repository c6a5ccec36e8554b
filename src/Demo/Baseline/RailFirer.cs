using System.Globalization;
using NodaTime;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;
using QsGen.Demo.Randomness;

namespace QsGen.Demo.Baseline;

/// <summary>Fires a rail outside any template: picks accounts and an amount that break no rule, and posts the legs.</summary>
internal sealed class RailFirer(DayContext day, AccountPicker picker, Sweeper sweeper)
{
    // Less than that is left of an account or a limit that is used up, and would look like an error among the payments.
    private const long LeastCents = 100;
    private const double PendingShare = 0.03;
    private const double FailedShare = 0.004;
    private const double OpenShare = 0.1;
    private const double SalaryShare = 0.6;
    private const double RentShare = 0.5;
    private const long RentGrain = 1_000;
    private const long MostReturnedCents = 250_000;
    private const int LongestPending = 4 * 3600;

    // 21:50, before the sweeps at the end of the day.
    private const int LatestPending = 78_600;

    /// <summary>Fires once.</summary>
    /// <param name="rail">The rail.</param>
    /// <param name="parent">The transfer it follows, if any; amount, accounts and metadata follow it too.</param>
    /// <param name="will">How much depends on it.</param>
    /// <returns>The transfer; null when there was nothing to move.</returns>
    public Firing? Fire(RailPlan rail, Firing? parent, Will will)
    {
        var state = day.State(rail);
        var random = state.Random;
        var second = DayContext.SecondOf(rail.Rhythm, rail.FloorSecond, parent, random);
        var wanted = parent?.Cents ?? random.NextAmount(rail.Rhythm.Mu, rail.Rhythm.Sigma);
        var needsReturn = parent is null && rail.Credit is { IsMany: true } && day.LacksReturn(rail);
        if ((needsReturn ? ForReturn(rail, state) : picker.Pair(rail, parent, state, wanted, will)) is not var (debit, credit))
        {
            return null;
        }

        wanted = needsReturn ? ReturnedCents(credit!, wanted) : Wanted(rail, parent, debit, credit, wanted, will, random);
        var latest = rail.Rail.MaxPendingAge is null ? second : Math.Max(second + 1, LatestPending);
        var sweep = sweeper.SweepOf(rail.Bundlers, state.Total, day.At(latest));
        if (parent is null || !rail.Rhythm.IsNextDay)
        {
            wanted = Usual(debit, credit, wanted, random);
        }

        var room = Math.Min(Room(rail, debit, credit), sweep?.Room ?? Cents.Unlimited);
        var cents = Grained(rail, parent, Math.Min(wanted, room));
        if ((cents < LeastCents && will is not Will.Forced) || (rail.NetCents != 0 && cents < Math.Abs(rail.NetCents))
            || (parent is not null && rail.Rhythm.IsNextDay && will is not Will.Forced && cents < wanted))
        {
            return null;
        }

        cents = Unrepeated(rail, parent, debit, credit, cents);
        var total = state.Total;
        var number = state.CountFiring();
        var head = Head(rail, parent, state.IdStem + number.ToString("D4", CultureInfo.InvariantCulture), second, random, total);
        var metadata = rail.Metadata.Values(new(day.Day, number, total, debit, credit, head.Posting, parent?.Metadata,
            parent is null ? PurposeOf(rail, debit, credit, cents) : null));
        Post(rail, head, debit, credit, cents, metadata, sweep, random);
        return new(head.Id, cents, debit, credit, parent?.Holder, SecondOf(head.Posting), metadata);
    }

    private static int SecondOf(LocalDateTime at) => (at.Hour * 3600) + (at.Minute * 60) + at.Second;

    // The poorest account gets an item that it could not give back otherwise.
    private (DemoAccount? Debit, DemoAccount? Credit)? ForReturn(RailPlan rail, EndpointState state)
    {
        var payee = picker.Poorest(rail.Credit!);
        var payers = rail.Debit?.Accounts.Where(account => account != payee).ToList() ?? [];
        return rail.Debit is null ? (null, payee)
            : payers.Count == 0 ? picker.Pair(rail, null, state, LeastCents, Will.Wanted)
            : (AccountPicker.Partner(rail.Debit, payee, state), payee);
    }

    private long ReturnedCents(DemoAccount credit, long wanted) => day.Ledger.Own(credit) is var own && own < MostReturnedCents
        ? Math.Max(wanted, own + LeastCents + (own / 5))
        : wanted;

    // What follows another transfer moves as much, except that what gathers in one of the bank's own accounts goes on as a whole.
    private long Wanted(
        RailPlan rail, Firing? parent, DemoAccount? debit, DemoAccount? credit, long wanted, Will will, RandomStream random)
    {
        if (debit is not null && day.IsForwarding(rail))
        {
            var (own, home) = (day.Ledger.Own(debit), day.Plan.Openings.HomeOf(debit));
            return own > home ? own - home : own / 2;
        }

        if (parent is not null)
        {
            return wanted;
        }

        if (debit is { IsInstance: true } && will is Will.Chance)
        {
            // Nobody empties an account with one payment.
            wanted = Math.Min(wanted, day.Ledger.Own(debit) * 2 / 5);
        }

        return rail.Rhythm switch
        {
            { IsFee: true } when debit is not null => Fees.Of(debit),
            { Pulse: Pulse.Payday } when credit is { IsInstance: true } && day.IsPayday && random.NextChance(SalaryShare) =>
                Salary(rail, credit),
            { Pulse: Pulse.Bills } when debit is { IsInstance: true } && day.IsRentDay && random.NextChance(RentShare) =>
                Math.Min(wanted * 4, Rent(rail, debit)),
            _ => wanted,
        };
    }

    // The same each time, to the cent.
    private long Salary(RailPlan rail, DemoAccount employee) =>
        new RandomStream(SeedMixer.Derive(day.Plan.Options.Seed, "salary", employee.Index)).NextAmount(rail.Rhythm.Mu + 0.8, 0.3);

    // In whole tens, the same each month.
    private long Rent(RailPlan rail, DemoAccount tenant) =>
        new RandomStream(SeedMixer.Derive(day.Plan.Options.Seed, "rent", tenant.Index)).NextAmount(rail.Rhythm.Mu + 0.6, 0.25)
            / RentGrain * RentGrain;

    private RegularPurpose? PurposeOf(RailPlan rail, DemoAccount? debit, DemoAccount? credit, long cents) => rail.Rhythm.Pulse switch
    {
        Pulse.Payday when day.IsPayday && credit is { IsInstance: true } && cents == Salary(rail, credit) => RegularPurpose.Salary,
        Pulse.Bills when day.IsRentDay && debit is { IsInstance: true } && cents == Rent(rail, debit) => RegularPurpose.Rent,
        _ => null,
    };

    private static long Grained(RailPlan rail, Firing? parent, long cents) => parent is null && cents >= rail.Rhythm.GrainCents
        ? cents - (cents % rail.Rhythm.GrainCents)
        : parent is null && rail.Rhythm.GrainCents > 1 ? 0 : cents;

    // Two equal payments between the same accounts on one day look like one that was loaded twice.
    private long Unrepeated(RailPlan rail, Firing? parent, DemoAccount? debit, DemoAccount? credit, long cents)
    {
        var step = Math.Max(1, rail.Rhythm.GrainCents);
        while (parent is null && !day.IsFirst(debit, credit, cents) && cents - step >= LeastCents)
        {
            cents -= step;
        }

        return cents;
    }

    // What an account that ends each day at a set balance pays comes back to it, so both ways must be usual.
    private long Usual(DemoAccount? debit, DemoAccount? credit, long wanted, RandomStream random)
    {
        var usual = day.Usual.Usual(debit, credit, wanted, random);
        return debit is { ExpectedCents: not null } && day.Plan.Funding.Inflow(debit) is { } inflow
            ? day.Usual.Usual(day.Plan.Funding.Counterparty(inflow, debit, inflow: true), debit, usual, random)
            : usual;
    }

    private long Room(RailPlan rail, DemoAccount? debit, DemoAccount? credit)
    {
        var room = debit is null ? Cents.Unlimited : day.Ledger.Payable(rail, debit);
        return credit is null ? room : Math.Min(room, day.Ledger.Receivable(rail, credit));
    }

    private TransferHead Head(RailPlan rail, Firing? parent, string id, int second, RandomStream random, int total)
    {
        // Others wait for what is chained, bundled or part of a template, so an open or refused one would break their rules.
        var (plain, roll) = (!rail.IsChained && rail.Bundlers.IsEmpty && !rail.IsTemplateLeg && !day.IsFeeding(rail), random.NextUnit());
        var open = plain && day.IsLastBusinessDay && rail.Rail.MaxPendingAge is null && roll < OpenShare;
        var failed = plain && total > 1 && roll > 1 - FailedShare;
        var wasPending = !open && !failed && rail.Rail.MaxPendingAge is not null && roll < PendingShare;
        return new()
        {
            Id = id,
            Posting = day.At(wasPending ? Settled(rail, second, random) : second),
            ParentId = parent?.Id,
            Status = open ? LegStatus.Pending : failed ? LegStatus.Failed : LegStatus.Posted,
            PendingSince = wasPending ? day.At(second) : null,
        };
    }

    // Within the time that the rail allows, and on the same day.
    private static int Settled(RailPlan rail, int second, RandomStream random)
    {
        var longest = Math.Min(rail.Rail.MaxPendingAge!.Value.TotalSeconds, Math.Min(LongestPending, LatestPending - second));
        return second + 1 + random.NextBelow((int)Math.Max(1, longest - 1));
    }

    private void Post(
        RailPlan rail,
        in TransferHead head,
        DemoAccount? debit,
        DemoAccount? credit,
        long cents,
        MetadataValues metadata,
        Sweep? sweep,
        RandomStream random)
    {
        var isPosted = head.Status == LegStatus.Posted;
        var later = sweep is not null && Sweeper.IsAssignedLater(random);
        var (json, taken) = (metadata.ToJson(), sweep?.For(metadata));
        if (debit is not null)
        {
            LegRows.Add(day.Rows, head, new(rail, debit, -cents, false, "-d", json, taken?.BundleId, later));
        }

        if (credit is not null)
        {
            LegRows.Add(day.Rows, head, new(rail, credit, cents + rail.NetCents, true, "-c", json, taken?.BundleId, later));
        }

        if (!isPosted)
        {
            // Only posted legs move balances, and a sweep takes posted money only.
            return;
        }

        day.Usual.Add(debit, credit, cents + rail.NetCents);
        taken?.Take(debit is null || rail.NetCents > 0 ? cents + rail.NetCents : cents);
        if (debit is not null)
        {
            day.Ledger.Post(rail, debit, -cents);
        }

        if (credit is not null)
        {
            day.Ledger.Post(rail, credit, cents + rail.NetCents);
        }
    }
}
