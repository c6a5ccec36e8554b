using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Sessions;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

internal sealed partial class CorrectedFiguresTests
{
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
    [Pins("each-view-reads-statuses-its-own-way")]
    public async Task TodaysExceptions_StatusThatNoRuleKnows_IsReported()
    {
        await Book.LoadAsync(Leg("l1", "m-1", -25, At(1, 9), "t1", "PayOut") with { Status = "Held" });
        await Book.RefreshAsync();

        Assert.That(
            await Book.RowsAsync(Relation("todays_exceptions"), "check_type, magnitude"), Is.EqualTo(["unknown_status | 25"]));
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
}
