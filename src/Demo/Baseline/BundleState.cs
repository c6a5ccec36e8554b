using NodaTime;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>The running sums of one aggregating rail's sweeps.</summary>
internal sealed class BundleState(AggregatorPlan plan, SweepAccounts accounts, Ledger ledger)
{
    private readonly long[] _cents = new long[plan.Instants.Length * plan.Parts];
    private readonly int[] _transfers = new int[plan.Instants.Length * plan.Parts];

    /// <summary>The rail and its instants.</summary>
    public AggregatorPlan Plan => plan;

    /// <summary>Where the sweeps post.</summary>
    public SweepAccounts Accounts => accounts;

    /// <summary>True when a sweep cannot move any amount.</summary>
    public bool IsBudgeted => !accounts.CanPay || !accounts.CanReceive || plan.BudgetCents < Cents.Unlimited;

    /// <summary>The next sweep to be made; equal to the number of instants when all are made.</summary>
    public int Next { get; private set; }

    /// <summary>The sweep that takes a posting; null when the last one has been made.</summary>
    public int? SweepOf(LocalDateTime posting)
    {
        for (var index = Next; index < plan.Instants.Length; index++)
        {
            if (plan.Instants[index] > posting)
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>What a sweep may still take.</summary>
    public long Room(int sweep)
    {
        // Customers' accounts are no source that a sweep could count on.
        var funds = !accounts.CanReceive || (!accounts.CanPay && accounts.Debit(sweep) is { IsInstance: true }) ? 0
            : accounts.CanPay ? Cents.Unlimited : ledger.Payable(plan.Rail, accounts.Debit(sweep)!);
        return Math.Max(0, Math.Min(funds, plan.BudgetCents - Taken(sweep)));
    }

    /// <summary>Adds a transfer's money to a part of a sweep.</summary>
    public void Take(int sweep, int part, long cents)
    {
        _cents[(sweep * plan.Parts) + part] += cents;
        _transfers[(sweep * plan.Parts) + part]++;
        if (accounts.Debit(sweep) is { } debit)
        {
            ledger.Hold(debit, cents);
        }
    }

    /// <summary>Closes the next sweep and returns what each part takes.</summary>
    public (int Sweep, (long Cents, int Transfers)[] Parts) Close()
    {
        var (sweep, first) = (Next, Next * plan.Parts);
        Next++;
        if (accounts.Debit(sweep) is { } debit)
        {
            ledger.Hold(debit, -Taken(sweep));
        }

        return (sweep, [.. Enumerable.Range(first, plan.Parts).Select(index => (_cents[index], _transfers[index]))]);
    }

    private long Taken(int sweep)
    {
        var sum = 0L;
        for (var part = 0; part < plan.Parts; part++)
        {
            sum += _cents[(sweep * plan.Parts) + part];
        }

        return sum;
    }
}
