using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Loading;
using QsGen.Database.Schema;
using QsGen.Demo.Accounts;
using QsGen.Demo.Baseline;

namespace QsGen.Demo.Scenarios;

/// <summary>What the source system of one scenario's accounts says that it posted.</summary>
internal sealed class StageControls
{
    private readonly List<(DemoAccount Account, LocalDate Day, int LostLegs, long LostCents)> _told = [];

    /// <summary>Lets the source system count an account's legs of a day: those that are there, and some that were lost.</summary>
    /// <param name="account">The account.</param>
    /// <param name="day">The day.</param>
    /// <param name="lostLegs">How many credits it has that never arrived.</param>
    /// <param name="lostCents">What they add up to.</param>
    public void Tell(DemoAccount account, LocalDate day, int lostLegs = 0, long lostCents = 0) =>
        _told.Add((account, day, lostLegs, lostCents));

    /// <summary>The control totals in load order.</summary>
    /// <param name="legs">The scenario's legs, all of them.</param>
    public ImmutableArray<ControlTotalRow> Rows(IReadOnlyList<TransactionRow> legs) =>
        [.. _told.Select(told => Row(told.Account, told.Day, told.LostLegs, told.LostCents, legs))];

    private static ControlTotalRow Row(
        DemoAccount account, LocalDate day, int lostLegs, long lostCents, IReadOnlyList<TransactionRow> legs)
    {
        var balance = BalanceSheet.Row(account, day, 0);
        var amounts = legs.Where(leg => leg.AccountId == account.Id)
            .GroupBy(leg => leg.Id).Select(versions => versions.Last())
            .Where(leg => leg.Status == LegStatus.Posted && leg.Origin != OpeningLoad.Origin
                && leg.Posting >= balance.BusinessDayStart && leg.Posting < balance.BusinessDayEnd)
            .Select(leg => leg.AmountMoney).ToList();
        return ControlTally.Row(
            account,
            day,
            amounts.Count + lostLegs,
            -amounts.Where(amount => amount < 0).Sum(),
            amounts.Where(amount => amount > 0).Sum() + Cents.ToMoney(lostCents, account.Currency));
    }
}
