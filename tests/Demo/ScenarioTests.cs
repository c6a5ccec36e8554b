using QsGen.Demo;
using QsGen.Demo.Scenarios;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;

namespace QsGen.Tests.Demo;

internal sealed class ScenarioTests
{
    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public void Print(string name)
    {
        var institution = BundledInstitutions.Load(name);
        var generator = new DemoGenerator(institution, DemoRows.Options());
        var rows = new DemoRows(generator);
        var asOf = DemoRows.Options().Anchor.PlusDays(1).AtMidnight();

        foreach (var violation in new BalanceOracle(institution, rows, asOf).Violations()
            .Concat(new FlowOracle(institution, rows).Violations()))
        {
            TestContext.Out.WriteLine(violation);
        }

        foreach (var scenario in generator.Scenarios.Planted)
        {
            TestContext.Out.WriteLine($"{scenario.Name} {scenario.Transactions.Length} {scenario.Balances.Length}");
            foreach (var row in scenario.Rows)
            {
                TestContext.Out.WriteLine($"      {row}");
            }
        }

        foreach (var omission in generator.Scenarios.Omitted)
        {
            TestContext.Out.WriteLine(omission);
        }
    }
}
