using QsGen.Demo.Baseline;
using QsGen.Demo.Planning;
using QsGen.Demo.Scenarios.Kinds;
using QsGen.Institution;

namespace QsGen.Demo.Generation;

/// <summary>Makes demo data for any valid institution: three months of a bank's life, and the scenarios planted in it.</summary>
/// <remarks>
/// Pure: the same institution and options give the same rows in the same order, whoever reads them and wherever they go. Rows are
/// made while they are read; memory follows the number of accounts, not of rows.
/// </remarks>
internal sealed class DemoGenerator
{
    /// <summary>Changes whenever the same options give other rows than before.</summary>
    public const int Version = 5;

    /// <summary>Plans the data; no row is made yet.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public DemoGenerator(InstitutionModel institution, DemoOptions options)
    {
        Plan = DemoPlan.Compile(institution, Validated(options));
        Scenarios = Plan.Calendar.BusinessDays.Length > 1 ? ScenarioPlan.Of(Plan) : new([], []);
    }

    /// <summary>Everything decided beforehand.</summary>
    public DemoPlan Plan { get; }

    /// <summary>What is planted, and what could not be.</summary>
    public ScenarioPlan Scenarios { get; }

    /// <summary>Flow checks that this institution's declarations make impossible to satisfy.</summary>
    public IReadOnlyList<BaselineGap> Gaps => Plan.Chains.Gaps;

    /// <summary>The options as they are, or an exception that says what is wrong with them.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there is no scenario of a chosen name.</exception>
    public static DemoOptions Validated(DemoOptions options)
    {
        ScenarioCatalogue.RequireKnown(options.Scenarios ?? []);
        return options.InRange();
    }

    /// <summary>All rows in load order: the baseline, then one segment per scenario. Each call starts from the beginning.</summary>
    public IEnumerable<DemoSegment> Segments()
    {
        yield return new(DemoSegment.BaselineName, new BaselineRun(Plan).Days(Scenarios.AdditionsOn));
        foreach (var scenario in Scenarios.Planted)
        {
            yield return new(scenario.Name,
            [
                new DemoDay(Plan.Options.Anchor, scenario.Transactions, scenario.Balances) { ControlTotals = scenario.ControlTotals },
            ]);
        }
    }
}
