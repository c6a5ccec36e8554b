using NodaTime;
using NodaTime.Text;

namespace QsGen.Audit.Periods;

/// <summary>The days that a report covers, whole days both.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, included.</param>
internal sealed record ReportPeriod(LocalDate First, LocalDate Last)
{
    // The last seven days, today among them, as the dashboards' date pickers open.
    private const int WindowDays = 7;

    /// <summary>When it begins.</summary>
    public LocalDateTime From => First.AtMidnight();

    /// <summary>The first moment after it.</summary>
    public LocalDateTime Until => Last.PlusDays(1).AtMidnight();

    /// <summary>How many days it has.</summary>
    public int Days => Period.DaysBetween(First, Last) + 1;

    /// <summary>The days in words, as <c>2030-01-01 – 2030-01-31 (inclusive)</c>.</summary>
    public override string ToString() =>
        $"{LocalDatePattern.Iso.Format(First)} – {LocalDatePattern.Iso.Format(Last)} (inclusive)";

    /// <summary>The day that a moment belongs to: midnight ends the day before.</summary>
    public static LocalDate TodayAt(LocalDateTime moment) =>
        moment.TimeOfDay == LocalTime.Midnight ? moment.Date.PlusDays(-1) : moment.Date;

    /// <summary>The days that a kind of report covers at some moment.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="asOf">The moment, in the institution's zone.</param>
    /// <param name="holidays">Days that are no business days besides weekends.</param>
    public static ReportPeriod Of(PeriodKind kind, LocalDateTime asOf, IReadOnlyCollection<LocalDate> holidays) => kind switch
    {
        PeriodKind.BusinessDay => BusinessDay(asOf.Date.PlusDays(-1), holidays),
        PeriodKind.Month => Months(StartOfMonth(asOf.Date), 1),
        PeriodKind.Quarter => Months(StartOfMonth(asOf.Date).PlusMonths(-((asOf.Month - 1) % 3)), 3),
        _ => new(TodayAt(asOf).PlusDays(1 - WindowDays), TodayAt(asOf)),
    };

    private static LocalDate StartOfMonth(LocalDate day) => new(day.Year, day.Month, 1);

    private static ReportPeriod Months(LocalDate end, int count) => new(end.PlusMonths(-count), end.PlusDays(-1));

    private static ReportPeriod BusinessDay(LocalDate ended, IReadOnlyCollection<LocalDate> holidays)
    {
        var day = ended;
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || holidays.Contains(day))
        {
            day = day.PlusDays(-1);
        }

        return new(day, day);
    }
}
