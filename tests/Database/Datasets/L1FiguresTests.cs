using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Tests.Support;
using static QsGen.Tests.Database.SmallBank;

namespace QsGen.Tests.Database.Datasets;

[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class L1FiguresTests(SqlDialect engine)
{
    /// <summary>The other side of a leg is an account where there is one, and a number where there are several: none of them is the payer.
    /// </summary>
    [Test]
    public async Task StatementTransactions_NameTheOtherSideOfEachLeg()
    {
        await using var book = await BankBook.OpenAsync(
            engine,
            [
                .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 100),
                Leg("split", "PayA", "cust-2", -30, hour: 11), Leg("split", "PayA", "ext-1", -10, hour: 11),
                Leg("split", "PayA", "cust-1", 40, hour: 11),
                Leg("fee", "Charge", "cust-1", -5, hour: 12), Balance("cust-1", 135),
            ]);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT MAX(account_name) FROM bank_current_transactions WHERE transfer_id = 'split' AND amount_money < 0
                """),
            Is.EqualTo(["Outside One"]), "the last in the alphabet of two payers, who paid the smaller part");
        Assert.That(
            (await book.AskAsync("l1-daily-statement-transactions", "account_id transfer_id contra running_balance"))
                .Where(row => row.StartsWith("cust-1", StringComparison.Ordinal)),
            Is.EqualTo(new[]
            {
                "cust-1 - - 0.00", "cust-1 fee - 135.00", "cust-1 in-1 Outside One 100.00", "cust-1 split 2 accounts 140.00",
            }));
    }

    [Test]
    public async Task DriftTimeline_AddsMagnitudesPerDayAndRole()
    {
        await using var book = await BankBook.OpenAsync(
            engine,
            [
                Balance("cust-1", 0, day: -1), Balance("cust-2", 0, day: -1), Balance("susp-1", 0, day: -1),
                Balance("cust-1", 10), Balance("cust-2", -4), Balance("susp-1", 1), Balance("cust-1", 0, day: 1),
            ]);

        var drift = await book.AskAsync("l1-drift", "account_id business_day_start business_day_end stored_balance computed_balance drift");
        var timeline = await book.AskAsync("l1-drift-timeline", "business_day business_day_end account_role abs_drift");

        Assert.That(drift, Is.EqualTo(
        [
            "cust-1 01-07 01-08 10.00 0.00 10.00",
            "cust-2 01-07 01-08 -4.00 0.00 -4.00",
            "susp-1 01-07 01-08 1.00 0.00 1.00",
        ]));
        Assert.That(
            timeline.Where(row => !row.EndsWith(" 0.00", StringComparison.Ordinal)),
            Is.EqualTo(["01-07 01-08 Customer 14.00", "01-07 01-08 Suspense 1.00"]));
        Assert.That(timeline, Does.Contain("01-08 01-09 Customer 0.00"), "a line comes down to zero");
    }

    [Test]
    [Pins("originals-lack-a-reason", ShowsMistake = true)]
    public async Task Supersession_NumbersTheVersionsFromOne()
    {
        var first = Leg("t", "Charge", "cust-1", -10);
        await using var book = await BankBook.OpenAsync(engine,
        [
            Leg("other", "Charge", "cust-2", -1),
            first,
            first with { AmountMoney = -6, Supersedes = "TechnicalCorrection" },
            first with { AmountMoney = -5 },
            Balance("cust-1", 1),
            Balance("cust-1", -5) with { Supersedes = "TechnicalCorrection" },
            Balance("cust-1", -5, day: 1),
        ]);

        var legs = await book.AskAsync("l1-supersession-transactions", "transaction_id version supersedes amount_money");
        var balances = await book.AskAsync("l1-supersession-daily-balances", "account_id version supersedes money");

        Assert.That(
            await book.MistakenAsync(
                "SELECT id, entry FROM bank_transactions WHERE id = 't/cust-1' AND entry > 1 AND supersedes IS NULL"),
            Is.EqualTo(["t/cust-1 | 2", "t/cust-1 | 4"]),
            "by the entry the original needs a reason as well as the third version");
        Assert.That(legs, Is.EqualTo(["t/cust-1 1 - -10.00", "t/cust-1 2 TechnicalCorrection -6.00", "t/cust-1 3 - -5.00"]));
        Assert.That(balances, Is.EqualTo(["cust-1 1 - 1.00", "cust-1 2 TechnicalCorrection -5.00"]));
    }

    [Pins("late-business-days-lose-their-legs")]
    [Test]
    public async Task StatementTransactions_FollowTheRolesBusinessDay()
    {
        var bank = Model with { RoleBusinessDayOffsets = [new(new("Customer"), 17)] };
        await using var book = await BankBook.OpenAsync(
            engine,
            [
                Leg("before", "Charge", "cust-1", -1, day: 1, hour: 16),
                Leg("after", "Charge", "cust-1", -2, day: 1, hour: 17),
                Leg("midnight", "Close", "susp-1", 3, day: 1, hour: 0),
                Leg("later", "Charge", "cust-1", -4, day: 2, hour: 18),
                From17(Balance("cust-1", -1)),
                From17(Balance("cust-1", -3, day: 1)),
                Balance("susp-1", 3, day: 1),
            ],
            bank);

        var rows = await book.AskAsync("l1-daily-statement-transactions", "transfer_id business_day posting");

        Assert.That(rows.Where(row => !row.StartsWith('-')).Take(2), Is.EqualTo(["after 01-08 01-08T17", "before 01-07 01-08T16"]));
        Assert.That(rows, Does.Contain("midnight 01-08 01-08"));
        Assert.That(rows, Has.None.StartsWith("later 01"), "no balance covers it yet");

        static DailyBalanceRow From17(DailyBalanceRow row) => row with
        {
            BusinessDayStart = row.BusinessDayStart.PlusHours(17),
            BusinessDayEnd = row.BusinessDayEnd.PlusHours(17),
        };
    }

    [Pins("statement-subtracts-debits-twice")]
    [Test]
    public async Task StatementSummary_DebitsArePositiveAndAddUp()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 100),
            .. Transfer("out-1", "Outbound", "cust-1", "ext-1", 30, day: 1),
            .. Transfer("wait", "Outbound", "cust-1", "ext-1", 9, day: 1).Select(leg => leg with { Status = "Pending" }),
            Balance("cust-1", 100),
            Balance("cust-1", 70, day: 1),
        ]);

        var rows = await book.AskAsync(
            "l1-daily-statement-summary",
            "business_day_start opening_balance total_debits total_credits net_flow closing_balance_stored drift");

        Assert.That(rows.Take(2), Is.EqualTo(["01-07 0.00 0.00 100.00 100.00 100.00 0.00", "01-08 100.00 30.00 0.00 -30.00 70.00 0.00"]));
        Assert.That(rows.Skip(2), Is.All.StartsWith("01-08 70.00 0.00 0.00 0.00 70.00"), "carried");
    }

    [Pins("stuck-debits-sort-last")]
    [Test]
    public async Task TodaysExceptions_ShowMagnitudesWithoutSign()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("wait", "Inbound", "ext-1", "cust-2", 450, day: 0).Select(leg => leg with { Status = "Pending" }),
            .. Transfer("big", "Outbound", "cust-1", "ext-1", 150, day: 2),
            Balance("cust-1", -150, day: 2),
        ]);

        var rows = await book.AskAsync("l1-todays-exceptions", "check_type account_id business_day magnitude");

        Assert.That(rows, Is.EqualTo(
        [
            "limit_breach cust-1 01-09 50.00",
            "overdraft cust-1 01-09 150.00",
            "stuck_pending cust-2 01-07 450.00",
            "stuck_pending ext-1 01-07 450.00",
        ]));
    }

    [Test]
    public async Task PlainDatasets_ReturnEveryRowOfTheirRelation()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("big", "Outbound", "cust-1", "ext-1", 150, day: 2),
            .. Transfer("wait", "Inbound", "ext-1", "cust-2", 450).Select(leg => leg with { Status = "Pending" }),
            Leg("fee", "Charge", "cust-1", -1),
            Balance("cust-1", -151, day: 2),
            Balance("gl-1", 3, day: 2),
        ]);

        Assert.That(await book.AskAsync("l1-overdraft", "account_id stored_balance"), Is.EqualTo(["cust-1 -151.00"]));
        Assert.That(await book.AskAsync("l1-limit-breach", "account_id outbound_total cap"), Is.EqualTo(["cust-1 150.00 100.00"]));
        Assert.That(await book.AskAsync("l1-ledger-drift", "account_id drift"), Is.EqualTo(["gl-1 154.00"]));
        Assert.That(await book.AskAsync("l1-ledger-drift-timeline", "account_role abs_drift"), Is.EqualTo(["Control 154.00"]));
        Assert.That(
            await book.AskAsync("l1-stuck-pending", "transaction_id max_pending_age_seconds age_seconds"),
            Is.EqualTo(["wait/cust-2 86400 180000.00", "wait/ext-1 86400 180000.00"]));
        Assert.That(
            await book.AskAsync("l1-stuck-unbundled", "transaction_id max_unbundled_age_seconds"), Is.EqualTo(["fee/cust-1 14400"]));
        Assert.That(await book.AskAsync("l1-transactions", "transaction_id status"), Has.Length.EqualTo(5));
    }
}
