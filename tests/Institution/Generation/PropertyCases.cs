using System.Globalization;

namespace QsGen.Tests.Institution.Generation;

/// <summary>How many cases property tests try; <c>QSGEN_PROPERTY_CASES=10000</c> runs the full number.</summary>
internal static class PropertyCases
{
    private const int Default = 300;

    public static int Count { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("QSGEN_PROPERTY_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : Default;

    /// <summary>True when somebody asked for a number of cases, and so for a search beyond the usual run.</summary>
    public static bool IsSearch { get; } = Environment.GetEnvironmentVariable("QSGEN_PROPERTY_CASES") is { Length: > 0 };

    public static ParallelOptions Options { get; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
}
