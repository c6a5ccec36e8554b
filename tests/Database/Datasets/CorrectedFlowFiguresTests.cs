using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Tests.Support;
using static QsGen.Tests.Database.SmallBank;

namespace QsGen.Tests.Database.Datasets;

/// <summary>Figures about transfers of many legs; each test has the wrong figure beside the right one.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class CorrectedFlowFiguresTests(SqlDialect engine)
{
    private static IEnumerable<TransactionRow> Batch =>
    [
        .. Sale("batch", 1, 10), .. Sale("batch", 2, 15), .. Sale("batch", 3, 25),
        .. Transfer("pay-1", "PayA", "susp-1", "cust-2", 20, hour: 12).Select(leg => leg with { TransferParentId = "batch" }),
        .. Transfer("pay-2", "PayA", "susp-1", "cust-2", 30, hour: 13).Select(leg => leg with { TransferParentId = "batch" }),
        Leg("interest", "Close", "susp-1", 4, day: 1),
    ];

    [Test]
    [Pins("batches-count-by-their-largest-leg", ShowsMistake = true)]
    public async Task TransactionSummary_TransferOfManyLegs_CountsAllThatItMovedAndEachPosting()
    {
        await using var book = await BankBook.OpenAsync(engine, Batch);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT transfer_id, MAX(ABS(amount_money)), 1
                FROM bank_current_transactions WHERE template_name = 'Cycle' GROUP BY transfer_id
                """),
            Is.EqualTo(["batch | 25 | 1"]),
            "the largest of three sales, counted as one");
        Assert.That(
            await book.AskAsync("exec-transaction-summary", "posted_date transfer_type transfer_count posting_count gross_amount"),
            Is.EqualTo(["01-07 Cycle 1 3 50.00", "01-07 Pay a 2 2 50.00", "01-08 Close 1 1 4.00"]));
    }

    [Test]
    [Pins("batches-count-by-their-largest-leg", ShowsMistake = true)]
    public async Task Ribbons_ChildrenThatFired_AreAsWideAsWhatTheyMoved()
    {
        await using var book = await BankBook.OpenAsync(engine, Batch);

        Assert.That(
            await book.MistakenAsync("SELECT MAX(ABS(amount_money)) FROM bank_current_transactions WHERE transfer_id = 'batch'"),
            Is.EqualTo(["25"]),
            "the largest leg of the parent");
        Assert.That(
            await book.AskAsync("l2ft-tt-legs", "edge_kind flow_target amount_abs"), Does.Contain("chain_matched PayA 50.00"));
        Assert.That(
            await book.AskAsync("l2ft-chain-instances", "parent_transfer_id parent_amount_money"), Is.EqualTo(["batch 50.00"]));
    }

    [Test]
    [Pins("renamed-accounts-split-the-network", ShowsMistake = true)]
    public async Task Network_RenamedAccount_IsOneAccountUnderItsLatestName()
    {
        await using var book = await BankBook.OpenAsync(
            engine,
            [.. Transfer("old", "Inbound", "ext-1", "cust-1", 100).Select(leg => leg with { AccountName = $"Old {leg.AccountId}" }),
            .. Transfer("new", "Inbound", "ext-1", "cust-1", 30, day: 1)]);

        Assert.That(
            await book.MistakenAsync(
                "SELECT target_account_name, SUM(hop_amount) FROM bank_inv_money_trail_edges GROUP BY target_account_name"),
            Is.EqualTo(["Customer cust-1 | 30", "Old cust-1 | 100"]),
            "two centres, each with a part of what the account got");
        Assert.That(
            (await book.AskAsync("inv-account-network", "target_display")).Distinct(), Is.EqualTo(["Customer cust-1 (cust-1)"]));
        Assert.That(
            await book.AskAsync("inv-anetwork-accounts", "source_display"),
            Is.EqualTo(["Customer cust-1 (cust-1)", "Outside One (ext-1)"]));
    }

    /// <summary>Gross money moved is what hops show and what is named beside them: no transfer counts in one figure and not in the other.
    /// </summary>
    [Test]
    [Pins("transfers-to-oneself-count-in-one-figure", ShowsMistake = true)]
    public async Task Network_TransferOfAnAccountToItself_IsNamedBesideTheHops()
    {
        await using var book = await BankBook.OpenAsync(
            engine,
            [.. Transfer("in", "Inbound", "ext-1", "cust-1", 100),
            .. Transfer("self", "Outbound", "cust-1", "cust-1", 25).Select((leg, place) => leg with { Id = $"self/{place}" })]);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT (SELECT SUM(gross_amount) FROM bank_transfer_day), (SELECT SUM(hop_amount) FROM bank_inv_money_trail_edges)
                """),
            Is.EqualTo(["125 | 100"]),
            "one figure has the transfer to oneself, the other leaves it out and does not say so");
        Assert.That(
            await book.AskAsync("exec-transaction-summary", "transfer_type transfer_count gross_amount net_amount"),
            Is.EqualTo(["ACH in 1 100.00 100.00", "ACH out 1 25.00 0.00"]));
        Assert.That(
            await book.AskAsync("inv-account-network", "source_display target_display hop_amount"),
            Is.EqualTo(["Outside One (ext-1) Customer cust-1 (cust-1) 100.00"]));
        Assert.That(
            await book.AskAsync("inv-left-out", "transfer_id account_display amount reason received_apart"),
            Is.EqualTo(["self Customer cust-1 (cust-1) 25.00 Paid and received in one transfer 25.00"]),
            "100 of hops and 25 apart are the 125 that moved");
    }

    [Test]
    [Pins("failed-children-look-complete", ShowsMistake = true)]
    public async Task Chains_OnlyChildFailed_IsIncompleteThoughNoneIsRequired()
    {
        await using var book = await BankBook.OpenAsync(
            engine,
            [.. Transfer("quiet", "Inbound", "ext-1", "cust-1", 100), .. Transfer("tried", "Inbound", "ext-1", "cust-1", 100),
            .. Transfer("again", "Inbound", "ext-1", "cust-1", 100),
            .. Return("r-1", "ReturnA", "tried", "Failed"), .. Return("r-2", "ReturnA", "again", "Failed"),
            .. Return("r-3", "ReturnA", "again", "Posted")]);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT transfer_id, CASE WHEN groups_overfired = 0 AND required_fired = required_total THEN 'Completed' END
                FROM bank_chain_status WHERE transfer_id = 'tried'
                """),
            Is.EqualTo(["tried | Completed"]),
            "nothing is required, so nothing can be missing");
        Assert.That(
            await book.AskAsync("l2ft-chain-instances", "parent_transfer_id children_failed completion_status"),
            Is.EqualTo(["again 0 Completed", "quiet 0 Completed", "tried 1 Incomplete"]));
        Assert.That(
            await book.AskAsync("l2ft-unified-exceptions", "check_type entity_a entity_b magnitude"),
            Does.Contain("Failed Children Inbound ReturnReason 1"));
    }

    [Test]
    [Pins("filters-hide-the-originals", ShowsMistake = true)]
    public async Task Supersession_ChosenByReason_KeepsTheOriginalsAndTheBalances()
    {
        var leg = Leg("t", "Charge", "cust-1", -10);
        await using var book = await BankBook.OpenAsync(
            engine,
            [leg, leg with { AmountMoney = -6, Supersedes = "TechnicalCorrection" }, leg with { AmountMoney = -5, Supersedes = "Inflight" },
            Balance("cust-1", 1), Balance("cust-1", 2)]);

        Assert.That(
            await book.MistakenAsync("SELECT COUNT(*) FROM bank_transactions WHERE supersedes = 'Inflight'"),
            Is.EqualTo(["1"]),
            "the versions with the chosen reason, without what they replace");
        Assert.That(
            await book.AskAsync("l1-supersession-transactions", "version reasons"),
            Is.EqualTo(new[]
            {
                "1 Inflight + TechnicalCorrection", "2 Inflight + TechnicalCorrection", "3 Inflight + TechnicalCorrection",
            }));
        Assert.That(
            await book.AskAsync("l1-supersession-daily-balances", "version supersedes reasons"), Is.EqualTo(["1 - none", "2 - none"]));
    }

    [Test]
    [Pins("a-fault-counts-each-day", ShowsMistake = true)]
    public async Task Drift_OnDaysThatFollowEachOther_IsOneBreak()
    {
        await using var book = await BankBook.OpenAsync(
            engine,
            [Balance("cust-1", 0, day: -3), Balance("cust-1", 5), Balance("cust-1", 9, day: 1), Balance("cust-1", 5, day: 4),
            Balance("cust-1", 0, day: 5), Balance("cust-1", 2, day: 6)]);

        Assert.That(
            await book.MistakenAsync("SELECT COUNT(*) FROM bank_drift"), Is.EqualTo(["4"]),
            "a fault for each day, a weekend between or not");
        Assert.That(
            await book.AskAsync("l1-drift", "break_id business_day_start first_day last_day day_count largest_amount cleared_on"),
            Is.EqualTo(new[]
            {
                "cust-1 #1 01-07 01-07 01-11 3 9.00 01-12", "cust-1 #1 01-08 01-07 01-11 3 9.00 01-12",
                "cust-1 #1 01-11 01-07 01-11 3 9.00 01-12", "cust-1 #2 01-13 01-13 01-13 1 2.00 -",
            }));
    }

    private static IEnumerable<TransactionRow> Return(string transfer, string rail, string parent, string status) =>
        Transfer(transfer, rail, "cust-1", "ext-1", 100, hour: 12)
            .Select(leg => leg with { TransferParentId = parent, Status = status });

    private static IEnumerable<TransactionRow> Sale(string transfer, int number, decimal amount) =>
        new[] { Leg(transfer, "Charge", "cust-1", -amount), Leg(transfer, "Close", "susp-1", amount) }
            .Select(leg => leg with { Id = $"{leg.Id}/{number}", TemplateName = "Cycle", TransferType = "cycle" });
}
