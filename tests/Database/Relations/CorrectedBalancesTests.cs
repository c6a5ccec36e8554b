using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>What parents are compared with; each test has the wrong figure beside the right one.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class CorrectedBalancesTests(SqlDialect dialect) : HarborFixture(dialect)
{
    [Test]
    [Pins("absent-children-count-as-nothing", ShowsMistake = true)]
    public async Task LedgerDrift_ChildrenWithoutABalanceOfTheDay_CountWithTheirLastKnownOne()
    {
        await Book.LoadAsync(
            Balance("vault", 1, 100), Balance("vault", 2, 100), Balance("vault", 3, 130),
            Balance("m-1", 1, 60), Balance("m-2", 1, 40), Balance("m-2", 3, 70));
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT EXTRACT(DAY FROM p.business_day_start), p.money - COALESCE(SUM(c.money), 0)
                FROM harbor_current_daily_balances p
                LEFT JOIN harbor_current_daily_balances c
                  ON c.account_parent_role = p.account_role AND c.business_day_start = p.business_day_start
                WHERE p.account_id = 'vault' GROUP BY p.business_day_start, p.money
                """),
            Is.EqualTo(["1 | 0", "2 | 100", "3 | 60"]),
            "drift against the children that reported on the same day");
        Assert.That(await Book.RowsAsync(Relation("ledger_drift")), Is.Empty);
        Assert.That(
            await Book.RowsAsync(Relation("parent_position"), "children_balance, child_count, carried_count"),
            Is.EqualTo(new[] { "100 | 2 | 0", "100 | 2 | 2", "130 | 2 | 1" }));
    }

    [Test]
    [Pins("children-are-found-by-role", ShowsMistake = true)]
    public async Task LedgerDrift_TwoAccountsOfOneRole_FaultStaysWithItsAccount()
    {
        await Book.LoadAsync(
            Balance("vault", 1, 60), Balance("vault-2", 1, 45), Balance("m-1", 1, 60) with { ParentAccountId = "vault" },
            Balance("m-2", 1, 40) with { ParentAccountId = "vault-2" });
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT MIN(p.account_id), SUM(p.money) - (SELECT SUM(c.money) FROM harbor_current_daily_balances c
                  WHERE c.account_parent_role = 'Vault')
                FROM harbor_current_daily_balances p WHERE p.account_role = 'Vault'
                """),
            Is.EqualTo(["vault | 5"]),
            "the role as a whole, with the fault of one account on the other");
        Assert.That(await Book.RowsAsync(Relation("ledger_drift"), "account_id, drift"), Is.EqualTo(["vault-2 | 5"]));
        Assert.That(await Book.RowsAsync(Relation("unknown_parent")), Is.Empty);
    }

    [Test]
    public async Task LedgerDrift_TwoAccountsOfOneRoleAndChildrenThatNameIt_IsNotGuessed()
    {
        await Book.LoadAsync(
            Balance("vault", 1, 100), Balance("m-1", 1, 100),
            Balance("vault", 2, 60), Balance("vault-2", 2, 45), Balance("m-1", 2, 100),
            Leg("l1", "m-1", 100, At(1, 9), "t1", "ReturnIn"));
        await Book.RefreshAsync(3);

        Assert.That(await Book.RowsAsync(Relation("ledger_drift")), Is.Empty, "faults of 5 that would net out or move");
        Assert.That(
            await Book.RowsAsync(Relation("unknown_parent"), "account_id, unexplained_balance, undivided_balance, child_count"),
            Is.EqualTo(new[] { "vault | 60 | 100 | 1", "vault-2 | 45 | 100 | 1" }));
        Assert.That(
            await Book.RowsAsync(Relation("todays_exceptions"), "check_type, account_id, magnitude"),
            Is.EqualTo(new[] { "unknown_parent | vault | 60", "unknown_parent | vault-2 | 45" }));
    }

    [Test]
    [Pins("a-new-parent-rewrites-history", ShowsMistake = true)]
    public async Task Drift_ChildThatChangesItsParent_LeavesClosedDaysAsTheyWere()
    {
        await Book.LoadAsync(
            Balance("vault", 1, 30), Balance("till", 1, 30), Balance("m-1", 1, 30) with { AccountParentRole = "Till" },
            Leg("l1", "m-1", 30, At(1, 9), "t1", "DepositIn"));
        await Book.RefreshAsync();
        var closed = await Book.RowsAsync(Relation("computed_ledger_balance"));
        await Book.LoadAsync(Balance("m-1", 2, 30), Balance("till", 2, 0), Balance("vault", 2, 30));
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT b.account_id, EXTRACT(DAY FROM b.business_day_start), b.money FROM harbor_current_daily_balances b
                JOIN harbor_account a ON a.account_id = b.account_id AND a.is_leaf = 1
                WHERE b.account_id = 'till' AND b.money <> 0
                """),
            Is.EqualTo(["till | 1 | 30"]),
            "drift of a till that is no parent now, on a day on which it was one");
        Assert.That(await Book.RowsAsync(Relation("computed_ledger_balance")), Is.SupersetOf(closed));
        Assert.That(await Book.RowsAsync(Relation("drift")), Is.Empty);
        Assert.That(await Book.RowsAsync(Relation("ledger_drift")), Is.Empty);
    }

    [Test]
    [Pins("parents-are-held-against-own-postings", ShowsMistake = true)]
    public async Task Statement_OfAParent_ShowsOwnPostingsChildrenAndTheParentsDrift()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "vault", 10, At(1, 9), "NightSweep"), .. Move("t2", "vault", "street", 4, At(2, 9), "NightSweep"),
            Balance("vault", 1, 110), Balance("m-1", 1, 100), Balance("vault", 2, 163), Balance("m-1", 2, 150)]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT EXTRACT(DAY FROM b.business_day_start), b.money - COALESCE(LAG(b.money) OVER (ORDER BY b.business_day_start), 0)
                  - (SELECT SUM(l.amount_money) FROM harbor_current_transactions l
                    WHERE l.account_id = 'vault' AND CAST(l.posting AS DATE) = b.business_day_start)
                FROM harbor_current_daily_balances b WHERE b.account_id = 'vault'
                """),
            Is.EqualTo(["1 | 100", "2 | 57"]),
            "a roll-up against own postings alone");
        Assert.That(
            await Book.RowsAsync(
                Relation("daily_statement_summary"),
                "account_id, net_flow, children_movement, closing_balance_stored, closing_balance_recomputed, drift"),
            Does.Contain("vault | 10 | 100 | 110 | 110 | 0").And.Contain("vault | -4 | 50 | 163 | 156 | 7"));
        Assert.That(await Book.RowsAsync(Relation("ledger_drift"), "account_id, drift"), Is.EqualTo(["vault | 7"]));
    }

    [Test]
    [Pins("absent-balances-end-a-statement", ShowsMistake = true)]
    public async Task Statement_DayWithoutABalance_ShowsTheLastKnownOneAsCarried()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"), .. Move("t2", "street", "m-1", 5, At(2, 9), "DepositIn"),
            Balance("m-1", 1, 10), Balance("m-1", 4, 15)]);
        await Book.RefreshAsync(5);

        Assert.That(
            await Book.MistakenAsync(
                "SELECT COUNT(*) FROM harbor_daily_statement_summary WHERE business_day_start = TIMESTAMP '2030-01-02 00:00:00'"),
            Is.EqualTo(["0"]),
            "nothing on a day without a balance");
        Assert.That(
            await ShownAsync(
                "l1-daily-statement-summary-dataset",
                "EXTRACT(DAY FROM business_day), days_carried, opening_balance, net_flow, closing_balance_stored, drift",
                "account_id = 'm-1'"),
            Is.EqualTo(new[]
            {
                "1 | 0 | 0 | 10 | 10 | 0", "2 | 1 | 10 | 0 | 10 | -", "3 | 2 | 10 | 0 | 10 | -", "4 | 0 | 10 | 5 | 15 | 0",
            }));
    }

    [Test]
    [Pins("lists-forget-legs-of-long-days", ShowsMistake = true)]
    public async Task StatementLegs_DayFromFridayToMonday_HasEveryLegOfItsStatement()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "till", 10, At(4, 18), "DepositIn"), .. Move("t2", "street", "till", 5, At(5, 9), "DepositIn"),
            .. Move("t3", "street", "till", 1, At(7, 16), "DepositIn"),
            Balance("till", 4, 16, startHour: 17) with { BusinessDayEnd = At(7, 17) }]);
        await Book.RefreshAsync(8);

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT COUNT(*) FROM harbor_current_transactions
                WHERE account_id = 'till' AND posting >= TIMESTAMP '2030-01-04 17:00:00' AND posting < TIMESTAMP '2030-01-05 17:00:00'
                """),
            Is.EqualTo(["2"]),
            "the 24 hours from the start of the day");
        Assert.That(
            await Book.RowsAsync(Relation("daily_statement_summary"), "account_id, leg_count, net_flow"), Is.EqualTo(["till | 3 | 16"]));
        Assert.That(
            await ShownAsync(
                "l1-daily-statement-transactions-dataset", "COUNT(*), SUM(amount_money)",
                "account_id = 'till' AND business_day = TIMESTAMP '2030-01-04 00:00:00' AND step > 0"),
            Is.EqualTo(["3 | 16"]));
    }

    [Test]
    public async Task MissingBalance_DeclaredForBusinessDays_CountsNeitherWeekendsNorHolidays()
    {
        await Book.LoadAsync(Balance("m-1", 1, 10), Balance("m-1", 7, 10), Balance("vault", 1, 10), Balance("m-2", 7, 0),
            Balance("m-2", 8, 0));
        await Book.RefreshAsync(9);

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT EXTRACT(DAY FROM MAX(business_day_start)) - EXTRACT(DAY FROM MIN(business_day_start)) - 1
                FROM harbor_current_daily_balances WHERE account_id = 'm-1'
                """),
            Is.EqualTo(["5"]),
            "all calendar days between two balances");
        Assert.That(
            await Book.RowsAsync(
                Relation("missing_balance"), "account_id, carried_balance, first_missing_day, last_missing_day, missing_days"),
            Is.EqualTo(new[]
            {
                "m-1 | 10 | 2030-01-02 00:00:00.000000 | 2030-01-03 00:00:00.000000 | 2",
                "m-1 | 10 | 2030-01-08 00:00:00.000000 | 2030-01-08 00:00:00.000000 | 1",
            }));
        Assert.That(
            await Book.RowsAsync(Relation("todays_exceptions"), "check_type, account_id, magnitude"),
            Does.Contain("missing_balance | m-1 | 10"));
    }

    [Test]
    [Pins("ages-forget-the-clock-change", ShowsMistake = true)]
    public async Task StuckPending_OverAChangeOfTheClocks_IsAsOldAsTimeWentBy()
    {
        // New York: 2030-03-10 has 23 hours, 2030-11-03 has 25. A deposit may wait for 24.
        await Book.LoadAsync(
            Leg("spring", "m-1", 5, new(2030, 3, 9, 12, 0), "t1", "DepositIn") with { Status = "Pending" },
            Leg("autumn", "m-1", 5, new(2030, 11, 2, 12, 0), "t2", "DepositIn") with { Status = "Pending" });

        foreach (var (asOf, wallSeconds, stuck) in new[]
        {
            (new LocalDateTime(2030, 3, 10, 12, 30), "88200", Array.Empty<string>()),
            (new LocalDateTime(2030, 11, 3, 11, 30), "84600", ["autumn | 88200", "spring | 20647800"]),
        })
        {
            await RefreshInNewYorkAsync(asOf);
            Assert.That(
                await Book.MistakenAsync(
                    $"SELECT CAST(EXTRACT(EPOCH FROM TIMESTAMP '{asOf:uuuu-MM-dd HH:mm:ss}' - MAX(posting)) AS INTEGER) "
                    + $"FROM harbor_current_transactions WHERE posting < TIMESTAMP '{asOf:uuuu-MM-dd HH:mm:ss}'"),
                Is.EqualTo([wallSeconds]),
                "the difference of what the clocks showed");
            Assert.That(await Book.RowsAsync(Relation("stuck_pending"), "transaction_id, age_seconds"), Is.EqualTo(stuck));
        }
    }

    [Test]
    [Pins("ids-of-newer-feeds-do-not-fit")]
    public async Task Refresh_IdsOf112Characters_Fit()
    {
        var account = new string('a', 112);
        var transfer = new string('t', 112);
        await Book.LoadAsync(
            Leg($"{transfer[..110]}-l", account, -20, At(1, 9), transfer, "PayOut"), Balance(account, 1, -20),
            Leg("open", account, -5, At(1, 9), transfer, "PayOut") with { Status = "Pending" });
        await Book.RefreshAsync(2);

        Assert.That(
            await Book.RowsAsync(Relation("todays_exceptions"), "check_type, account_id"),
            Is.SupersetOf(new[] { $"overdraft | {account}", $"stuck_pending | {account}" }));
    }

    [Test]
    [Pins("limits-forget-legs-of-long-days", ShowsMistake = true)]
    public async Task LimitBreach_DayFromFridayToMonday_CountsWhatThatDayPaidOut()
    {
        await Book.LoadAsync(
            [.. Move("t1", "till", "street", 70, At(4, 18), "PayOut"), .. Move("t2", "till", "street", 60, At(6, 9), "PayOut"),
            Balance("till", 4, -130, startHour: 17) with { BusinessDayEnd = At(7, 17) }]);
        await Book.RefreshAsync(8);

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT SUM(-amount_money) FROM harbor_current_transactions
                WHERE account_id = 'till' GROUP BY CAST(posting - INTERVAL '17 hours' AS DATE)
                """),
            Is.EqualTo(["60", "70"]),
            "by days of 24 hours each stays below the cap of 100");
        Assert.That(
            await Book.RowsAsync(Relation("limit_breach"), "account_id, business_day, outbound_total"),
            Is.EqualTo(["till | 2030-01-04 00:00:00.000000 | 130"]));
    }

    [Test]
    [Pins("overdrafts-end-with-their-day", ShowsMistake = true)]
    public async Task Overdraft_WithoutANewBalance_IsStillThereToday()
    {
        await Book.LoadAsync(Balance("m-1", 1, -5), Balance("vault", 1, 0), Balance("vault", 3, 0), Balance("m-2", 3, 0));
        await Book.RefreshAsync(4);

        Assert.That(
            await Book.MistakenAsync("SELECT COUNT(*) FROM harbor_overdraft WHERE business_day_start = TIMESTAMP '2030-01-03 00:00:00'"),
            Is.EqualTo(["0"]),
            "only days with a balance of their own");
        Assert.That(
            await Book.RowsAsync(Relation("todays_exceptions"), "check_type, account_id, magnitude"),
            Does.Contain("overdraft | m-1 | 5"));

        await Book.LoadAsync(Balance("m-1", 3, 1));
        await Book.RefreshAsync(4, RefreshMode.Incremental);
        Assert.That(await Book.RowsAsync(Relation("todays_exceptions"), "check_type"), Does.Not.Contain("overdraft"));
        Assert.That(
            await Book.RowsAsync(Relation("overdraft"), "account_id, next_day_start"),
            Is.EqualTo(["m-1 | 2030-01-03 00:00:00.000000"]));
    }

    [Test]
    public async Task Statement_LegsBeforeTheFirstBalance_AreInItsFiguresAndItsList()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"), .. Move("t2", "street", "m-1", 5, At(3, 9), "DepositIn"),
            Balance("m-1", 3, 15)]);
        await Book.RefreshAsync(5);

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT COUNT(*) FROM harbor_current_transactions WHERE account_id = 'm-1' AND posting >= TIMESTAMP '2030-01-03 00:00:00'
                """),
            Is.EqualTo(["1"]),
            "the legs of that day alone, which leave a drift of 10");
        Assert.That(
            await Book.RowsAsync(Relation("daily_statement_summary"), "leg_count, net_flow, drift"), Is.EqualTo(["2 | 15 | 0"]));
        Assert.That(
            await ShownAsync(
                "l1-daily-statement-transactions-dataset", "COUNT(*), SUM(amount_money)",
                "account_id = 'm-1' AND business_day = TIMESTAMP '2030-01-03 00:00:00' AND step > 0"),
            Is.EqualTo(["2 | 15"]));
    }

    private Task RefreshInNewYorkAsync(LocalDateTime asOf)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        return new RefreshRunner(Book.Session, Book.Institution, HarborBook.Clock)
            .RunAsync(new RefreshRequest(asOf.InZoneLeniently(zone).ToInstant(), zone, RefreshMode.Full), default);
    }

    private Task<ImmutableArray<string>> ShownAsync(string dataset, string columns, string condition) =>
        Book.MistakenAsync(
            $"SELECT {columns} FROM ({DatasetQueries.Get(dataset, Book.Institution, Dialect).Sql}) shown WHERE {condition}");
}
