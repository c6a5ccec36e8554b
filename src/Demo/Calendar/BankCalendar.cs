using System.Collections.Immutable;
using NodaTime;
using QsGen.Institution.Calendar;

namespace QsGen.Demo.Calendar;

/// <summary>Which days of a window are business days: Monday to Friday without federal holidays.</summary>
internal sealed class BankCalendar
{
    private readonly bool _holidays;

    /// <summary>The calendar of a window; both ends belong to it.</summary>
    public BankCalendar(LocalDate first, LocalDate last, bool holidays)
    {
        _holidays = holidays;
        Days = [.. Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays)];
        BusinessDays = [.. Days.Where(IsBusinessDay)];
    }

    /// <summary>All days of the window, ascending.</summary>
    public ImmutableArray<LocalDate> Days { get; }

    /// <summary>The business days of the window, ascending.</summary>
    public ImmutableArray<LocalDate> BusinessDays { get; }

    /// <summary>True on Monday to Friday outside holidays; also answers for days outside the window.</summary>
    public bool IsBusinessDay(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !(_holidays && FederalHolidays.IsObserved(day));

    /// <summary>The business day a number of business days after the given day.</summary>
    public LocalDate AddBusinessDays(LocalDate day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.PlusDays(1);
            left -= IsBusinessDay(day) ? 1 : 0;
        }

        return day;
    }
}
