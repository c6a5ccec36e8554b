using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;

namespace QsGen.Components.Shared;

/// <summary>A range of days that the sheets of an app share: a start, an end, and their pickers.</summary>
/// <param name="Start">First day, included.</param>
/// <param name="End">Last day, included.</param>
internal sealed record DateWindow(DateTimeParameter Start, DateTimeParameter End)
{
    /// <summary>A window of so many days, today among them: since both ends count, it begins a day fewer ago.</summary>
    public static DateWindow LastDays(string startName, string endName, int days) =>
        new(new(startName, DateTimeDefault.DaysAgo(days - 1)), new(endName, DateTimeDefault.DaysAgo(0)));

    /// <summary>A window that shows everything until somebody narrows it.</summary>
    public static DateWindow AllTime(string startName, string endName) => new(
        new(startName, DateTimeDefault.At(new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero))),
        new(endName, DateTimeDefault.At(new DateTimeOffset(2099, 12, 31, 23, 59, 59, 999, TimeSpan.Zero))));

    /// <summary>The two date pickers.</summary>
    public ImmutableArray<Control> Pickers([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        [Start.Picker("Date From", file, line), End.Picker("Date To", file, line)];

    /// <summary>Keeps the rows whose day lies in the window.</summary>
    public TimeRangeFilter Filter(
        string key,
        FieldSource day,
        NullOption nulls = NullOption.NonNullsOnly,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => new(key, day, file, line) { From = Start, To = End, NullOption = nulls };
}
