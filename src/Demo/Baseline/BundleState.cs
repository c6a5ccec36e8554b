using NodaTime;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>The running sums of one aggregating rail's sweeps.</summary>
internal sealed class BundleState(AggregatorPlan plan, SweepAccounts accounts)
{
    private readonly long[] _cents = new long[plan.Instants.Length];
    private readonly int[] _transfers = new int[plan.Instants.Length];

    private long Budget => accounts.CanMove ? plan.BudgetCents : 0;

    /// <summary>The rail and its instants.</summary>
    public AggregatorPlan Plan => plan;

    /// <summary>Where the sweeps post.</summary>
    public SweepAccounts Accounts => accounts;

    /// <summary>True when a sweep cannot move any amount.</summary>
    public bool IsBudgeted => Budget < Cents.Unlimited;

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
    public long Room(int sweep) => Math.Max(0, Budget - _cents[sweep]);

    /// <summary>Adds a transfer's money to a sweep.</summary>
    public void Take(int sweep, long cents)
    {
        _cents[sweep] += cents;
        _transfers[sweep]++;
    }

    /// <summary>Closes the next sweep and returns what it takes.</summary>
    public (int Sweep, long Cents, int Transfers) Close() => (Next, _cents[Next], _transfers[Next++]);
}
