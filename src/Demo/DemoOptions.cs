using System.Collections.Immutable;
using NodaTime;
using QsGen.Institution;

namespace QsGen.Demo;

/// <summary>What demo data to make. The same institution and the same options give the same rows on every machine and engine.</summary>
internal sealed record DemoOptions
{
    /// <summary>The longest window: some ten years.</summary>
    public const int MaxDays = 3660;

    /// <summary>The largest scale, several hundred million legs for the larger bundled institution.</summary>
    public const decimal MaxScale = 10_000m;

    /// <summary>How often a scenario can be repeated.</summary>
    public const int MaxDensity = 8;

    /// <summary>The last day of the window; the day the data is "as of".</summary>
    public required LocalDate Anchor { get; init; }

    /// <summary>Calendar days before the anchor; the window has one day more, since both ends belong to it.</summary>
    public int Days { get; init; } = DemoDefaults.Days;

    /// <summary>Chooses another bank life of the same kind.</summary>
    public long Seed { get; init; } = DemoDefaults.Seed;

    /// <summary>Multiplies the number of accounts per account template, and with it nearly all activity.</summary>
    public decimal Scale { get; init; } = DemoDefaults.Scale;

    /// <summary>Whether US federal holidays are free of activity like weekends.</summary>
    public bool Holidays { get; init; } = DemoDefaults.Holidays;

    /// <summary>The scenarios to plant, by name; null plants all that the institution can host, empty none.</summary>
    public ImmutableArray<string>? Scenarios { get; init; }

    /// <summary>How many times each scenario is planted, each a week before the other.</summary>
    public int Density { get; init; } = DemoDefaults.Density;

    /// <summary>The first day of the window.</summary>
    public LocalDate Start => Anchor.PlusDays(-Days);

    /// <summary>The options as they are, or an exception that says which one is out of range.</summary>
    /// <remarks>Names of scenarios are not looked at: <c>DemoGenerator.Validated</c> knows which there are.</remarks>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public DemoOptions InRange() => this switch
    {
        { Days: < 0 or > MaxDays } => throw Outside("days", $"0 to {MaxDays}"),
        { Scale: <= 0m or > MaxScale } => throw Outside("scale", $"above 0 up to {MaxScale:0}"),
        { Density: < 1 or > MaxDensity } => throw Outside("density", $"1 to {MaxDensity}"),
        _ when !DayText.IsWithinBounds(Anchor) => throw Outside("anchor", DayText.Bounds),
        _ => this,
    };

    private static ArgumentException Outside(string option, string range) => new($"the option '{option}' must be {range}");
}
