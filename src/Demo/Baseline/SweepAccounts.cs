using System.Collections.Immutable;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>The accounts an aggregating rail's sweeps go round: those that can pay or receive any amount, if there are such.</summary>
internal sealed class SweepAccounts
{
    private readonly ImmutableArray<DemoAccount> _debit;
    private readonly ImmutableArray<DemoAccount> _credit;

    /// <summary>Chooses the accounts of a rail.</summary>
    public SweepAccounts(RailPlan rail, Ledger ledger)
    {
        (_debit, CanPay) = Choose(
            rail.IsVariable ? null : rail.Debit, ledger.CanAlwaysPay, account => !ledger.IsFrozen(account) && !account.IsInstance);
        (_credit, CanReceive) = Choose(rail.Credit, account => !ledger.IsFrozen(account), _ => false);
    }

    /// <summary>False when the debited accounts pay out of what they have.</summary>
    public bool CanPay { get; }

    /// <summary>False when a sweep would leave some account where it must not be.</summary>
    public bool CanReceive { get; }

    /// <summary>The debited account of a sweep; null for a rail that only credits.</summary>
    public DemoAccount? Debit(int sweep) => _debit.IsEmpty ? null : _debit[sweep % _debit.Length];

    /// <summary>The credited account of a sweep, another than the debited one where there is a choice; null for a rail that
    /// only debits.</summary>
    public DemoAccount? Credit(int sweep)
    {
        if (_credit.IsEmpty)
        {
            return null;
        }

        var account = _credit[sweep % _credit.Length];
        return account == Debit(sweep) ? _credit[(sweep + 1) % _credit.Length] : account;
    }

    private static (ImmutableArray<DemoAccount> Accounts, bool IsFree) Choose(
        LegCandidates? side, Func<DemoAccount, bool> isFree, Func<DemoAccount, bool> isNext)
    {
        if (side is null)
        {
            return ([], true);
        }

        ImmutableArray<DemoAccount> free = [.. side.Samples.Concat(side.Accounts).Distinct().Where(isFree)];
        ImmutableArray<DemoAccount> next = [.. side.Samples.Concat(side.Accounts).Distinct().Where(isNext)];
        return free.IsEmpty ? (next.IsEmpty ? side.Samples : next, false) : (free, true);
    }
}
