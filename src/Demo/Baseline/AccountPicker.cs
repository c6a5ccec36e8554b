using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>Picks the accounts of a leg: those of the parent transfer first, then at random among those that can pay.</summary>
internal sealed class AccountPicker(Ledger ledger)
{
    // A few tries spread payments over many accounts; looking for the richest each time would wear out one.
    private const int Tries = 4;

    /// <summary>An account that pays, if any tried one can.</summary>
    public DemoAccount Payer(RailPlan rail, Firing? parent, EndpointState state, long wanted)
    {
        var side = rail.Debit!;
        if (Near(side, parent, null) is { } near)
        {
            return near;
        }

        var best = Pick(side, state, null);
        for (var attempt = 1; attempt < Tries && ledger.Payable(rail, best) < wanted; attempt++)
        {
            var next = side.Accounts[state.Random.NextBelow(side.Accounts.Length)];
            best = ledger.Payable(rail, next) > ledger.Payable(rail, best) ? next : best;
        }

        return best;
    }

    /// <summary>An account that receives, other than the paying one where there is a choice.</summary>
    public static DemoAccount Payee(RailPlan rail, Firing? parent, EndpointState state, DemoAccount? payer) =>
        Near(rail.Credit!, parent, payer) ?? Pick(rail.Credit!, state, payer);

    private static DemoAccount? Near(LegCandidates side, Firing? parent, DemoAccount? other) =>
        parent?.Accounts.FirstOrDefault(account => account != other && side.Members.Contains(account.Index));

    /// <summary>The first firings go round one account per role, so that every declared role sees its rail.</summary>
    private static DemoAccount Pick(LegCandidates side, EndpointState state, DemoAccount? other)
    {
        if (state.Total < side.Samples.Length && side.Samples[state.Total] != other)
        {
            return side.Samples[state.Total];
        }

        var index = state.Random.NextBelow(side.Accounts.Length);
        return side.Accounts[index] == other ? side.Accounts[(index + 1) % side.Accounts.Length] : side.Accounts[index];
    }
}
