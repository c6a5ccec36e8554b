using System.Globalization;
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

    /// <summary>Fires once.</summary>
    /// <param name="rail">The rail.</param>
    /// <param name="parent">The transfer it follows, if any; amount, accounts and metadata follow it too.</param>
    /// <param name="forced">Post even when only nothing can be moved, because a rule wants the transfer to exist.</param>
    /// <returns>The transfer; null when there was nothing to move.</returns>
    public Firing? Fire(RailPlan rail, Firing? parent, bool forced)
    {
        var state = day.State(rail);
        var random = state.Random;
        var second = DayContext.SecondOf(rail.Rhythm, rail.FloorSecond, parent, random);
        var wanted = parent?.Cents ?? random.NextAmount(rail.Rhythm.Mu, rail.Rhythm.Sigma);
        var (debit, credit) = Accounts(rail, parent, state, wanted);
        var sweep = sweeper.SweepOf(rail.Bundlers, state.Total, day.At(second));
        wanted = Usual(debit, credit, wanted, random);
        var cents = Math.Min(Math.Min(wanted, Room(rail, debit, credit)), sweep?.Room ?? Cents.Unlimited);
        if ((cents < LeastCents && !forced) || (rail.NetCents != 0 && cents < Math.Abs(rail.NetCents)))
        {
            return null;
        }

        var total = state.Total;
        var number = state.CountFiring();
        var head = Head(rail, parent, state.IdStem + number.ToString("D4", CultureInfo.InvariantCulture), second, random, total);
        var metadata = rail.Metadata.Values(new(day.Day, number, total, debit, credit, day.At(second), parent?.Metadata));
        Post(rail, head, debit, credit, cents, metadata.ToJson(), sweep, random);
        return new(head.Id, cents, debit, credit, parent?.Holder, second, metadata);
    }

    // What an account that ends each day at a set balance pays comes back to it, so both ways must be usual.
    private long Usual(DemoAccount? debit, DemoAccount? credit, long wanted, RandomStream random)
    {
        var usual = day.Usual.Usual(debit, credit, wanted, random);
        return debit is { ExpectedCents: not null } && day.Plan.Funding.Inflow(debit) is { } inflow
            ? day.Usual.Usual(day.Plan.Funding.Counterparty(inflow, debit, inflow: true), debit, usual, random)
            : usual;
    }

    private (DemoAccount? Debit, DemoAccount? Credit) Accounts(RailPlan rail, Firing? parent, EndpointState state, long wanted)
    {
        var debit = rail.Debit is null || rail.IsVariable ? null : picker.Payer(rail, parent, state, wanted);
        return (debit, rail.Credit is null ? null : AccountPicker.Payee(rail, parent, state, debit));
    }

    private long Room(RailPlan rail, DemoAccount? debit, DemoAccount? credit)
    {
        var room = debit is null ? Cents.Unlimited : day.Ledger.Payable(rail, debit);
        return credit is null ? room : Math.Min(room, day.Ledger.Receivable(credit));
    }

    private TransferHead Head(RailPlan rail, Firing? parent, string id, int second, RandomStream random, int total)
    {
        // Others wait for what is chained, bundled or part of a template, so an open or refused one would break their rules.
        var (plain, roll) = (!rail.IsChained && rail.Bundlers.IsEmpty && !rail.IsTemplateLeg, random.NextUnit());
        var open = plain && day.IsLastBusinessDay && rail.Rail.MaxPendingAge is null && roll < OpenShare;
        var failed = plain && total > 1 && roll > 1 - FailedShare;
        return new()
        {
            Id = id,
            Posting = day.At(second),
            ParentId = parent?.Id,
            Status = open ? LegStatus.Pending : failed ? LegStatus.Failed : LegStatus.Posted,
            WasPending = !open && !failed && rail.Rail.MaxPendingAge is not null && roll < PendingShare,
        };
    }

    private void Post(
        RailPlan rail,
        in TransferHead head,
        DemoAccount? debit,
        DemoAccount? credit,
        long cents,
        string? metadata,
        Sweep? sweep,
        RandomStream random)
    {
        var isPosted = head.Status == LegStatus.Posted;
        var later = sweep is not null && Sweeper.IsAssignedLater(random);
        if (debit is not null)
        {
            LegRows.Add(day.Rows, head, new(rail, debit, -cents, false, "-d", metadata, sweep?.BundleId, later));
        }

        if (credit is not null)
        {
            LegRows.Add(day.Rows, head, new(rail, credit, cents + rail.NetCents, true, "-c", metadata, sweep?.BundleId, later));
        }

        if (!isPosted)
        {
            // Only posted legs move balances, and a sweep takes posted money only.
            return;
        }

        day.Usual.Add(debit, credit, cents + rail.NetCents);
        sweep?.Take(debit is null || rail.NetCents > 0 ? cents + rail.NetCents : cents);
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
