using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace QsGen.Institution;

/// <summary>A day as people write it, on the command line and in settings: <c>2030-01-31</c>.</summary>
/// <remarks>Only days that every database stores, and that leave room for the window and the ages around them.</remarks>
public static class DayText
{
    /// <summary>The first year that is accepted.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that is accepted.</summary>
    public const int LastYear = 9000;

    /// <summary>The bounds in words, such as <c>in the years 1900 to 9000</c>.</summary>
    public static string Bounds { get; } = string.Create(CultureInfo.InvariantCulture, $"in the years {FirstYear} to {LastYear}");

    /// <summary>Whether a day lies within the bounds.</summary>
    public static bool IsWithinBounds(LocalDate day) => day.Year is >= FirstYear and <= LastYear;

    /// <summary>Reads a day.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="problem">What is wrong with it and what to do, without a full stop; null when it is a day.</param>
    /// <returns>The day; null when there is a problem.</returns>
    public static LocalDate? Read(string text, out string? problem)
    {
        var parsed = LocalDatePattern.Iso.Parse(text);
        problem = parsed switch
        {
            { Success: false } => $"'{text}' is not a day; write it as YYYY-MM-DD",
            { Value: var day } when !IsWithinBounds(day) => $"'{text}' is out of reach; name a day {Bounds}",
            _ => null,
        };
        return problem is null ? parsed.Value : null;
    }
}
