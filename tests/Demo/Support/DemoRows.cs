using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Demo;
using QsGen.Demo.Generation;

namespace QsGen.Tests.Demo.Support;

/// <summary>All rows of a generator in memory, with the scenario of each.</summary>
internal sealed class DemoRows
{
    public DemoRows(DemoGenerator generator)
    {
        var (transactions, balances) = (new List<(string, TransactionRow)>(), new List<(string, DailyBalanceRow)>());
        foreach (var segment in generator.Segments())
        {
            foreach (var day in segment.Days)
            {
                transactions.AddRange(day.Transactions.Select(row => (segment.Scenario, row)));
                balances.AddRange(day.Balances.Select(row => (segment.Scenario, row)));
            }
        }

        (Transactions, Balances) = ([.. transactions], [.. balances]);
        Current = [.. transactions.GroupBy(row => row.Item2.Id).Select(versions => versions.Last().Item2)];
        CurrentBalances = [.. balances
            .GroupBy(row => (row.Item2.AccountId, row.Item2.BusinessDayStart)).Select(versions => versions.Last().Item2)];
    }

    public ImmutableArray<(string Scenario, TransactionRow Row)> Transactions { get; }

    public ImmutableArray<(string Scenario, DailyBalanceRow Row)> Balances { get; }

    public ImmutableArray<TransactionRow> Current { get; }

    public ImmutableArray<DailyBalanceRow> CurrentBalances { get; }

    /// <summary>Current legs of what moved: all but opening balances.</summary>
    public IEnumerable<TransactionRow> Moved => Current.Where(row => row.Origin != "OpeningBalance");

    public IEnumerable<TransactionRow> Posted => Current.Where(row => row.Status == "Posted");

    public static DemoOptions Options(int days = 90, decimal scale = 1m) =>
        new() { Anchor = new LocalDate(2026, 11, 23), Days = days, Scale = scale };
}
