using System.Globalization;
using NodaTime;

namespace QsGen.Demo.Scenarios;

/// <summary>Values as planted rows write them.</summary>
internal static class PlantedText
{
    /// <summary>A day.</summary>
    public static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
