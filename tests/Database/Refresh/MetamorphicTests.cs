using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Refresh;

/// <summary>How results move when the input does.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class MetamorphicTests(SqlDialect dialect)
{
    private static readonly int[] Seeds = SearchCases.IsLong ? [3, 14, 159] : [3, 14];

    // Books that are only looked at, by their seed.
    private readonly Dictionary<int, HarborBook> _books = [];

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        foreach (var book in _books.Values)
        {
            await book.DisposeAsync();
        }
    }

    [TestCaseSource(nameof(Seeds))]
    public async Task Refresh_BalancedPairWithItsBalances_AddsNoDrift(int seed)
    {
        await using var book = await HarborBook.OpenAsync(dialect);
        await book.LoadAsync(Rows(seed));
        await book.RefreshAsync();
        var before = (await book.RowsAsync(Relation("drift")), await book.RowsAsync(Relation("ledger_drift")));

        await book.LoadAsync(
            [.. Move("even", "m-8", "m-9", 12.34m, At(30, 9), "PayOut"), Balance("m-8", 30, -12.34m), Balance("m-9", 30, 12.34m)]);
        await book.RefreshAsync(mode: RefreshMode.Incremental);

        Assert.That((await book.RowsAsync(Relation("drift")), await book.RowsAsync(Relation("ledger_drift"))), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Seeds))]
    public async Task Refresh_AllAmountsTripled_TriplesDrift(int seed)
    {
        var rows = Rows(seed);
        var book = await BookAsync(seed);
        await using var scaled = await HarborBook.OpenAsync(dialect);
        await scaled.LoadAsync(rows.Select(row => row switch
        {
            TransactionRow leg => (object)(leg with { AmountMoney = leg.AmountMoney * 3 }),
            DailyBalanceRow balance => balance with { Money = balance.Money * 3, ExpectedEodBalance = balance.ExpectedEodBalance * 3 },
            _ => row,
        }));
        await scaled.RefreshAsync();

        foreach (var table in new[] { Relation("drift"), Relation("ledger_drift"), Relation("daily_statement_summary") })
        {
            Assert.That(
                await scaled.RowsAsync(table, "account_id, business_day_start, drift"),
                Is.EqualTo(await book.RowsAsync(table, "account_id, business_day_start, drift * 3")),
                table.ShortName);
        }
    }

    [TestCaseSource(nameof(Seeds))]
    public async Task Refresh_FirstVersionsInAnotherOrder_ChangesNothingButEntries(int seed)
    {
        var rows = Rows(seed).DistinctBy(Key).ToList();
        await using var book = await HarborBook.OpenAsync(dialect);
        await book.LoadAsync(rows);
        await book.RefreshAsync();
        await using var permuted = await HarborBook.OpenAsync(dialect);
        var order = new Random(seed);
        await permuted.LoadAsync(rows.OrderBy(_ => order.Next()));
        await permuted.RefreshAsync();

        foreach (var table in DatabaseSchema.Derived.Where(table => table.Columns.All(column => column.Name != "entry")))
        {
            // Legs of one transfer that disagree about its parent are settled by their order.
            if (table != Relation("transfer_link") && table != Relation("inv_money_trail_edges") && table != Relation("transfer_summary")
                && table != Relation("chain_edge") && table != Relation("chain_status"))
            {
                Assert.That(await permuted.RowsAsync(table), Is.EqualTo(await book.RowsAsync(table)), table.ShortName);
            }
        }
    }

    [TestCaseSource(nameof(Seeds))]
    public async Task Refresh_AllDatesShifted_ChangesNothingButDates(int seed)
    {
        const int Shift = 57 * 7; // Whole weeks, so that a business day stays one.
        var rows = Rows(seed);
        var book = await BookAsync(seed);
        await using var shifted = await HarborBook.OpenAsync(
            dialect, Harbor.Default with { Holidays = [.. Harbor.Default.Holidays.Select(day => day.PlusDays(Shift))] });
        await shifted.LoadAsync(rows.Select(row => row switch
        {
            TransactionRow leg => (object)(leg with { Posting = leg.Posting.PlusDays(Shift) }),
            DailyBalanceRow balance => balance with
            {
                BusinessDayStart = balance.BusinessDayStart.PlusDays(Shift),
                BusinessDayEnd = balance.BusinessDayEnd.PlusDays(Shift),
            },
            _ => row,
        }));
        await shifted.RefreshAsync(10 + Shift);

        foreach (var table in DatabaseSchema.Derived)
        {
            var columns = string.Join(", ", table.Columns
                .Where(column => column.Type.Kind != SqlTypeKind.Timestamp).Select(column => column.Name));
            Assert.That(await shifted.RowsAsync(table, columns), Is.EqualTo(await book.RowsAsync(table, columns)), table.ShortName);
        }
    }

    /// <summary>The drifts of an account's statement add up to its drift, because each opens where the one before closed.</summary>
    [TestCaseSource(nameof(Seeds))]
    public async Task Statement_DriftsOfALeafAccount_AddUpToItsDrift(int seed)
    {
        var book = await BookAsync(seed);

        var sums = await book.SumAsync(Relation("daily_statement_summary"), "CASE WHEN account_id LIKE 'm-%' THEN drift ELSE 0 END");
        var latest = await book.Session.ScalarAsync<decimal>(
            $"""
            SELECT SUM(b.money - p.opening_amount - p.assumed_start - p.credits_to_date + p.debits_to_date)
            FROM {book.Schema.SqlNameOf(Relation("balance_position"))} p
            JOIN {book.Schema.SqlNameOf(Relation("current_daily_balances"))} b
              ON b.account_id = p.account_id AND b.business_day_start = p.business_day_start
            WHERE p.account_id LIKE 'm-%' AND NOT EXISTS (
              SELECT 1 FROM {book.Schema.SqlNameOf(Relation("balance_position"))} q
              WHERE q.account_id = p.account_id AND (q.business_day_end > p.business_day_end
                OR (q.business_day_end = p.business_day_end AND q.business_day_start > p.business_day_start)))
            """,
            default);
        Assert.That(sums, Is.EqualTo(latest));
    }

    /// <summary>The rows of a seed, refreshed; others look at the same book.</summary>
    private async Task<HarborBook> BookAsync(int seed)
    {
        if (!_books.TryGetValue(seed, out var book))
        {
            book = _books[seed] = await HarborBook.OpenAsync(dialect);
            await book.LoadAsync(Rows(seed));
            await book.RefreshAsync();
        }

        return book;
    }

    private static List<object> Rows(int seed)
    {
        var batches = new HarborDays(seed);
        return [.. Enumerable.Range(0, 6).SelectMany(_ => batches.NextBatch())];
    }

    private static object Key(object row) => row switch
    {
        TransactionRow leg => leg.Id,
        DailyBalanceRow balance => (balance.AccountId, balance.BusinessDayStart),
        _ => row,
    };
}
