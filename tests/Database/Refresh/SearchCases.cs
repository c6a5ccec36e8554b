using System.Globalization;

namespace QsGen.Tests.Database.Refresh;

/// <summary>
/// The seeds that a search through feeds takes: a fixed few in every run, more from where <c>QSGEN_PROPERTY_START</c> says with
/// <c>QSGEN_PROPERTY_CASES</c>.
/// </summary>
internal static class SearchCases
{
    /// <summary>Whether more than the usual cases were asked for.</summary>
    public static bool IsLong => Number("QSGEN_PROPERTY_CASES") is not null;

    /// <summary>The seeds.</summary>
    public static IEnumerable<int> Seeds(int usual) =>
        Enumerable.Range(Number("QSGEN_PROPERTY_START") ?? 1, Number("QSGEN_PROPERTY_CASES") ?? usual);

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
