using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>Picks the accounts of a leg: those of the parent transfer first, then at random among those that can pay, or want to.</summary>
/// <remarks>
/// Who holds more than usual gets less, and who holds less spends less, so that balances stay within a range for years. Each account has
/// few partners that it keeps to, as people have one employer and few friends.
/// </remarks>
internal sealed class AccountPicker(Ledger ledger, OpeningPlan openings)
{
    // A few tries spread payments over many accounts; looking for the richest each time would wear out one.
    private const int Tries = 4;
    private const double FirstPartner = 0.7;
    private const double Enough = 1;

    /// <summary>The accounts of both legs; null for the debited one of a rail that only credits, and the other way round.</summary>
    /// <param name="rail">The rail.</param>
    /// <param name="parent">The transfer it follows.</param>
    /// <param name="state">The endpoint's random numbers.</param>
    /// <param name="wanted">The amount in cents.</param>
    /// <param name="will">How much depends on it.</param>
    /// <returns>Null when nobody wants the transfer.</returns>
    public (DemoAccount? Debit, DemoAccount? Credit)? Pair(RailPlan rail, Firing? parent, EndpointState state, long wanted, Will will)
    {
        var (debits, credits) = (rail.IsVariable ? null : rail.Debit, rail.Credit);
        if (debits is null || credits is null)
        {
            var single = debits is null ? Payee(rail, parent, state, null, will) : Payer(rail, parent, state, wanted, will);
            return single is null ? null : debits is null ? (null, single) : (single, null);
        }

        // Whoever is one of many is chosen first, then a partner.
        if (!debits.IsMany && credits.IsMany && Near(debits, parent, null) is null)
        {
            return Payee(rail, parent, state, null, will) is { } payee ? (Partner(debits, payee, state), payee) : null;
        }

        if (Payer(rail, parent, state, wanted, will) is not { } payer)
        {
            return null;
        }

        return Payee(rail, parent, state, payer, will) is { } receiver && (receiver != payer || will is Will.Forced)
            ? (payer, receiver)
            : null;
    }

    /// <summary>An account that pays; null when none wants to.</summary>
    public DemoAccount? Payer(RailPlan rail, Firing? parent, EndpointState state, long wanted, Will will)
    {
        var side = rail.Debit!;
        if (Near(side, parent, null) is { } near)
        {
            return near;
        }

        if (rail.Rhythm.Pulse is Pulse.MonthEnd)
        {
            return side.Accounts[state.NextTurn() % side.Accounts.Length];
        }

        var best = First(side, state, null);
        for (var attempt = 1; attempt < Tries && ledger.Payable(rail, best) < wanted; attempt++)
        {
            var next = side.Accounts[state.Random.NextBelow(side.Accounts.Length)];
            best = ledger.Payable(rail, next) > ledger.Payable(rail, best) ? next : best;
        }

        return will is not Will.Chance || Wants(best, isPaying: true, state) ? best : null;
    }

    /// <summary>An account that receives, other than the paying one where there is a choice; null when none wants to.</summary>
    public DemoAccount? Payee(RailPlan rail, Firing? parent, EndpointState state, DemoAccount? payer, Will will)
    {
        var side = rail.Credit!;
        if (Near(side, parent, payer) is { } near)
        {
            return near;
        }

        if (payer is not null && state.Total >= side.Samples.Length)
        {
            return Partner(side, payer, state) is var partner
                && (will is not Will.Chance || Wants(partner, isPaying: false, state)) ? partner : null;
        }

        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var account = First(side, state, payer);
            if (will is not Will.Chance || Wants(account, isPaying: false, state))
            {
                return account;
            }
        }

        return null;
    }

    /// <summary>The account of a side that holds least, which lacks funds soonest.</summary>
    public DemoAccount Poorest(LegCandidates side) => side.Accounts.MinBy(ledger.Own)!;

    private static DemoAccount? Near(LegCandidates side, Firing? parent, DemoAccount? other) =>
        parent?.Accounts.FirstOrDefault(account => account != other && side.Members.Contains(account.Index));

    /// <summary>One account of the side, or for some another one now and then; both are always the same for an account.</summary>
    public static DemoAccount Partner(LegCandidates side, DemoAccount account, EndpointState state)
    {
        var accounts = side.Accounts;
        var choice = side.IsMany || account.Index % 2 == 0 || state.Random.NextChance(FirstPartner) ? 0 : 1;
        var index = (account.Index + 1 + choice) % accounts.Length;
        return accounts[index] == account ? accounts[(index + 1) % accounts.Length] : accounts[index];
    }

    // Far above its usual balance an account hardly gets anything, far below it hardly pays anything.
    private bool Wants(DemoAccount account, bool isPaying, EndpointState state)
    {
        var home = openings.HomeOf(account);
        if (home == 0 || !account.IsInstance)
        {
            return true;
        }

        var ratio = (double)ledger.Own(account) / home;
        var appetite = isPaying ? ratio : ratio <= Enough ? Enough : 1 / (ratio * ratio);
        return appetite >= Enough || state.Random.NextChance(appetite * appetite);
    }

    /// <summary>The first firings go round one account per role, so that every declared role sees its rail, unless one cannot.</summary>
    private DemoAccount First(LegCandidates side, EndpointState state, DemoAccount? other)
    {
        if (state.Total < side.Samples.Length && state.Random.NextChance(FirstPartner)
            && side.Samples[state.Total] is var sample && sample != other
            && (!sample.IsInternal || sample.ExpectedCents is null || side.Accounts[0].ExpectedCents is not null)
            && (!ledger.IsFrozen(sample) || ledger.IsFrozen(side.Accounts[0])))
        {
            return sample;
        }

        var index = state.Random.NextBelow(side.Accounts.Length);
        return side.Accounts[index] == other ? side.Accounts[(index + 1) % side.Accounts.Length] : side.Accounts[index];
    }
}
