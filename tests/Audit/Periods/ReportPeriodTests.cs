using NodaTime;
using QsGen.Audit.Periods;

namespace QsGen.Tests.Audit.Periods;

/// <summary>Which days a report covers.</summary>
internal sealed class ReportPeriodTests
{
    // 2030-01-31 is a Thursday, and the Friday after it is no business day here.
    [TestCase(PeriodKind.Window, "2030-01-31T18:00", "2030-01-25", "2030-01-31")]
    [TestCase(PeriodKind.Window, "2030-02-01T00:00", "2030-01-25", "2030-01-31")]
    [TestCase(PeriodKind.BusinessDay, "2030-01-31T18:00", "2030-01-30", "2030-01-30")]
    [TestCase(PeriodKind.BusinessDay, "2030-02-01T00:00", "2030-01-31", "2030-01-31")]
    [TestCase(PeriodKind.BusinessDay, "2030-02-04T09:00", "2030-01-31", "2030-01-31")]
    [TestCase(PeriodKind.Month, "2030-01-31T18:00", "2029-12-01", "2029-12-31")]
    [TestCase(PeriodKind.Month, "2030-02-01T00:00", "2030-01-01", "2030-01-31")]
    [TestCase(PeriodKind.Quarter, "2030-01-31T18:00", "2029-10-01", "2029-12-31")]
    [TestCase(PeriodKind.Quarter, "2030-04-01T00:00", "2030-01-01", "2030-03-31")]
    public void Of_AKind_IsTheLastThatEnded(PeriodKind kind, string asOf, string first, string last)
    {
        var period = ReportPeriod.Of(kind, LocalDateTime.FromDateTime(DateTime.Parse(asOf)), [new LocalDate(2030, 2, 1)]);

        Assert.That(period.ToString(), Is.EqualTo($"{first} – {last} (inclusive)"));
    }

    [Test]
    public void Until_TheLastDay_IsTheMidnightAfterIt()
    {
        var period = new ReportPeriod(new(2030, 1, 30), new(2030, 1, 31));

        Assert.That((period.From, period.Until, period.Days), Is.EqualTo((
            new LocalDateTime(2030, 1, 30, 0, 0), new LocalDateTime(2030, 2, 1, 0, 0), 2)));
    }
}
