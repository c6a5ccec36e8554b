using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;

namespace QsGen.Demo;

/// <summary>Demo options in one line that people can read: <c>anchor=2030-01-31 days=90 seed=42 …</c>.</summary>
internal static class DemoOptionsText
{
    private const string All = "all";

    /// <summary>The line. Options that make the same rows have the same line.</summary>
    public static string Of(DemoOptions options)
    {
        var scenarios = options.Scenarios is { } chosen ? string.Join('+', chosen.Order(StringComparer.Ordinal)) : All;
        return string.Create(CultureInfo.InvariantCulture,
            $"anchor={options.Anchor:uuuu-MM-dd} days={options.Days} seed={options.Seed} scale={options.Scale / 1.0000000000m} "
            + $"holidays={options.Holidays} density={options.Density} scenarios={scenarios}");
    }

    /// <summary>The options of a line.</summary>
    /// <exception cref="FormatException"><see cref="Of"/> wrote no such line.</exception>
    public static DemoOptions Read(string line)
    {
        var values = line.Split(' ').Select(part => part.Split('=')).Where(part => part.Length == 2)
            .ToImmutableDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        string Value(string key) => values.GetValueOrDefault(key) ?? throw new FormatException($"'{line}' does not say {key}=");

        return new()
        {
            Anchor = LocalDatePattern.Iso.Parse(Value("anchor")).GetValueOrThrow(),
            Days = int.Parse(Value("days"), CultureInfo.InvariantCulture),
            Seed = long.Parse(Value("seed"), CultureInfo.InvariantCulture),
            Scale = decimal.Parse(Value("scale"), CultureInfo.InvariantCulture),
            Holidays = bool.Parse(Value("holidays")),
            Density = int.Parse(Value("density"), CultureInfo.InvariantCulture),
            Scenarios = Value("scenarios") switch
            {
                All => null,
                var names => [.. names.Split('+', StringSplitOptions.RemoveEmptyEntries)],
            },
        };
    }
}
