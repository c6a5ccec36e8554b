using System.Collections.Concurrent;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Scenarios.Kinds;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Demo;

internal sealed class GeneratedInstitutionTests
{
    private const int Institutions = 200;
    private const int ScenarioInstitutions = 60;

    [Test]
    public void Baseline_GeneratedInstitutions_BreakNoRuleThatCanBeKept()
    {
        var found = new ConcurrentBag<string>();
        Parallel.For(0, Institutions, PropertyCases.Options, seed =>
        {
            var institution = GeneratedInstitutions.Model(seed);
            var options = DemoRows.Options(days: 40, scale: 0.2m) with { Scenarios = [] };
            var generator = new DemoGenerator(institution, options);
            foreach (var violation in Violations(institution, generator)
                .Where(violation => !GeneratedInstitutions.IsImpossible(institution, generator, violation)))
            {
                found.Add($"seed {seed}: {violation}");
            }
        });

        Assert.That(found.Order(StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void Scenarios_GeneratedInstitutions_ArePlantedOrExplainedAndSurfaceNowhereElse() =>
        Parallel.For(0, ScenarioInstitutions, PropertyCases.Options, seed =>
        {
            var institution = GeneratedInstitutions.Model(seed);
            var options = DemoRows.Options(days: 75, scale: 0.2m);
            var generator = new DemoGenerator(institution, options);
            var planned = generator.Scenarios;

            var balances = new BalanceOracle(institution, new DemoRows(generator), options.Anchor.PlusDays(1).AtMidnight()).Violations()
                .Where(violation => violation.Relation != "timeliness")
                .Where(violation => !violation.Key.StartsWith("demo-uncovered", StringComparison.Ordinal))
                .GroupBy(violation => violation.Relation).ToDictionary(group => group.Key, group => group.Count());

            Assert.That(planned.Planted.Length + planned.Omitted.Length, Is.EqualTo(ScenarioCatalogue.Names.Length));
            Assert.That(planned.Omitted, Has.All.Property("Reason").Not.Empty);
            // Balances that did not come are judged in a database, by GeneratedScenarioTests.
            Assert.That(balances, Is.EquivalentTo(planned.Planted.SelectMany(scenario => scenario.Rows)
                .Where(row => BalanceOracle.Relations.Contains(row.Relation) && row.Relation != "missing_balance")
                .GroupBy(row => row.Relation).ToDictionary(group => group.Key, group => group.Count())), $"seed {seed}");
        });

    private static IEnumerable<Violation> Violations(InstitutionModel institution, DemoGenerator generator)
    {
        var rows = new DemoRows(generator);
        return new BalanceOracle(institution, rows, generator.Plan.Options.Anchor.PlusDays(1).AtMidnight()).Violations()
            .Concat(new FlowOracle(institution, rows).Violations())
            .Concat(new LawOracle(generator, rows).Violations());
    }
}
