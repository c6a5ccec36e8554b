using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace QsGen.Institution;

/// <summary>The ISO 8601 subset that ages are written in: <c>P[nD][T[nH][nM][nS]]</c>, whole numbers, upper case.</summary>
/// <remarks>Components may exceed their natural range and are added up: <c>P1DT24H</c> is two days.</remarks>
public static partial class IsoDuration
{
    /// <summary>The longest age in days: its seconds must fit a 32-bit integer, which is what databases compare ages with.</summary>
    public const int MaxDays = int.MaxValue / NodaConstants.SecondsPerDay;

    /// <summary>Reads a duration; null when it breaks the grammar or is longer than <see cref="MaxDays"/>.</summary>
    public static Duration? TryParse(string text)
    {
        var match = Grammar().Match(text);
        if (!match.Success)
        {
            return null;
        }

        decimal seconds = 0;
        ReadOnlySpan<int> units = [NodaConstants.SecondsPerDay, NodaConstants.SecondsPerHour, NodaConstants.SecondsPerMinute, 1];
        for (var i = 0; i < units.Length; i++)
        {
            var digits = match.Groups[i + 1].ValueSpan.TrimStart('0');
            if (digits.Length > 10)
            {
                return null;
            }

            seconds += (digits.IsEmpty ? 0 : decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)) * units[i];
        }

        return seconds <= (decimal)MaxDays * NodaConstants.SecondsPerDay ? Duration.FromSeconds((long)seconds) : null;
    }

    /// <summary>The canonical text: whole days first, then hours, minutes and seconds; zero is <c>PT0S</c>.</summary>
    public static string Format(Duration duration)
    {
        var result = new StringBuilder("P");
        Append(result, duration.Days, 'D');
        if (duration.Hours + duration.Minutes + duration.Seconds > 0 || duration.Days == 0)
        {
            result.Append('T');
            Append(result, duration.Hours, 'H');
            Append(result, duration.Minutes, 'M');
            Append(result, duration.Seconds, 'S');
        }

        return result.Length == 2 ? "PT0S" : result.ToString();
    }

    /// <summary>The shortest label people read: <c>1d</c>, <c>36h</c>, <c>90m</c> or <c>15s</c>; zero is <c>0s</c>.</summary>
    public static string Label(Duration duration)
    {
        var seconds = (long)duration.TotalSeconds;
        var (amount, unit) = seconds switch
        {
            0 => (0, 's'),
            _ when seconds % NodaConstants.SecondsPerDay == 0 => (seconds / NodaConstants.SecondsPerDay, 'd'),
            _ when seconds % NodaConstants.SecondsPerHour == 0 => (seconds / NodaConstants.SecondsPerHour, 'h'),
            _ when seconds % NodaConstants.SecondsPerMinute == 0 => (seconds / NodaConstants.SecondsPerMinute, 'm'),
            _ => (seconds, 's'),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }

    private static void Append(StringBuilder result, int amount, char unit)
    {
        if (amount > 0)
        {
            result.Append(CultureInfo.InvariantCulture, $"{amount}{unit}");
        }
    }

    // The lookahead asks for one component at least, so that P and PT are refused while P1DT passes.
    [GeneratedRegex(@"^P(?=T?[0-9])(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?\z")]
    private static partial Regex Grammar();
}
