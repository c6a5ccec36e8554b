using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>Figures that an older product got wrong; each test has the wrong figure beside the right one.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed partial class CorrectedFiguresTests(SqlDialect dialect) : HarborFixture(dialect)
{
    private const string DriftAgainstAllChildrenOfTheRole =
        """
        SELECT p.account_id, p.money - SUM(c.money)
        FROM harbor_current_daily_balances p
        JOIN harbor_current_daily_balances c
          ON c.account_parent_role = p.account_role AND c.business_day_start = p.business_day_start
        GROUP BY p.account_id, p.money
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
}
