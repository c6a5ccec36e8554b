using System.Collections.Immutable;
using System.Globalization;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Institution;
using QsGen.Wire;

namespace QsGen.Provider.Resources;

/// <summary>The inputs that say which demo data is made.</summary>
internal static class DemoInputs
{
    /// <summary>The input that holds the last day.</summary>
    public const string Anchor = "anchor";

    /// <summary>The inputs.</summary>
    public static ImmutableArray<PropertySpec> Options { get; } =
    [
        new(Anchor, PropertyKind.Text, "The last day of the data, as YYYY-MM-DD. Default: the day of the first load."),
        new("days", PropertyKind.Integer, Invariant($"How many days before the anchor the data begins. Default: {DemoDefaults.Days}.")),
        new("seed", PropertyKind.Integer, Invariant($"Chooses another bank life of the same kind. Default: {DemoDefaults.Seed}.")),
        new(
            "scale",
            PropertyKind.Number,
            Invariant($"Multiplies the number of accounts, and with it nearly all activity. Default: {DemoDefaults.Scale}.")),
        new("holidays", PropertyKind.Flag, "Whether US federal holidays are free of activity. Default: true."),
        new("density", PropertyKind.Integer, Invariant($"How many times each scenario is planted. Default: {DemoDefaults.Density}.")),
        new("scenarios", PropertyKind.TextList, "The scenarios to plant. Default: all that the institution can host."),
    ];

    /// <summary>The options; null while a part of them is not known.</summary>
    public static DemoOptions? Read(PropertyObject inputs) =>
        inputs.Text(Anchor) is not { } anchor || Options.Any(option => inputs.IsUnknown(option.Name))
            ? null
            : new DemoOptions
            {
                Anchor = DayText.Read(anchor, out _)!.Value,
                Days = (int)Math.Clamp(inputs.Integer("days") ?? DemoDefaults.Days, -1, int.MaxValue),
                Seed = inputs.Integer("seed") ?? DemoDefaults.Seed,
                Scale = inputs.Number("scale") is { } scale ? (decimal)Math.Clamp(scale, -1d, 1e9) : DemoDefaults.Scale,
                Holidays = inputs.Flag("holidays") ?? DemoDefaults.Holidays,
                Density = (int)Math.Clamp(inputs.Integer("density") ?? DemoDefaults.Density, -1, int.MaxValue),
                Scenarios = inputs.Texts("scenarios"),
            };

    /// <summary>What is wrong with options that are each of the right kind; null when nothing is.</summary>
    public static string? Problem(PropertyObject inputs)
    {
        try
        {
            _ = Read(inputs) is { } options ? DemoGenerator.Validated(options) : null;
            return null;
        }
        catch (ArgumentException problem)
        {
            return problem.Message;
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
