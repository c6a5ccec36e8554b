using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>Figures of Investigation and of the lists of exceptions; each test has the wrong figure beside the right one.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class CorrectedInvestigationFiguresTests(SqlDialect dialect) : HarborFixture(dialect)
{
    [Test]
    [Pins("ledger-flows-are-scored", ShowsMistake = true)]
    public async Task Anomalies_FlowsIntoLedgers_AreNoPartOfThePopulation()
    {
        await Book.LoadAsync(Enumerable.Range(1, 10)
            .SelectMany(day => Move($"c{day}", "street", "m-1", 10 + (day % 2), At(2 * day, 9), "DepositIn")
                .Concat(Move($"l{day}", "street", "float", 5_000 * day, At(2 * day, 9), "NightSweep").Select(Ledger)))
            .Concat(Move("spike", "street", "m-1", 60, At(22, 9), "DepositIn")));
        await Book.RefreshAsync(25);

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT COUNT(*), CASE WHEN (60 - AVG(w.money)) / STDDEV_SAMP(w.money) < 0 THEN 'below the mean' ELSE 'above it' END
                FROM (
                  SELECT SUM(amount_money) AS money FROM harbor_current_transactions
                  WHERE amount_money > 0 AND transfer_id <> 'spike' GROUP BY account_id, CAST(posting AS DATE)
                ) w
                """),
            Is.EqualTo(["20 | below the mean"]),
            "the score of the spike among the ledger's flows");
        Assert.That(
            (await Book.RowsAsync(Relation("inv_pair_rolling_anomalies"), "recipient_account_id")).Distinct(), Is.EqualTo(["m-1"]));
        Assert.That(
            await Book.RowsAsync(Relation("inv_pair_rolling_anomalies"), "window_sum, z_bucket"), Does.Contain("60 | 4+ sigma"));
    }

    [Test]
    [Pins("pairs-are-scored-without-history", ShowsMistake = true)]
    public async Task Anomalies_PairWithFewEarlierWindows_HasNoScoreOfItsOwn([Values(2, 5)] int earlier)
    {
        await Book.LoadAsync(Enumerable.Range(1, earlier)
            .SelectMany(day => Move($"c{day}", "street", "m-1", 10 + (day % 2), At(2 * day, 9), "DepositIn"))
            .Concat(Move("next", "street", "m-1", 14, At(20, 9), "DepositIn")));
        await Book.RefreshAsync(25);

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT CASE WHEN (14 - pair_mean) / pair_stddev >= 4 THEN 1 ELSE 0 END
                FROM harbor_inv_pair_rolling_anomalies WHERE window_sum = 14
                """),
            Is.EqualTo(["1"]),
            "an alarm, however few windows it rests on");
        Assert.That(
            await Book.RowsAsync(
                Relation("inv_pair_rolling_anomalies"),
                "window_sum, pair_count, CASE WHEN pair_z_score >= 4 THEN 1 ELSE 0 END, has_history"),
            Does.Contain(earlier < 5 ? "14 | 2 | 0 | 0" : "14 | 5 | 1 | 1"));
    }

    [Test]
    [Pins("counts-skip-rows-without-account", ShowsMistake = true)]
    public async Task TodaysExceptions_OfNoAccount_CountAndSayWhatTheyAreAbout()
    {
        await Book.LoadAsync(
            [Leg("odd-d", "m-1", -100, At(3, 9), "odd", "PayOut"), Leg("odd-c", "street", 90, At(3, 9), "odd", "PayOut"),
            Balance("till", 3, 0)]);
        await Book.RefreshAsync(4);

        Assert.That(
            await Book.MistakenAsync("SELECT COUNT(account_id) FROM harbor_todays_exceptions"), Is.EqualTo(["0"]),
            "the account ids of the open exceptions");
        Assert.That(await Book.SumAsync(Relation("todays_exceptions"), "1"), Is.EqualTo(2));
        Assert.That(
            await Book.RowsAsync(Relation("todays_exceptions"), "check_type, transfer_id, reason"),
            Is.EqualTo(new[]
            {
                "conservation | odd | The posted legs do not add up to what rail PayOut expects",
                "missing_parent_balance | - | Children have a balance and no account of role Vault has had one yet",
            }));
    }

    [Test]
    [Pins("trails-drop-what-they-net", ShowsMistake = true)]
    public async Task Trail_WhatNoHopShows_IsListedWithItsReason()
    {
        await Book.LoadAsync(
            [.. Move("hop", "street", "m-1", 40, At(1, 9), "DepositIn"), .. Move("self", "m-1", "m-1", 70, At(1, 10), "PayOut"),
            Leg("more-d", "m-2", -15, At(1, 11), "more", "PayOut"), Leg("more-c", "m-2", 10, At(1, 11), "more", "PayOut"),
            .. Move("thru-1", "street", "till", 100, At(1, 12), "DepositIn").Concat(Move("thru-2", "till", "m-1", 100, At(1, 12), "PayOut"))
                .Select(leg => leg with { TransferId = "through" }),
            Leg("gift", "m-3", 8, At(1, 13), "gift", "DuesLeg"),
            Leg("part-d", "m-3", -9, At(1, 14), "part", "PayOut"), Leg("part-c", "street", 6, At(1, 14), "part", "PayOut")]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT SUM(h.hop_amount), (SELECT SUM(-amount_money) FROM harbor_current_transactions WHERE amount_money < 0)
                FROM harbor_inv_money_trail_edges h
                """),
            Is.EqualTo(["146 | 334"]),
            "the hops beside all debits, and no word on the difference");
        Assert.That(
            await Book.RowsAsync(Relation("inv_trail_left_out"), "transfer_id, account_id, reason, amount"),
            Is.EqualTo(new[]
            {
                "gift | m-3 | Nobody pays it | 8", "more | m-2 | Nobody receives it | 5",
                "more | m-2 | Paid and received in one transfer | 10", "part | m-3 | Paid and not received | 3",
                "self | m-1 | Paid and received in one transfer | 70", "through | till | Paid and received in one transfer | 100",
            }));
    }

    // An account of the bank's own: internal, and under no parent's role.
    private static TransactionRow Ledger(TransactionRow leg) => leg.AccountId == "street" ? leg : leg with
    {
        AccountRole = "Float",
        AccountParentRole = null,
    };
}
