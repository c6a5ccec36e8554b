using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>Running balances and used limits while a window is generated, in cents.</summary>
internal sealed class Ledger
{
    private readonly DemoPlan _plan;
    private readonly long[] _own;
    private readonly HashSet<int> _frozen;
    private readonly long[][] _used;

    /// <summary>All balances at zero.</summary>
    public Ledger(DemoPlan plan)
    {
        _plan = plan;
        _own = new long[plan.Book.All.Length];
        _frozen = [.. plan.Book.All.Where(account => account.IsInternal && plan.Book.Ancestors(account).Prepend(account)
            .Any(holder => holder.ExpectedCents is not null && !plan.Funding.IsSteerable(holder))).Select(account => account.Index)];
        _used = [.. plan.Limits.Select(_ => new long[plan.Book.All.Length])];
    }

    /// <summary>What the account's own posted legs add up to.</summary>
    public long Own(DemoAccount account) => _own[account.Index];

    /// <summary>True for an account that must not move, because its balance or one that includes it is set and nothing can
    /// settle it.</summary>
    public bool IsFrozen(DemoAccount account) => _frozen.Contains(account.Index);

    /// <summary>Forgets the day's use of limits.</summary>
    public void StartDay()
    {
        foreach (var used in _used)
        {
            Array.Clear(used);
        }
    }

    /// <summary>Books a posted leg.</summary>
    public void Post(RailPlan rail, DemoAccount account, long cents)
    {
        _own[account.Index] += cents;
        // Limits bind what leaves an account; what comes back does not make room again.
        if (cents < 0 && rail.LimitOf(account) is { } limit)
        {
            _used[limit.Index][account.Index] -= cents;
        }
    }

    /// <summary>The most that may leave the account now: within its limit for the rail, and within its balance unless it is
    /// kept filled.</summary>
    public long Payable(RailPlan rail, DemoAccount account)
    {
        if (!account.IsInternal)
        {
            return Cents.Unlimited;
        }

        var funds = IsFrozen(account) ? 0 : IsKeptFilled(account) ? Cents.Unlimited : Math.Max(0, Own(account));
        return rail.LimitOf(account) is { } limit
            ? Math.Max(0, Math.Min(funds, limit.CapCents - _used[limit.Index][account.Index]))
            : funds;
    }

    /// <summary>The most that may enter the account: nothing when it must stay where it is and cannot be settled.</summary>
    public long Receivable(DemoAccount account) => IsFrozen(account) ? 0 : Cents.Unlimited;

    /// <summary>True for accounts outside the bank and for those it keeps filled; limits are another matter.</summary>
    public bool CanAlwaysPay(DemoAccount account) => !account.IsInternal || IsKeptFilled(account);

    /// <summary>The bank keeps its own accounts filled, and those that must end the day at a set balance; customers live on
    /// what they have.</summary>
    private bool IsKeptFilled(DemoAccount account) => !IsFrozen(account)
        && (account.ExpectedCents is not null || (!account.IsInstance && _plan.Funding.Inflow(account) is not null));
}
