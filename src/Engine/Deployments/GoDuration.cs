using System.Globalization;
using System.Text.RegularExpressions;

namespace QsGen.Engine.Deployments;

/// <summary>Durations as Go writes them: <c>1h30m</c>, <c>5m</c>, <c>300000000000ns</c>.</summary>
internal static partial class GoDuration
{
    /// <summary>The duration, or null for an empty text.</summary>
    /// <exception cref="FormatException">The text is no duration.</exception>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!Whole().IsMatch(text))
        {
            throw new FormatException($"'{text}' is not a duration; write for example 90s, 5m or 1h30m");
        }

        return TimeSpan.FromSeconds(Part().Matches(text).Sum(part =>
            double.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture) * Seconds(part.Groups["unit"].Value)));
    }

    private static double Seconds(string unit) => unit switch
    {
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "us" or "µs" => 1e-6,
        "ns" => 1e-9,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "unknown unit of time"),
    };

    [GeneratedRegex(@"^([0-9]+(\.[0-9]+)?(h|ms|m|s|us|µs|ns))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<number>[0-9]+(\.[0-9]+)?)(?<unit>h|ms|m|s|us|µs|ns)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
