using QsGen.Audit.Figures;
using QsGen.Audit.Sections;
using QsGen.Institution;

namespace QsGen.Tests.Audit.Sections;

/// <summary>Which days of a statement share a line.</summary>
internal sealed class StatementRunTests
{
    // Account, day of January (from 32 on, of February), opening, debits, credits, closing, legs.
    private static readonly ReportRows Days = Of(
        ("a", 30, 5, 0, 0, 5, 0), ("a", 31, 5, 0, 0, 5, 0), ("a", 32, 5, -1, 3, 7, 2), ("a", 33, 7, 0, 1, 8, 1), ("a", 35, 8, 0, 0, 8, 0),
        ("b", 36, 8, 0, 0, 8, 0));

    [Test]
    public void ByDay_OnlyIdleDaysThatFollowEachOtherShareALine() => Assert.That(Lines(byMonth: false), Is.EqualTo(new[]
    {
        "a 01-30 01-31 0 0 0", "a 02-01 02-01 -1 3 2", "a 02-02 02-02 0 1 1", "a 02-04 02-04 0 0 0", "b 02-05 02-05 0 0 0",
    }));

    [Test]
    public void ByMonth_DaysOfAMonthShareOne_UnlessADayBetweenIsMissing() => Assert.That(Lines(byMonth: true), Is.EqualTo(new[]
    {
        "a 01-30 01-31 0 0 0", "a 02-01 02-02 -1 4 3", "a 02-04 02-04 0 0 0", "b 02-05 02-05 0 0 0",
    }));

    private static IEnumerable<string> Lines(bool byMonth) => StatementRun.Of(Days, byMonth).Select(run =>
        $"{run.First[0]} {Days.Time(run.First, "business_day_start"):MM-dd} {Days.Time(run.Last, "business_day_start"):MM-dd} "
        + $"{run.Debits:0} {run.Credits:0} {run.Legs}");

    private static ReportRows Of(
        params (string Account, int Day, decimal Opening, decimal Debits, decimal Credits, decimal Closing, long Legs)[] days) => new(
        ReportQueries.Statements,
        [.. days.Select(day => ReportQueries.Statements.Columns.Select(column => column.Name switch
        {
            "account_id" => (object?)day.Account,
            "business_day_start" => new DateTime(2029, 12, 31).AddDays(day.Day),
            "business_day_end" => new DateTime(2030, 1, 1).AddDays(day.Day),
            "opening_balance" => day.Opening,
            "total_debits" => day.Debits,
            "total_credits" => day.Credits,
            "closing_balance_stored" => day.Closing,
            "leg_count" => day.Legs,
            _ => null,
        }).ToArray())],
        new(MoneyUnit.Usd));
}
