using System.Globalization;
using NodaTime;

namespace QsGen.Demo.Scenarios;

/// <summary>Values as planted rows write them.</summary>
internal static class PlantedText
{
    /// <summary>Money with two decimals.</summary>
    public static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
