using System.Globalization;
using NodaTime;
using QsGen.Audit.Document;
using QsGen.Database.Datasets;
using QsGen.Institution;

namespace QsGen.Audit.Figures;

/// <summary>How the values of a report's queries are written.</summary>
internal static class FigureText
{
    private const decimal SecondsOfDay = 86_400;
    private const int MostOfName = 120;

    /// <summary>A value as a table shows it; nothing is the empty text.</summary>
    public static string Shown(object? value, FigureKind kind, ReportMoney money) => (kind, value) switch
    {
        (_, null) => "",
        (FigureKind.Money, _) => money.Cell(Number(value)),
        (FigureKind.Count, _) => ReportFormat.Count((long)Number(value)),
        (FigureKind.Day, DateTime time) => ReportFormat.Day(LocalDate.FromDateTime(time)),
        (FigureKind.Minute, DateTime time) => ReportFormat.Minute(LocalDateTime.FromDateTime(time)),
        (FigureKind.Name, string { Length: > MostOfName } name) => $"{name[..CutOf(name)]}…",
        (FigureKind.Declared, string name) => NameInWords.Of(name),
        (FigureKind.Check, string check) => CheckNames.All.GetValueOrDefault(check, check),
        (FigureKind.Age, _) => $"{(Number(value) / SecondsOfDay).ToString("0.0", CultureInfo.InvariantCulture)}d",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A value as the attached CSV has it: exact, and the same from every engine.</summary>
    public static string Exact(object? value, FigureKind kind, ReportMoney money) => (kind, value) switch
    {
        (_, null) => "",
        (FigureKind.Money, _) => money.Unit.Plain(Number(value)),
        (FigureKind.Age, _) => Number(value).ToString("0.000000", CultureInfo.InvariantCulture),
        (FigureKind.Count, _) => Number(value).ToString("0", CultureInfo.InvariantCulture),
        (_, DateTime time) => time.ToString(
            time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.ffffff",
            CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A value that an attached CSV has, as a table shows it.</summary>
    public static string Read(string exact, FigureKind kind, ReportMoney money) => kind switch
    {
        FigureKind.Money or FigureKind.Count or FigureKind.Age
            when decimal.TryParse(exact, CultureInfo.InvariantCulture, out var number) => Shown(number, kind, money),
        FigureKind.Day or FigureKind.Minute
            when DateTime.TryParse(exact, CultureInfo.InvariantCulture, out var time) => Shown(time, kind, money),
        FigureKind.Name or FigureKind.Declared or FigureKind.Check => Shown(exact, kind, money),
        _ => exact,
    };

    // Not between the two halves of a character.
    private static int CutOf(string name) => MostOfName - (char.IsHighSurrogate(name[MostOfName - 1]) ? 1 : 0);

    /// <summary>A number of whatever type an engine gives; nothing is 0.</summary>
    public static decimal Number(object? value) => value is null ? 0 : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}
