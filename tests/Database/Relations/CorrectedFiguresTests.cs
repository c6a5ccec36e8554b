using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>Figures that an older product got wrong; each test has the wrong figure beside the right one.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class CorrectedFiguresTests(SqlDialect dialect) : HarborFixture(dialect)
{
    private const string DriftAgainstAllChildrenOfTheRole =
        """
        SELECT p.account_id, p.money - SUM(c.money)
        FROM harbor_current_daily_balances p
        JOIN harbor_current_daily_balances c
          ON c.account_parent_role = p.account_role AND c.business_day_start = p.business_day_start
        GROUP BY p.account_id, p.money
        """;

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
    [Pins("statement-subtracts-debits-twice", ShowsMistake = true)]
    public async Task Statement_DebitsAndCredits_NetIsTheirSignedSum()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "m-1", 100, At(1, 9), "DepositIn"), .. Move("t2", "m-1", "street", 30, At(1, 10), "PayOut"),
            Balance("m-1", 1, 70), Balance("m-1", 2, 70)]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT f.net_flow, b.money - f.net_flow
                FROM harbor_current_daily_balances b
                JOIN (
                  SELECT SUM(amount_money) FILTER (WHERE amount_direction = 'Credit')
                    - SUM(amount_money) FILTER (WHERE amount_direction = 'Debit') AS net_flow
                  FROM harbor_current_transactions WHERE account_id = 'm-1') f ON b.business_day_start = DATE '2030-01-01'
                """),
            Is.EqualTo(["130 | -60"]),
            "debits, which are negative, taken away once more");
        Assert.That(
            await Book.RowsAsync(Relation("daily_statement_summary"), "total_debits, total_credits, net_flow, leg_count, drift"),
            Is.EqualTo(new[] { "0 | 0 | 0 | 0 | 0", "30 | 100 | 70 | 2 | 0" }));
    }

    [Test]
    [Pins("ledger-adds-only-the-days-own-postings", ShowsMistake = true)]
    public async Task LedgerDrift_DirectPostingsOfEarlierDays_StillCount()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "vault", 50, At(1, 9), "NightSweep"), Balance("vault", 1, 50), Balance("vault", 2, 50),
            Balance("m-1", 1, 0), Balance("m-1", 2, 0)]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT EXTRACT(DAY FROM p.business_day_start), p.money - COALESCE(SUM(l.amount_money), 0)
                FROM harbor_current_daily_balances p
                LEFT JOIN harbor_current_transactions l
                  ON l.account_id = p.account_id AND CAST(l.posting AS DATE) = p.business_day_start
                WHERE p.account_id = 'vault' GROUP BY p.business_day_start, p.money
                """),
            Is.EqualTo(["1 | 0", "2 | 50"]),
            "drift by the postings of the day alone");
        Assert.That(await Book.RowsAsync(Relation("ledger_drift")), Is.Empty);
        Assert.That(await Book.SumAsync(Relation("computed_ledger_balance"), "computed_balance"), Is.EqualTo(100));
    }

    [Test]
    [Pins("children-are-found-by-role", ShowsMistake = true)]
    public async Task LedgerDrift_ExternalAccountNamingTheParentRole_IsNoChild()
    {
        await Book.LoadAsync(
            Balance("vault", 1, 100), Balance("m-1", 1, 100), Balance("street", 1, 7) with { AccountParentRole = "Vault" });
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(DriftAgainstAllChildrenOfTheRole), Is.EqualTo(["vault | -7"]), "with the external balance");
        Assert.That(await Book.RowsAsync(Relation("ledger_drift")), Is.Empty);
    }

    [Test]
    [Pins("long-days-repeat-ledger-rows", ShowsMistake = true)]
    public async Task LedgerBalance_BusinessDayOfThreeCalendarDays_IsOneRow()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "vault", 10, At(1, 9), "NightSweep"), .. Move("t2", "street", "vault", 20, At(3, 9), "NightSweep"),
            Balance("vault", 1, 30) with { BusinessDayEnd = At(4) }, Balance("m-1", 1, 0)]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT p.account_id, SUM(l.amount_money)
                FROM harbor_current_daily_balances p
                JOIN harbor_current_transactions l ON l.account_id = p.account_id
                  AND CAST(l.posting AS DATE) >= p.business_day_start AND CAST(l.posting AS DATE) < p.business_day_end
                WHERE p.account_id = 'vault' GROUP BY p.account_id, CAST(l.posting AS DATE)
                """),
            Is.EqualTo(["vault | 10", "vault | 20"]),
            "one row per calendar day with postings, each off by the other's amount");
        Assert.That(
            await Book.RowsAsync(Relation("computed_ledger_balance"), "account_id, computed_balance"),
            Is.EqualTo(["vault | 30"]));
    }

    [Test]
    [Pins("late-business-days-lose-their-legs", ShowsMistake = true)]
    public async Task Statement_BusinessDayThatStartsInTheAfternoon_HoldsItsLegs()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "till", 80, At(1, 18), "DepositIn"), .. Move("t2", "street", "till", 5, At(2, 16), "DepositIn"),
            Balance("till", 1, 85, startHour: 17), Balance("vault", 1, 85)]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT b.account_id, COUNT(l.id), b.money - COALESCE(SUM(l.amount_money), 0)
                FROM harbor_current_daily_balances b
                LEFT JOIN harbor_current_transactions l
                  ON l.account_id = b.account_id AND CAST(l.posting AS DATE) = b.business_day_start
                WHERE b.account_id = 'till' GROUP BY b.account_id, b.money
                """),
            Is.EqualTo(["till | 0 | 85"]),
            "no leg posts on a calendar day that is the start of the business day");
        Assert.That(
            await Book.RowsAsync(Relation("daily_statement_summary"), "account_id, leg_count, drift"),
            Does.Contain("till | 2 | 0"));
        Assert.That(await Book.RowsAsync(Relation("ledger_drift")), Is.Empty, "parent and child meet on the calendar day");
    }

    [Test]
    [Pins("late-business-days-lose-their-legs", ShowsMistake = true)]
    public async Task LimitBreach_BusinessDayThatStartsInTheAfternoon_IsToday()
    {
        await Book.LoadAsync(
            [.. Move("t1", "till", "street", 70, At(1, 18), "PayOut"), .. Move("t2", "till", "street", 60, At(2, 16), "PayOut"),
            Balance("till", 1, -130, startHour: 17)]);
        await Book.RefreshAsync(3);

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT account_id, SUM(-amount_money) FROM harbor_current_transactions
                WHERE account_id = 'till' GROUP BY account_id, CAST(posting AS DATE)
                """),
            Is.EqualTo(["till | 60", "till | 70"]),
            "by calendar day each half stays below the cap of 100");
        Assert.That(
            await Book.RowsAsync(Relation("todays_exceptions"), "check_type, account_id, magnitude"),
            Does.Contain("limit_breach | till | 30"));
    }

    [Test]
    [Pins("midnight-belongs-to-two-days", ShowsMistake = true)]
    public async Task Balances_PostingAtMidnight_BelongsToTheDayThatBegins()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "m-1", 40, At(2), "DepositIn"), Balance("m-1", 1, 0), Balance("m-1", 2, 40)]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT EXTRACT(DAY FROM b.business_day_start), b.money - COALESCE(SUM(l.amount_money), 0)
                FROM harbor_current_daily_balances b
                LEFT JOIN harbor_current_transactions l ON l.account_id = b.account_id AND l.posting <= b.business_day_end
                GROUP BY b.business_day_start, b.money
                """),
            Is.EqualTo(["1 | -40", "2 | 0"]),
            "drift when the end of a day belongs to it");
        Assert.That(await Book.RowsAsync(Relation("drift")), Is.Empty);
        Assert.That(
            await Book.RowsAsync(Relation("daily_statement_summary"), "leg_count, drift"), Is.EqualTo(new[] { "0 | 0", "1 | 0" }));
    }

    [Test]
    [Pins("any-accounts-latest-day-is-today", ShowsMistake = true)]
    public async Task Today_BalanceInTheFutureOrAheadOfTheOthers_DoesNotMoveIt()
    {
        await Book.LoadAsync(
            Balance("m-1", 3, -5), Balance("m-2", 3, 0), Balance("m-3", 3, 0), Balance("m-3", 4, 0), Balance("m-2", 40, 0));
        var outcome = await Book.RefreshAsync(5);

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT today.start, COUNT(o.account_id)
                FROM (SELECT MAX(business_day_start) AS start FROM harbor_current_daily_balances) today
                LEFT JOIN harbor_overdraft o ON o.business_day_start = today.start
                GROUP BY today.start
                """),
            Is.EqualTo(["2030-02-09 00:00:00.000000 | 0"]),
            "the latest day of any account has no overdraft");
        Assert.That(outcome.Today, Is.EqualTo(FirstDay.PlusDays(2)));
        Assert.That(
            await Book.RowsAsync(Relation("todays_exceptions"), "check_type, account_id"), Does.Contain("overdraft | m-1"));
    }

    [Test]
    [Pins("stuck-debits-sort-last", ShowsMistake = true)]
    public async Task TodaysExceptions_StuckDebit_HasAPositiveMagnitude()
    {
        await Book.LoadAsync(Leg("l1", "m-1", -25, At(1, 9), "t1", "PayOut") with { Status = "Pending" });
        await Book.RefreshAsync(2);

        Assert.That(
            await Book.MistakenAsync("SELECT amount_money FROM harbor_stuck_pending"), Is.EqualTo(["-25"]),
            "signed, so that it sorts last");
        Assert.That(
            await Book.RowsAsync(Relation("todays_exceptions"), "check_type, magnitude"), Is.EqualTo(["stuck_pending | 25"]));
    }

    [Test]
    [Pins("ages-depend-on-the-session-zone", ShowsMistake = true)]
    public async Task StuckPending_AgeRunsToTheGivenMoment_WhateverTheSessionsZone()
    {
        if (Dialect == SqlDialects.Postgres)
        {
            await Book.Session.ExecuteAsync("SET TIME ZONE 'Asia/Tokyo'", default);
        }

        await Book.LoadAsync(
            Leg("l1", "m-1", -25, At(1, 9), "t1", "PayOut") with { Status = "Pending" },
            Leg("l2", "m-1", -25, At(1, 10), "t2", "PayOut") with { Status = "Pending" });
        await Book.RefreshAsync(At(1, 14), RefreshMode.Full);

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT id, CAST(EXTRACT(EPOCH FROM TIMESTAMPTZ '2030-01-01 14:00:00+00' - (posting AT TIME ZONE 'Asia/Tokyo')) AS INTEGER)
                FROM harbor_current_transactions
                """),
            Is.EqualTo(["l1 | 50400", "l2 | 46800"]),
            "a clock with a zone adds the nine hours of Tokyo, and both are over the cap of four");
        Assert.That(
            await Book.RowsAsync(Relation("stuck_pending"), "transaction_id, max_pending_age_seconds, age_seconds"),
            Is.EqualTo(["l1 | 14400 | 18000"]));
    }

    [Test]
    [Pins("each-view-reads-statuses-its-own-way", ShowsMistake = true)]
    public async Task Money_OnlyPostedLegsCount_InDriftAndStatementAlike()
    {
        await Book.LoadAsync(
            Leg("l1", "m-1", 100, At(1, 9), "t1", "DepositIn"),
            Leg("l2", "m-1", 7, At(1, 9), "t2", "DepositIn") with { Status = "Pending" },
            Leg("l3", "m-1", 9, At(1, 9), "t3", "DepositIn") with { Status = "Failed" },
            Balance("m-1", 1, 100));
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT SUM(l.amount_money), b.money - SUM(l.amount_money)
                FROM harbor_current_daily_balances b
                JOIN harbor_current_transactions l ON l.account_id = b.account_id AND l.status <> 'Failed'
                GROUP BY b.money
                """),
            Is.EqualTo(["107 | -7"]),
            "net and drift of all that did not fail");
        Assert.That(await Book.RowsAsync(Relation("daily_statement_summary"), "net_flow, drift"), Is.EqualTo(["100 | 0"]));
        Assert.That(await Book.RowsAsync(Relation("drift")), Is.Empty);
    }

    [Test]
    [Pins("each-view-reads-statuses-its-own-way")]
    public async Task TodaysExceptions_StatusThatNoRuleKnows_IsReported()
    {
        await Book.LoadAsync(Leg("l1", "m-1", -25, At(1, 9), "t1", "PayOut") with { Status = "Held" });
        await Book.RefreshAsync();

        Assert.That(
            await Book.RowsAsync(Relation("todays_exceptions"), "check_type, magnitude"), Is.EqualTo(["unknown_status | 25"]));
    }

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
    public async Task LimitBreach_AccountRenamedDuringTheDay_IsOneTotalUnderTheLatestName()
    {
        await Book.LoadAsync(
            Leg("l1", "m-1", -70, At(1, 9), "t1", "PayOut"),
            Leg("l2", "m-1", -60, At(1, 10), "t2", "PayOut") with { AccountName = "New name" });
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                "SELECT account_id, account_name, SUM(-amount_money) FROM harbor_current_transactions GROUP BY account_id, account_name"),
            Is.EqualTo(["m-1 | Name of m-1 | 70", "m-1 | New name | 60"]),
            "two totals under two names stay below the cap of 100");
        Assert.That(
            await Book.RowsAsync(Relation("limit_breach"), "account_id, account_name, outbound_total, cap"),
            Is.EqualTo(["m-1 | New name | 130 | 100"]));
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
    [Pins("ledgers-in-the-middle-are-leaves", ShowsMistake = true)]
    public async Task Drift_IntermediateLedger_IsNoLeaf()
    {
        await Book.LoadAsync(
            Balance("till", 1, 30), Balance("m-1", 1, 30) with { AccountParentRole = "Till" }, Balance("vault", 1, 30),
            Leg("l1", "m-1", 30, At(1, 9), "t1", "DepositIn"));
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT b.account_id, b.money - COALESCE(SUM(l.amount_money), 0)
                FROM harbor_current_daily_balances b LEFT JOIN harbor_current_transactions l ON l.account_id = b.account_id
                WHERE b.account_parent_role IS NOT NULL GROUP BY b.account_id, b.money
                """),
            Is.EqualTo(["m-1 | 0", "till | 30"]),
            "the drift of whatever has a parent, though the till has no postings of its own");
        Assert.That(await Book.RowsAsync(Relation("drift")), Is.Empty);
        Assert.That(await Book.RowsAsync(Relation("ledger_drift")), Is.Empty);
    }

    [Test]
    [Pins("statements-skip-gaps", ShowsMistake = true)]
    public async Task Statement_GapInTheBalances_HoldsTheLegsOfTheGap()
    {
        await Book.LoadAsync(
            [.. Move("t0", "street", "m-1", 5, At(1, 9), "DepositIn"), .. Move("t1", "street", "m-1", 10, At(3, 9), "DepositIn"),
            Balance("m-1", 2, 5), Balance("m-1", 5, 15)]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT EXTRACT(DAY FROM b.business_day_start),
                  b.money - LAG(b.money, 1, 0) OVER (ORDER BY b.business_day_start) - COALESCE(SUM(l.amount_money), 0)
                FROM harbor_current_daily_balances b
                LEFT JOIN harbor_current_transactions l
                  ON l.account_id = b.account_id AND CAST(l.posting AS DATE) = b.business_day_start
                GROUP BY b.business_day_start, b.money
                """),
            Is.EqualTo(["2 | 5", "5 | 10"]),
            "drift without the legs of the days between");
        Assert.That(
            await Book.RowsAsync(Relation("daily_statement_summary"), "opening_balance, net_flow, drift"),
            Is.EqualTo(new[] { "0 | 5 | 0", "5 | 10 | 0" }));
    }

    [Test]
    [Pins("external-accounts-have-expectations")]
    public async Task ExpectedBalance_OfAnExternalAccount_IsNotJudged()
    {
        await Book.LoadAsync(
            Balance("street", 1, 5) with { ExpectedEodBalance = 0 }, Balance("m-1", 1, 5) with { ExpectedEodBalance = 0 });
        await Book.RefreshAsync();

        Assert.That(
            await Book.RowsAsync(Relation("expected_eod_balance_breach"), "account_id, variance"), Is.EqualTo(["m-1 | 5"]));
    }

    [Test]
    [Pins("datasets-sort-in-vain")]
    public async Task Superseded_OnlyKeysWithSeveralVersions_AreListed()
    {
        var leg = Leg("l1", "m-1", 30, At(1, 9), "t1", "DepositIn");
        await Book.LoadAsync(
            leg, Leg("l2", "m-1", 30, At(1, 9), "t2", "DepositIn"), leg with { Supersedes = "Inflight" },
            Balance("m-1", 1, 30), Balance("m-1", 1, 60));
        await Book.RefreshAsync();

        Assert.That(
            await Book.RowsAsync(Relation("superseded_transactions"), "id, version_count, current_entry"), Is.EqualTo(["l1 | 2 | 3"]));
        Assert.That(await Book.RowsAsync(Relation("superseded_daily_balances"), "account_id, version_count"), Is.EqualTo(["m-1 | 2"]));
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

    [Test]
    [Pins("limits-of-a-day-are-never-read")]
    public async Task LimitBreach_CapOnTheParentsBalance_ReplacesTheDeclaredOneForThatDay()
    {
        await Book.LoadAsync(
            [.. Move("t1", "m-1", "street", 130, At(1, 9), "PayOut"), .. Move("t2", "m-1", "street", 130, At(2, 9), "PayOut"),
            .. Move("t3", "m-1", "street", 130, At(3, 9), "PayOut"), .. Move("t4", "m-1", "street", 5, At(4, 9), "ReturnIn"),
            Balance("vault", 1, 0) with { Limits = """{"payout": 150, "return": 20}""" },
            Balance("vault", 2, 0) with { Limits = """{"payout": "much"}""" },
            Balance("vault", 4, 0) with { Limits = """{"return": 4.005}""" },
            Balance("m-1", 3, 0) with { Limits = """{"payout": 500}""" }]);
        await Book.RefreshAsync();

        // The declared cap of 100 alone would report day 1 as well, and never a type that declares none.
        Assert.That(
            await Book.RowsAsync(Relation("limit_breach"), "business_day, transfer_type, outbound_total, cap"),
            Is.EqualTo(new[]
            {
                "2030-01-02 00:00:00.000000 | payout | 130 | 100", "2030-01-03 00:00:00.000000 | payout | 130 | 100",
                "2030-01-04 00:00:00.000000 | return | 5 | 4.01",
            }));
    }

    private static IEnumerable<TransactionRow> Chained(string transfer, string parent) =>
        Move(transfer, "m-1", "street", 5, At(1, 10), "PayOut").Select(leg => leg with { TransferParentId = parent });
}
