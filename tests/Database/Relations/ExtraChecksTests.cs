using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>Checks that run only on request: what they find, and that they find nothing unasked.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class ExtraChecksTests(SqlDialect dialect)
{
    private static readonly string[] Names = ["conservation", "timeliness", "missing_parent_balance", "balance_gap", "duplicate_posting"];

    private static readonly SchemaTable[] Relations =
    [
        Relation("conservation_breach"), Relation("late_posting"), Relation("missing_parent_balance"),
        Relation("balance_gap"), Relation("duplicate_posting"),
    ];

    private static IEnumerable<object> Rows =>
    [
        Leg("odd-d", "m-1", -100, At(3, 9), "odd", "PayOut"),
        Leg("odd-c", "street", 90, At(3, 9), "odd", "PayOut"),
        Leg("open-d", "m-1", -5, At(3, 9), "open", "PayOut"),
        Leg("open-c", "street", 4, At(3, 9), "open", "PayOut") with { Status = "Pending" },
        .. Move("late", "m-1", "street", 7, At(3, 10), "PayOut").Select(leg => leg with { TransferCompletion = At(3, 9.5) }),
        .. Move("timely", "m-1", "street", 7, At(3, 10), "PayOut").Select(leg => leg with { TransferCompletion = At(3, 10) }),
        Balance("m-3", -1, 3), Balance("m-1", 1, 0), Balance("vault", 1, 0), Balance("m-1", 3, 0), Balance("m-2", 3, 8),
        Balance("till", 1, 0), Balance("till", 3, 0), Balance("m-2", 2, 8) with { BusinessDayEnd = At(2, 17) },
    ];

    [Test]
    [Pins("much-goes-unchecked", ShowsMistake = true)]
    public async Task Refresh_ChecksOn_FindWhatIsWrong()
    {
        await using var book = await HarborBook.OpenAsync(dialect);
        await book.LoadAsync(Rows);
        await book.RefreshAsync(4);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT transfer_id, SUM(amount_money) FROM harbor_current_transactions
                WHERE template_name IS NOT NULL AND status = 'Posted' GROUP BY transfer_id HAVING SUM(amount_money) <> 0
                """),
            Is.Empty,
            "the transfers of templates alone");
        Assert.That(
            await book.RowsAsync(Relation("conservation_breach"), "transfer_id, posted_net, difference"),
            Is.EqualTo(["odd | -10 | -10"]));
        Assert.That(
            await book.RowsAsync(Relation("late_posting"), "transaction_id, seconds_late"),
            Is.EqualTo(new[] { "late-c | 1800", "late-d | 1800" }));
        Assert.That(
            await book.RowsAsync(Relation("missing_parent_balance"), "account_parent_role, business_day, child_count, child_balance"),
            Is.EqualTo(["Vault | 2029-12-30 00:00:00.000000 | 1 | 3"]),
            "before the vault's first balance, which holds from then on");
        Assert.That(
            await book.MistakenAsync(
                """
                SELECT DISTINCT EXTRACT(DAY FROM c.business_day_start) FROM harbor_current_daily_balances c
                WHERE c.account_parent_role = 'Vault' AND NOT EXISTS (SELECT 1 FROM harbor_current_daily_balances p
                  WHERE p.account_role = 'Vault' AND CAST(p.business_day_start AS DATE) = CAST(c.business_day_start AS DATE))
                """),
            Is.EqualTo(["2", "3", "30"]),
            "days without a balance of the same day");
        Assert.That(
            await book.RowsAsync(Relation("balance_gap"), "account_id, gap_start, gap_end"),
            Is.EqualTo(new[]
            {
                "m-2 | 2030-01-02 17:00:00.000000 | 2030-01-03 00:00:00.000000",
                "till | 2030-01-02 00:00:00.000000 | 2030-01-03 00:00:00.000000",
            }));
        Assert.That(
            await book.RowsAsync(Relation("missing_balance"), "account_id, first_missing_day, missing_days"),
            Is.EqualTo(["m-1 | 2030-01-02 00:00:00.000000 | 1", "m-3 | 2029-12-31 00:00:00.000000 | 4"]),
            "a member's balance is due, so that this tells it, once");
        Assert.That(
            (await book.RowsAsync(Relation("todays_exceptions"), "check_type")).Distinct(),
            Is.SupersetOf(Names.Where(name => name is not ("missing_parent_balance" or "duplicate_posting"))));
    }

    [Test]
    [Pins("the-same-payment-twice", ShowsMistake = true)]
    public async Task Refresh_DuplicatesOn_FindsTheSameAmountBetweenTheSameAccountsOnADay()
    {
        await using var book = await HarborBook.OpenAsync(dialect, Harbor.Institution() with { ExtraChecks = [ExtraCheck.Duplicates] });
        await book.LoadAsync(
            [.. Move("a", "m-1", "street", 25, At(3, 9), "PayOut"), .. Move("b", "m-1", "street", 25, At(3, 15), "PayOut"),
            .. Move("c", "m-1", "street", 25, At(4, 9), "PayOut"), .. Move("d", "m-2", "street", 25, At(3, 9), "PayOut"),
            .. Move("e", "m-1", "street", 26, At(3, 9), "PayOut"), .. Move("in-1", "street", "m-1", 9, At(3, 9), "DepositIn"),
            .. Move("in-2", "street", "m-1", 9, At(3, 10), "DepositIn"), .. Move("f", "m-1", "m-2", 4, At(3, 9), "PayOut"),
            Balance("till", 3, 0)]);
        await book.RefreshAsync(4);

        Assert.That(
            await book.MistakenAsync(
                "SELECT COUNT(*) FROM (SELECT id FROM harbor_current_transactions GROUP BY id HAVING COUNT(*) > 1) same_id"),
            Is.EqualTo(["0"]),
            "ids alone");
        Assert.That(
            await book.RowsAsync(
                Relation("duplicate_posting"), "transaction_id, first_transaction_id, contra_account_id, amount_money, copy_number"),
            Is.EqualTo(new[] { "b-d | a-d | street | -25 | 1", "in-2-c | in-1-c | street | 9 | 1" }),
            "once a pair: another day, amount or account is no copy");

        await book.LoadAsync(
            [.. Move("f-2", "m-1", "m-2", 4, At(3, 20), "PayOut"), .. Move("b", "m-1", "street", 24, At(3, 15), "PayOut")
                .Select(leg => leg with { Supersedes = "TechnicalCorrection" })]);
        await book.RefreshAsync(4, RefreshMode.Incremental);
        Assert.That(
            await book.RowsAsync(Relation("duplicate_posting"), "transaction_id, first_transaction_id"),
            Is.EqualTo(new[] { "f-2-d | f-d", "in-2-c | in-1-c" }),
            "a transfer between two own accounts counts on the side that is debited");
        Assert.That(
            await book.RowsAsync(Relation("todays_exceptions"), "check_type, transfer_id"), Does.Contain("duplicate_posting | f-2"));
    }

    [Test]
    [Pins("much-goes-unchecked")]
    public async Task Refresh_ChecksOff_CountAsBeforeUntilTheyAreAskedFor()
    {
        var silent = Harbor.Institution() with { ExtraChecks = [] };
        await using var book = await HarborBook.OpenAsync(dialect, silent);
        await book.LoadAsync(Rows);
        await book.RefreshAsync(4);
        await book.LoadAsync(Move("more", "m-1", "street", 7, At(3, 11), "PayOut").Select(leg => leg with { TransferCompletion = At(1) }));
        await book.RefreshAsync(4, RefreshMode.Incremental);
        foreach (var relation in Relations)
        {
            Assert.That(await book.RowsAsync(relation), Is.Empty, relation.ShortName);
        }

        Assert.That(await book.RowsAsync(Relation("todays_exceptions"), "check_type"), Has.None.AnyOf(Names));

        var asked = silent with { ExtraChecks = [ExtraCheck.Timeliness] };
        await new SchemaApplier(book.Session, asked, HarborBook.Clock).ApplyAsync(default);
        var outcome = await new RefreshRunner(book.Session, asked, HarborBook.Clock).RunAsync(
            new(At(4).InUtc().ToInstant(), NodaTime.DateTimeZone.Utc), default);

        Assert.That(outcome.Mode, Is.EqualTo(RefreshMode.Full), "the institution changed");
        Assert.That(
            await book.RowsAsync(Relation("late_posting"), "transfer_id"), Is.EqualTo(new[] { "late", "late", "more", "more" }));
        Assert.That(await book.RowsAsync(Relation("balance_gap")), Is.Empty);
    }
}
