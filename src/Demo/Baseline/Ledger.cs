using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>Running balances and used limits while a window is generated, in cents.</summary>
internal sealed class Ledger
{
    private readonly DemoPlan _plan;
    private readonly long[] _own;
    private readonly long[] _held;
    private readonly long[][] _used;
    private readonly DemoAccount?[] _reservoirs;
    private readonly bool[] _isKept;
    private readonly bool[] _isSweptOut;

    /// <summary>All balances at zero.</summary>
    public Ledger(DemoPlan plan)
    {
        _plan = plan;
        var accounts = plan.Book.All;
        (_own, _held) = (new long[accounts.Length], new long[accounts.Length]);
        _used = [.. plan.Limits.Select(_ => new long[accounts.Length])];
        _isKept = [.. accounts.Select(account => account is { IsInternal: true, ExpectedCents: not null }
            && !plan.Funding.IsFrozen(account) && plan.Funding.Inflow(account) is not null)];
        _isSweptOut = [.. accounts.Select(account => account.ExpectedCents is not null && plan.Funding.IsSweptOut(account))];
        _reservoirs = [.. accounts.Select(account => _isKept[account.Index] ? plan.Funding.ReservoirOf(account) : null)];
    }

    /// <summary>What the account's own posted legs add up to.</summary>
    public long Own(DemoAccount account) => _own[account.Index];

    /// <summary>True for an account that must not move.</summary>
    public bool IsFrozen(DemoAccount account) => _plan.Funding.IsFrozen(account);

    /// <summary>Forgets the day's use of limits.</summary>
    public void StartDay()
    {
        foreach (var used in _used)
        {
            Array.Clear(used);
        }
    }

    /// <summary>Books what an account begins with.</summary>
    public void Open(DemoAccount account, long cents) => _own[account.Index] += cents;

    /// <summary>Books a posted leg.</summary>
    public void Post(RailPlan rail, DemoAccount account, long cents)
    {
        var before = Missing(account);
        _own[account.Index] += cents;
        if (_reservoirs[account.Index] is { } reservoir)
        {
            _held[reservoir.Index] += Missing(account) - before;
        }

        // Limits bind what moves one way; what comes back does not make room again.
        if ((cents < 0 ? rail.LimitOf(account) : rail.InboundLimitOf(account)) is { } limit)
        {
            _used[limit.Index][account.Index] += Math.Abs(cents);
        }
    }

    /// <summary>Sets money aside that a sweep will take from the account, or frees it again when negative.</summary>
    public void Hold(DemoAccount account, long cents)
    {
        if (account.IsInternal)
        {
            _held[(_reservoirs[account.Index] ?? account).Index] += cents;
        }
    }

    /// <summary>The most that may leave the account now: within its limit for the rail, and within its balance, or that of the
    /// account that fills it.</summary>
    public long Payable(RailPlan rail, DemoAccount account) =>
        Math.Min(Funds(account), rail.LimitOf(account) is { } limit ? Room(limit, account) : Cents.Unlimited);

    /// <summary>The most that may enter the account: nothing when it must stay where it is, and what its limit for the rail
    /// leaves.</summary>
    public long Receivable(RailPlan rail, DemoAccount account) => IsFrozen(account) ? 0
        : rail.InboundLimitOf(account) is { } limit ? Room(limit, account) : Cents.Unlimited;

    /// <summary>True for accounts outside the bank and for those that are filled from there; limits are another matter.</summary>
    public bool CanAlwaysPay(DemoAccount account) =>
        !account.IsInternal || _isSweptOut[account.Index] || (_isKept[account.Index] && _reservoirs[account.Index] is null);

    private long Room(LimitSlot limit, DemoAccount account) =>
        Math.Max(0, limit.CapCents - _used[limit.Index][account.Index]);

    private long Funds(DemoAccount account)
    {
        if (CanAlwaysPay(account))
        {
            return Cents.Unlimited;
        }

        var source = _reservoirs[account.Index] ?? account;
        return IsFrozen(account) || IsSpentOnlyFromSet(account) ? 0 : Math.Max(0, Own(source) - _held[source.Index]);
    }

    // An account of a set balance that nobody fills has nothing to give away but what settles it.
    private bool IsSpentOnlyFromSet(DemoAccount account) => account.ExpectedCents is not null && !_isKept[account.Index];

    private long Missing(DemoAccount account) => Math.Max(0, (account.ExpectedCents ?? 0) - _own[account.Index]);
}
