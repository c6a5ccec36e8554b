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

    public static ParallelOptions Options { get; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
}
