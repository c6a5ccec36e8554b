using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Feed;

/// <summary>Feed checks and relations that speak of the same thing find the same, although one reads base tables and one is refreshed.
/// </summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class FeedAgreementTests(SqlDialect dialect)
{
    private static IEnumerable<object> Rows =>
    [
        .. Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"), .. Move("t2", "street", "m-4", 5, At(2, 9), "DepositIn"),
        Balance("m-3", -1, 3), Balance("m-1", 1, 10), Balance("m-1", 3, 11), Balance("m-2", 1, 0), Balance("m-2", 7, 0),
        Balance("m-2", 8, 4), Balance("vault", 1, 10), Balance("vault", 4, 19), Balance("m-4", 2, 5) with { AccountRole = null },
        Balance("m-4", 9, 6) with { AccountRole = null }, Balance("till", 1, 0, startHour: 17),
        Balance("till", 4, 0, startHour: 17) with { BusinessDayEnd = At(7, 17) }, Balance("till", 7, 0, startHour: 17),
        Balance("till", 8, 0, startHour: 18), Balance("till", 9, 2, startHour: 12),
    ];

    [Test]
    [Pins("a-check-and-its-relation-disagree", ShowsMistake = true)]
    public async Task Check_AndRelationOfTheSameMeaning_FindTheSameRows()
    {
        await using var book = await HarborBook.OpenAsync(dialect);
        await book.LoadAsync(Rows);
        await book.RefreshAsync(10);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT DISTINCT account_id FROM harbor_current_daily_balances WHERE account_role NOT IN
                  (SELECT account_parent_role FROM harbor_current_daily_balances WHERE account_parent_role IS NOT NULL)
                """),
            Has.None.EqualTo("m-4"),
            "an account without a role is in no list and outside of none");
        Assert.That(
            await FoundAsync(book, "balance-mismatch"),
            Is.EqualTo(await book.RowsAsync(Relation("drift"), "account_id, business_day_start, stored_balance, computed_balance"))
                .And.Some.StartsWith("m-4 | 2030-01-09"));
        Assert.That(
            await FoundAsync(book, "day-without-parent", "account_parent_role, business_day"),
            Is.EqualTo(await book.RowsAsync(Relation("missing_parent_balance"), "account_parent_role, business_day")).And.Not.Empty);

        var due = await book.RowsAsync(Relation("missing_balance"), "account_id, business_day_start, first_missing_day");
        var gaps = await book.RowsAsync(Relation("balance_gap"), "account_id, gap_end");
        Assert.That(due, Is.EqualTo(new[]
        {
            "m-1 | 2030-01-01 00:00:00.000000 | 2030-01-02 00:00:00.000000",
            "m-1 | 2030-01-03 00:00:00.000000 | 2030-01-07 00:00:00.000000",
            "m-2 | 2030-01-01 00:00:00.000000 | 2030-01-02 00:00:00.000000",
            "m-2 | 2030-01-08 00:00:00.000000 | 2030-01-09 00:00:00.000000",
            "m-3 | 2029-12-30 00:00:00.000000 | 2029-12-31 00:00:00.000000",
        }));
        Assert.That(
            await FoundAsync(book, "day-gap-or-overlap", "account_id, business_day_start"),
            Is.EqualTo(new[] { "m-1 | 2030-01-03 00:00:00.000000", "m-2 | 2030-01-07 00:00:00.000000" }
                .Concat(gaps).Append("till | 2030-01-09 12:00:00.000000").Order(StringComparer.Ordinal)),
            "what is due before a later balance, every gap, and the overlap");
    }

    [Test]
    [Pins("explicit-sparse-counts-as-silence", ShowsMistake = true)]
    public async Task Cadence_SparseOnAnAccount_OverridesThatOfItsRole()
    {
        var model = Default with
        {
            Accounts = Default.Accounts
                .Append(new Account
                {
                    Id = new("m-1"),
                    Scope = AccountScope.Internal,
                    Role = new("Member"),
                    ParentRole = new("Vault"),
                    BalanceCadence = BalanceCadence.Sparse
                }).ToValueList(),
            ExtraChecks = [],
        };
        await using var book = await HarborBook.OpenAsync(dialect, model);
        await book.LoadAsync(Balance("m-1", 1, 10), Balance("m-2", 1, 10), Balance("vault", 1, 20), Balance("m-1", 3, 10),
            Balance("m-2", 3, 10), Balance("vault", 3, 20));
        await book.RefreshAsync(4);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT DISTINCT b.account_id FROM harbor_current_daily_balances b JOIN harbor_cfg_account a
                  ON a.declared_for = 'role' AND a.name = b.account_role AND a.balance_cadence = 'business_days'
                """),
            Is.EqualTo(new[] { "m-1", "m-2" }),
            "all accounts of the role");
        Assert.That(await book.RowsAsync(Relation("missing_balance"), "account_id"), Is.EqualTo(["m-2"]));
        Assert.That(
            await FoundAsync(book, "day-gap-or-overlap", "account_id, business_day_start"),
            Is.EqualTo(["m-2 | 2030-01-03 00:00:00.000000"]));
    }

    private static Task<ImmutableArray<string>> FoundAsync(HarborBook book, string rule, string columns = "*") => book.MistakenAsync(
        $"SELECT {columns} FROM (\n"
        + FeedCheck.Query(FeedRules.All.Single(known => known.Id == rule), book.Institution, book.Session.Dialect)
        + "\n) finding");
}
