using QsGen.Database.Schema;

namespace QsGen.Demo;

/// <summary>The forms of demo ids. Every id that demo data invents starts with the same word.</summary>
internal static class DemoIds
{
    /// <summary>The start of every transfer and transaction id of demo data, by which its rows are known in a database.</summary>
    public const string Prefix = DemoLoad.IdPrefix;

    /// <summary>The start of baseline ids.</summary>
    public const string Baseline = Prefix + "base-";

    /// <summary>The start of the ids of one scenario.</summary>
    public static string OfScenario(string scenario) => $"{Prefix}{scenario}-";
}
