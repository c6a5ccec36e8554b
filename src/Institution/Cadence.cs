using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace QsGen.Institution;

/// <summary>When an aggregating rail sweeps.</summary>
/// <remarks>Equal by meaning: <c>monthly-05</c> equals <c>monthly-5</c>.</remarks>
/// <param name="Kind">The form.</param>
/// <param name="Number">Hours of <see cref="CadenceKind.Intraday"/>, ISO weekday (Monday is 1) of
/// <see cref="CadenceKind.Weekly"/>, day 1 to 31 of <see cref="CadenceKind.MonthlyDay"/>; 0 otherwise.</param>
public readonly record struct Cadence(CadenceKind Kind, int Number = 0)
{
    private static readonly ImmutableArray<string> Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The weekday of a weekly cadence; <see cref="IsoDayOfWeek.None"/> for every other form.</summary>
    public IsoDayOfWeek Weekday => Kind is CadenceKind.Weekly ? (IsoDayOfWeek)Number : IsoDayOfWeek.None;

    /// <summary>Reads the YAML form; null when it is not in the vocabulary.</summary>
    public static Cadence? TryParse(string text) => text switch
    {
        "daily-bod" => new(CadenceKind.DailyStart),
        "daily-eod" => new(CadenceKind.DailyEnd),
        "monthly-bom" => new(CadenceKind.MonthlyStart),
        "monthly-eom" => new(CadenceKind.MonthlyEnd),
        ['i', 'n', 't', 'r', 'a', 'd', 'a', 'y', '-', .. var hours, 'h'] when Digits(hours) is { } number =>
            new(CadenceKind.Intraday, number),
        ['w', 'e', 'e', 'k', 'l', 'y', '-', .. var day] when Weekdays.IndexOf(day) is >= 0 and var index =>
            new(CadenceKind.Weekly, index + 1),
        ['m', 'o', 'n', 't', 'h', 'l', 'y', '-', .. var day] when Digits(day) is >= 1 and <= 31 and var number =>
            new(CadenceKind.MonthlyDay, number),
        _ => null,
    };

    /// <summary>The YAML form.</summary>
    public override string ToString() => Kind switch
    {
        CadenceKind.Intraday => string.Create(CultureInfo.InvariantCulture, $"intraday-{Number}h"),
        CadenceKind.DailyStart => "daily-bod",
        CadenceKind.DailyEnd => "daily-eod",
        CadenceKind.Weekly => $"weekly-{Weekdays[Number - 1]}",
        CadenceKind.MonthlyStart => "monthly-bom",
        CadenceKind.MonthlyEnd => "monthly-eom",
        CadenceKind.MonthlyDay => string.Create(CultureInfo.InvariantCulture, $"monthly-{Number}"),
        _ => throw new InvalidOperationException($"Unknown cadence {Kind}."),
    };

    private static int? Digits(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
