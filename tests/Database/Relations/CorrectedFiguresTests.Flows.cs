using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

internal sealed partial class CorrectedFiguresTests
{
    private const string TransfersWalkedFromTheRoots =
        """
        WITH RECURSIVE link AS (SELECT DISTINCT transfer_id, transfer_parent_id FROM harbor_transactions),
        walk AS (
          SELECT transfer_id, transfer_id AS root_id, 0 AS depth FROM link WHERE transfer_parent_id IS NULL
          UNION ALL
          SELECT l.transfer_id, w.root_id, w.depth + 1 FROM link l JOIN walk w ON w.transfer_id = l.transfer_parent_id)
        SELECT transfer_id, root_id, depth FROM walk
        """;

    [Test]
    [Pins("each-view-reads-statuses-its-own-way", ShowsMistake = true)]
    public async Task ChainStatus_ChildThatFailed_HasNotFired()
    {
        await Book.LoadAsync(
            [.. Move("p", "street", "m-1", 10, At(1, 9), "DepositIn"),
            .. Move("c", "m-1", "street", 10, At(1, 10), "PayOut").Select(leg => leg with { TransferParentId = "p", Status = "Failed" })]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                "SELECT transfer_parent_id, COUNT(DISTINCT rail_name) FROM harbor_current_transactions "
                + "WHERE transfer_parent_id IS NOT NULL GROUP BY transfer_parent_id"),
            Is.EqualTo(["p | 1"]),
            "whatever its status, the child has fired");
        Assert.That(
            await Book.RowsAsync(Relation("chain_status"), "transfer_id, groups_unfired, groups_overfired, completion_status"),
            Is.EqualTo(["p | 1 | 0 | Incomplete"]));
    }

    [Test]
    [Pins("corrections-count-beside-originals", ShowsMistake = true)]
    public async Task MoneyTrail_CorrectedAmount_CountsOnce()
    {
        var first = Move("t1", "street", "m-1", 100, At(1, 9), "DepositIn");
        var second = Move("t1", "street", "m-1", 60, At(1, 9), "DepositIn").Select(leg => leg with { Supersedes = "TechnicalCorrection" });
        await Book.LoadAsync([.. first, .. second]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT t.amount_money FROM harbor_transactions t
                JOIN harbor_transactions s ON s.transfer_id = t.transfer_id AND s.amount_money < 0
                WHERE t.amount_money > 0
                """),
            Is.EqualTo(["100", "100", "60", "60"]),
            "edges between all versions");
        Assert.That(await Book.RowsAsync(Relation("inv_money_trail_edges"), "hop_amount"), Is.EqualTo(["60"]));
        Assert.That(await Book.RowsAsync(Relation("inv_pair_rolling_anomalies"), "window_sum"), Is.EqualTo(["60"]));
    }

    [Test]
    [Pins("leg-pairs-multiply", ShowsMistake = true)]
    public async Task MoneyTrail_SeveralPayersAndReceivers_SplitEachCreditToTheCent()
    {
        await Book.LoadAsync(
            Leg("d1", "m-1", -10, At(1, 9), "t1", "NightSweep"), Leg("d2", "m-2", -10, At(1, 9), "t1", "NightSweep"),
            Leg("d3", "m-3", -10, At(1, 9), "t1", "NightSweep"), Leg("c1", "till", 20, At(1, 9), "t1", "NightSweep"),
            Leg("c2", "street", 10, At(1, 9), "t1", "NightSweep"));
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT COUNT(*), SUM(t.amount_money) FROM harbor_current_transactions t
                JOIN harbor_current_transactions s ON s.transfer_id = t.transfer_id AND s.amount_money < 0
                WHERE t.amount_money > 0
                """),
            Is.EqualTo(["6 | 90"]),
            "every combination of legs repeats each credit three times");
        Assert.That(await Book.SumAsync(Relation("inv_money_trail_edges"), "hop_amount"), Is.EqualTo(30));
        Assert.That(
            await Book.RowsAsync(Relation("inv_money_trail_edges"), "target_account_id, source_account_id, hop_amount"),
            Is.EqualTo(new[]
            {
                "street | m-1 | 3.33", "street | m-2 | 3.34", "street | m-3 | 3.33",
                "till | m-1 | 6.67", "till | m-2 | 6.66", "till | m-3 | 6.67",
            }));
    }

    [Test]
    [Pins("odd-chains-vanish-or-double", ShowsMistake = true)]
    public async Task MoneyTrail_LegsThatDisagreeAboutTheParent_HangInOnePlace()
    {
        await Book.LoadAsync(
            [.. Move("p", "street", "m-1", 10, At(1, 9), "DepositIn"),
            Leg("c-d", "m-1", -10, At(1, 10), "c", "PayOut"),
            Leg("c-c", "street", 10, At(1, 10), "c", "PayOut") with { TransferParentId = "p" }]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(TransfersWalkedFromTheRoots),
            Is.EqualTo(["c | c | 0", "c | p | 1", "p | p | 0"]),
            "as root and as child, so that its edge appears twice");
        Assert.That(
            await Book.RowsAsync(Relation("inv_money_trail_edges"), "transfer_id, root_transfer_id, depth"),
            Is.EqualTo(new[] { "c | p | 1", "p | p | 0" }));
    }

    [Test]
    [Pins("odd-chains-vanish-or-double", ShowsMistake = true)]
    public async Task MoneyTrail_MissingParentsAndCycles_KeepTheirTransfersAndEnd()
    {
        await Book.LoadAsync(
            [.. Chained("a", "gone"), .. Chained("b", "a"), .. Chained("x", "z"), .. Chained("y", "x"), .. Chained("z", "y"),
                .. Chained("w", "z")]);
        await Book.RefreshAsync();

        Assert.That(await Book.MistakenAsync(TransfersWalkedFromTheRoots), Is.Empty, "no root leads to any of the six");
        Assert.That(
            await Book.RowsAsync(Relation("transfer_link"), "transfer_id, root_transfer_id, depth, link_kind"),
            Is.EqualTo(new[]
            {
                "a | gone | 1 | orphan", "b | gone | 2 | child", "w | x | 3 | cycle", "x | x | 0 | cycle", "y | x | 1 | cycle",
                "z | x | 2 | cycle",
            }));
        Assert.That(await Book.RowsAsync(Relation("inv_money_trail_edges")), Has.Length.EqualTo(6));
    }

    [Test]
    [Pins("a-changed-name-splits-an-account", ShowsMistake = true)]
    public async Task Anomalies_PairUnderTwoNames_IsOneRow()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"),
            .. Move("t2", "street", "m-1", 15, At(1, 10), "DepositIn").Select(leg => leg with { AccountName = $"{leg.AccountName} Ltd" })]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT account_name, SUM(SUM(amount_money)) OVER (PARTITION BY account_id)
                FROM harbor_current_transactions WHERE account_id = 'm-1' GROUP BY account_id, account_name
                """),
            Is.EqualTo(["Name of m-1 Ltd | 25", "Name of m-1 | 25"]),
            "one row per name, each with the total of the pair");
        Assert.That(
            await Book.RowsAsync(Relation("inv_pair_rolling_anomalies"), "window_sum, transfer_count"), Is.EqualTo(["25 | 2"]));
    }

    [Test]
    [Pins("large-pairs-mask-small-ones", ShowsMistake = true)]
    public async Task Anomalies_ScoredTotal_IsNotPartOfItsPopulationNorIsTheDistantPast()
    {
        await Book.LoadAsync(
            [.. Move("old", "street", "m-1", 10_000, At(1, 9), "DepositIn"), .. Move("t1", "street", "m-1", 10, At(201, 9), "DepositIn"),
            .. Move("t2", "street", "m-2", 14, At(201, 9), "DepositIn"), .. Move("t3", "street", "m-3", 40, At(203, 9), "DepositIn")]);
        await Book.RefreshAsync(300);

        Assert.That(
            await Book.MistakenAsync(
                "SELECT ROUND(AVG(window_sum), 0), ROUND((40 - AVG(window_sum)) / STDDEV_SAMP(window_sum), 1) "
                + "FROM harbor_inv_pair_rolling_anomalies"),
            Is.EqualTo(["2516 | -0.5"]),
            "mean and score with itself and the old 10,000 in the population");
        Assert.That(
            await Book.RowsAsync(Relation("inv_pair_rolling_anomalies"), "window_sum, pop_mean, pop_stddev, z_bucket"),
            Does.Contain("40 | 12 | 2.828427 | 4+ sigma"),
            "among the others of that week it stands alone");
    }

    [Test]
    [Pins("orphans-cancel-each-other")]
    public async Task ChainStatus_OneFiringWithTwoChildrenAndOneWithNone_DoNotCancelOut()
    {
        await Book.LoadAsync(
            [.. Move("p1", "street", "m-1", 10, At(1, 9), "DepositIn"), .. Move("p2", "street", "m-1", 10, At(1, 9), "DepositIn"),
            .. Chained("c1", "p1"), .. Move("r", "street", "m-1", 5, At(1, 11), "ReturnIn")
                .Select(leg => leg with { TransferParentId = "p1" })]);
        await Book.RefreshAsync();

        // Totals would compare two parents with two children and find nothing.
        Assert.That(
            await Book.RowsAsync(Relation("chain_status"), "transfer_id, groups_unfired, groups_overfired, completion_status"),
            Is.EqualTo(new[] { "p1 | 0 | 1 | Incomplete", "p2 | 1 | 0 | Incomplete" }));
    }

    [Test]
    public async Task ChainStatus_GroupWithOneFiredMember_IsCompleted()
    {
        await Book.LoadAsync([.. Move("p", "street", "m-1", 10, At(1, 9), "DepositIn"), .. Chained("c", "p")]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.RowsAsync(Relation("chain_status"), "required_total, required_fired, completion_status"),
            Is.EqualTo(["1 | 1 | Completed"]));
    }

    [Test]
    [Pins("metadata-is-parsed-for-each-key")]
    [Pins("names-enter-sql-unescaped", ShowsMistake = true)]
    public async Task MetadataValues_KeysWithBlanksAndQuotes_AreReadOncePerValue()
    {
        const string metadata = """{"slip no": "s'1", "o'clock": 12, "cycle_no": "x"}""";
        var leg = Leg("l1", "m-1", 30, At(1, 9), "t1", "DepositIn") with { Metadata = metadata };
        await Book.LoadAsync(leg, leg with { Id = "l2" }, leg with { Id = "l3", Metadata = """{"slip no": {"deep": 1} }""" });
        await Book.RefreshAsync();

        Assert.That(
            () => Book.MistakenAsync("SELECT leg_count FROM harbor_metadata_value WHERE metadata_key = 'o'clock'"),
            Throws.TypeOf<SqlSessionException>(),
            "a name put between quotes as it is");

        // One row per leg and key would be five; the key of another rail does not count.
        Assert.That(
            await Book.RowsAsync(Relation("metadata_value"), "metadata_key, metadata_value, leg_count"),
            Is.EqualTo(new[] { "o'clock | 12 | 2", "slip no | s'1 | 2" }));
    }

    [Test]
    [Pins("large-pairs-mask-small-ones")]
    public async Task Anomalies_SmallPairAmongLargeRegularOnes_StandsOutFromItself()
    {
        var days = Enumerable.Range(1, 20).Select(index => 2 * index).ToList();
        await Book.LoadAsync(
            days.SelectMany(day => Move($"big-{day}", "street", "m-1", 50_000 + day, At(day, 9), "DepositIn")
                .Concat(Move($"small-{day}", "street", "m-2", 10 + (day % 4), At(day, 9), "DepositIn")))
            .Concat(Move("spike", "street", "m-2", 900, At(43, 9), "DepositIn")));
        await Book.RefreshAsync(50);

        // Among all totals, half of them 50,000, the 900 is ordinary; among the pair's own of 10 and 12 it is not.
        Assert.That(
            await Book.RowsAsync(Relation("inv_pair_rolling_anomalies"), "window_sum, z_bucket, pair_count, pair_mean, pair_stddev"),
            Does.Contain("900 | 0-1 sigma | 20 | 11 | 1.025978"));
        Assert.That(
            await Book.SumAsync(Relation("inv_pair_rolling_anomalies"), "CASE WHEN ABS(pair_z_score) >= 4 THEN 1 ELSE 0 END"),
            Is.EqualTo(1));
    }

    private static IEnumerable<TransactionRow> Chained(string transfer, string parent) =>
        Move(transfer, "m-1", "street", 5, At(1, 10), "PayOut").Select(leg => leg with { TransferParentId = parent });
}
