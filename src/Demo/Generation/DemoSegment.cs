using QsGen.Database.Schema;
using QsGen.Demo.Baseline;

namespace QsGen.Demo.Generation;

/// <summary>The rows of the baseline or of one scenario, which are loaded, hashed and removed together.</summary>
/// <param name="Scenario">The scenario's name; <see cref="BaselineName"/> for the baseline.</param>
/// <param name="Days">The rows in load order; can be read once, day by day.</param>
internal sealed record DemoSegment(string Scenario, IEnumerable<DemoDay> Days)
{
    /// <summary>The name under which the baseline is registered.</summary>
    public const string BaselineName = DemoLoad.Baseline;
}
