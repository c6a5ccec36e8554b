using System.Globalization;
using NodaTime;

namespace QsGen.Demo.Baseline;

/// <summary>Instants and their texts.</summary>
internal static class Timestamps
{
    /// <summary>The instant of a second of a day, from 0 to 86,399.</summary>
    public static LocalDateTime At(LocalDate day, int second) =>
        new(day.Year, day.Month, day.Day, second / 3600, second / 60 % 60, second % 60);

    /// <summary>A day as eight digits.</summary>
    public static string Compact(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{(day.Year * 10_000) + (day.Month * 100) + day.Day:D8}");
}
