using QsGen.Database.Dialects;
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
            Leg("l1", "m-1", 100, At(1, 9), "t1", "DepositIn"));
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
}
