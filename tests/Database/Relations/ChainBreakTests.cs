using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>What is wrong with chains is open until it is mended: it stands among the exceptions of the day once it is due.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class ChainBreakTests(SqlDialect dialect)
{
    [Test]
    [Pins("broken-chains-are-no-exceptions", ShowsMistake = true)]
    public async Task TodaysExceptions_BrokenChains_AreOpenOnceTheyAreDue()
    {
        await using var book = await HarborBook.OpenAsync(dialect, Default with { ExtraChecks = [] });
        await book.LoadAsync(
            [.. Move("lone", "street", "m-1", 50, At(2, 9), "DepositIn"),
            .. Move("both", "street", "m-1", 40, At(2, 10), "DepositIn"),
            .. Move("both-a", "m-1", "street", 10, At(2, 11), "PayOut").Select(leg => leg with { TransferParentId = "both" }),
            .. Move("both-b", "street", "m-1", 5, At(2, 11), "ReturnIn").Select(leg => leg with { TransferParentId = "both" }),
            .. Move("whole", "street", "m-1", 30, At(2, 12), "DepositIn"),
            .. Move("whole-a", "m-1", "street", 30, At(2, 13), "PayOut").Select(leg => leg with { TransferParentId = "whole" }),
            .. Move("fresh", "street", "m-1", 20, At(3, 9), "DepositIn"),
            Leg("torn-d", "m-1", -7, At(3, 9), "torn", "PayOut") with { TransferParentId = "whole" },
            Leg("torn-c", "street", 7, At(3, 9), "torn", "PayOut") with { TransferParentId = "both" },
            Leg("dues", "m-1", -3, At(3, 9), "dues", "DuesLeg") with { TemplateName = "DuesCycle", TransferType = "dues_cycle" }]);
        await book.RefreshAsync(At(3, 12), RefreshMode.Full);

        Assert.That(
            await book.MistakenAsync("SELECT COUNT(*) FROM harbor_todays_exceptions WHERE check_type NOT LIKE 'chain%'"),
            Is.EqualTo(["0"]),
            "what the checks of balances, limits and ages see");
        Assert.That(
            await book.RowsAsync(Relation("todays_exceptions"), "check_type, transfer_id, magnitude, first_day, reason"),
            Is.EqualTo(new[]
            {
                "chain_parent_disagreement | torn | 7 | 2030-01-03 09:00:00.000000 | Its legs name several parents",
                "chain_sibling_violation | both | 40 | 2030-01-02 10:00:00.000000 | Several of group Outcome fired after DepositIn",
                "chain_sibling_violation | lone | 50 | 2030-01-02 09:00:00.000000 | None of group Outcome fired after DepositIn",
            }),
            "what is to follow today may still come: fresh and dues are not due");
        Assert.That(
            await book.RowsAsync(Relation("chain_break"), "check_type, transfer_id, what"),
            Is.SupersetOf(new[] { "chain_child_missing | dues | PayOut", "chain_sibling_violation | fresh | Outcome" }),
            "and a template whose legs all go one way never adds up");

        await book.LoadAsync(Move("late", "m-1", "street", 50, At(3, 13), "PayOut").Select(leg => leg with { TransferParentId = "lone" }));
        await book.RefreshAsync(At(4), RefreshMode.Incremental);
        Assert.That(
            await book.RowsAsync(Relation("todays_exceptions"), "check_type, transfer_id"),
            Is.EqualTo(new[]
            {
                "chain_child_missing | dues", "chain_parent_disagreement | torn", "chain_sibling_violation | both",
                "chain_sibling_violation | fresh",
            }),
            "the child came a day late and mends its chain; the others' day is over");
    }

    [Test]
    [Pins("history-follows-the-checks-of-today", ShowsMistake = true)]
    public async Task ExceptionHistory_DayThatWasCorrectedSince_StaysAsItWasKnown()
    {
        await using var book = await HarborBook.OpenAsync(dialect, Default with { ExtraChecks = [] });
        await book.LoadAsync(Balance("till", 1, 0), Balance("till", 2, 40));
        await book.RefreshAsync(At(3), RefreshMode.Full);
        await book.LoadAsync(Balance("till", 2, 0) with { Supersedes = "TechnicalCorrection" }, Balance("till", 3, 0));
        await book.RefreshAsync(At(4), RefreshMode.Incremental);
        await book.RefreshAsync(At(3), RefreshMode.Full);

        Assert.That(
            await book.MistakenAsync("SELECT COUNT(*) FROM harbor_drift"), Is.EqualTo(["0"]), "what the check finds on that day now");
        Assert.That(
            await book.RowsAsync(RecordTables.ExceptionDay, "business_day, exception_count, amount"),
            Is.EqualTo(new[] { "2030-01-02 00:00:00.000000 | 1 | 40", "2030-01-03 00:00:00.000000 | 0 | 0" }),
            "also after somebody refreshed as of that day again");
        Assert.That(
            await book.RowsAsync(RecordTables.ExceptionHistory, "business_day, check_type, account_id, magnitude"),
            Is.EqualTo(["2030-01-02 00:00:00.000000 | drift | till | 40"]));
    }
}
