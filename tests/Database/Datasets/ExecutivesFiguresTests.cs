using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Tests.Support;
using static QsGen.Tests.Database.SmallBank;

namespace QsGen.Tests.Database.Datasets;

[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class ExecutivesFiguresTests(SqlDialect engine)
{
    [Test]
    [Pins("mixed-transfers-count-for-each-type", ShowsMistake = true)]
    [Pins("corrections-count-beside-originals", ShowsMistake = true)]
    public async Task TransactionSummary_CountsEachTransferOnceOnItsFirstDay()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 500),
            .. Transfer("in-2", "Inbound", "ext-1", "cust-2", 300, hour: 11),

            // A leg a day later and of another type: still one transfer, on the first day, of the first type.
            Leg("late", "Outbound", "cust-1", -20),
            Leg("late", "ReturnA", "ext-1", 20, day: 1),

            // A correction counts in its last version only, a pending or failed leg not at all.
            .. Transfer("fix", "Outbound", "cust-2", "ext-1", 100, day: 1),
            .. Transfer("fix", "Outbound", "cust-2", "ext-1", 60, day: 1).Select(leg => leg with { Supersedes = "TechnicalCorrection" }),
            .. Transfer("wait", "Outbound", "cust-1", "ext-1", 9, day: 1).Select(leg => leg with { Status = "Pending" }),
            .. Transfer("fail", "Outbound", "cust-1", "ext-1", 7, day: 1).Select(leg => leg with { Status = "Failed" }),
            Leg("fee", "Charge", "cust-1", -25, day: 1),
        ]);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT EXTRACT(DAY FROM day), transfer_type, COUNT(*), SUM(amount), SUM(net)
                FROM (
                  SELECT MIN(posting) AS day, transfer_type, MAX(ABS(amount_money)) AS amount, SUM(amount_money) AS net
                  FROM bank_transactions WHERE status = 'Posted' GROUP BY transfer_id, transfer_type) transfer
                GROUP BY EXTRACT(DAY FROM day), transfer_type
                """),
            Is.EqualTo(["7 | ach_in | 2 | 800 | 0", "7 | ach_out | 1 | 20 | -20", "8 | ach_out | 1 | 100 | 0",
                "8 | charge | 1 | 25 | -25", "8 | return_a | 1 | 20 | 20"]),
            "a transfer once per type, and an amount that was corrected");

        var rows = await book.AskAsync("exec-transaction-summary", "posted_date transfer_type transfer_count gross_amount net_amount");

        Assert.That(rows, Is.EqualTo(
        [
            "01-07 ACH in 2 800.00 800.00",
            "01-07 ACH out 1 20.00 -20.00",
            "01-08 ACH out 1 60.00 -60.00",
            "01-08 Charge 1 25.00 -25.00",
        ]));
    }

    [Test]
    [Pins("net-is-what-single-legs-move", ShowsMistake = true)]
    public async Task TransactionSummary_NetMoneyMoved_IsWhatTheBanksBalancesChangedBy()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 500),
            .. Transfer("out-1", "Outbound", "cust-1", "ext-1", 60),
            Leg("fee", "Charge", "cust-2", -25),
            Balance("cust-1", 440),
            Balance("cust-2", -25),
        ]);

        Assert.That(
            await book.MistakenAsync("SELECT SUM(amount_money) FROM bank_transactions"), Is.EqualTo(["-25"]), "what all legs add up to");
        Assert.That(
            (await book.AskAsync("exec-transaction-summary", "net_amount")).Sum(row => decimal.Parse(row, CultureInfo.InvariantCulture)),
            Is.EqualTo(440 - 25));
        Assert.That(await book.MistakenAsync("SELECT SUM(money) FROM bank_daily_balances"), Is.EqualTo(["415"]));
    }

    [Pins("chosen-days-hide-open-accounts")]
    [Test]
    [Pins("renamed-accounts-are-listed-twice", ShowsMistake = true)]
    public async Task AccountSummary_OpenAccountsAndDaysOfActivity()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 500),
            .. Transfer("in-2", "Inbound", "ext-1", "cust-1", 300, hour: 11),
            .. Transfer("out-1", "Outbound", "cust-1", "ext-1", 5, day: 2),
            .. Transfer("wait", "Outbound", "cust-2", "ext-1", 9, day: 1).Select(leg => leg with { Status = "Pending" }),
            Balance("cust-1", 800) with { AccountName = "Old Name" },
            Balance("cust-1", 800, day: 1),
            Balance("cust-2", 0),
        ]);

        Assert.That(
            await book.MistakenAsync("SELECT DISTINCT account_id, account_name FROM bank_daily_balances"),
            Is.EqualTo(["cust-1 | Customer cust-1", "cust-1 | Old Name", "cust-2 | Customer cust-2"]),
            "an account once per name that it ever had");

        var rows = await book.AskAsync(
            "exec-account-summary", "account_id account_name account_type last_activity_date activity_count activity_date");

        Assert.That(rows, Is.EqualTo(
        [
            "cust-1 Customer cust-1 Customer 01-09 0 -",
            "cust-1 Customer cust-1 Customer 01-09 1 01-09",
            "cust-1 Customer cust-1 Customer 01-09 2 01-07",
            "cust-2 Customer cust-2 Customer - 0 -",
        ]));
    }

    [Test]
    [Pins("liveness-counts-strangers")]
    [Pins("builds-leave-no-record")]
    [Pins("info-counts-all-rows")]
    public async Task Info_CountsTablesAndTellsWhenTheyWereRefreshed()
    {
        await using var book = await BankBook.OpenAsync(
            engine, [.. Transfer("in-1", "Inbound", "ext-1", "cust-1", 500), Balance("cust-1", 0, day: -3), Balance("cust-1", 499)]);

        var tables = await book.AskAsync("exec-app-info-liveness", "table_count");
        var own = await book.AskAsync("l1-app-info-matviews", "view_name row_count latest_date as_of");

        Assert.That(tables, Is.EqualTo([$"{DatabaseSchema.Tables.Length}"]));
        Assert.That(own, Has.Length.EqualTo(12));
        Assert.That(own, Does.Contain("bank_transactions 2 01-07 -"));
        Assert.That(own, Does.Contain("bank_current_transactions 2 01-07 01-09T12"));
        Assert.That(own, Does.Contain("bank_drift 1 01-07 01-09T12"));
        Assert.That(own, Does.Contain("bank_limit_breach 0 - 01-09T12"));
    }
}
