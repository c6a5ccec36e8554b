using System.Reflection;
using QsGen.Institution;
using QsGen.Institution.Findings;
using QsGen.Institution.Rules;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Institution;

internal sealed class RuleTests
{
    private static IEnumerable<RuleCase> Cases => [.. LoadRuleCases.All(), .. ModelRuleCases.All()];

    [TestCaseSource(nameof(Cases))]
    public void Load_BrokenRule_IsReportedAtItsPlace(RuleCase broken)
    {
        var result = Harbor.Load(broken.Yaml);

        var (line, column) = PlaceMark.PlaceOf(broken.Yaml);
        var found = result.Findings.Where(finding => finding.RuleId == broken.Rule).ToList();
        Assert.That(found, Is.Not.Empty, () => $"found instead:\n{string.Join('\n', result.Findings)}");
        Assert.That(
            found.Select(finding => (finding.Line, finding.Column)),
            Does.Contain((line, column)),
            () => string.Join('\n', result.Findings));
    }

    [TestCaseSource(nameof(Cases))]
    public void Load_BrokenRule_CausesNoOtherError(RuleCase broken)
    {
        var result = Harbor.Load(broken.Yaml);

        var others = result.Findings.Where(finding => finding.Severity == Severity.Error && finding.RuleId != broken.Rule);
        Assert.That(others, Is.Empty);
        Assert.That(result.Model, broken.Rule[0] == 'W' ? Is.Not.Null : Is.Null);
    }

    [TestCaseSource(nameof(Cases))]
    public void Load_BrokenRule_ExplainsItselfInOneLine(RuleCase broken)
    {
        var finding = Harbor.Load(broken.Yaml).Findings.First(found => found.RuleId == broken.Rule);

        Assert.That(finding.ToString(), Does.StartWith($"harbor.yaml:{finding.Line}:{finding.Column}: "));
        Assert.That(finding.ToString(), Does.Not.Contain('\n').And.Not.Contain(". "));
        Assert.That(finding.Remedy, Is.Not.Empty);
    }

    [Test]
    public void Cases_CoverEveryRule()
    {
        // These are about files that have no text to mark, and one about what the caller says of the file.
        string[] withoutPlace = [LoadRules.FileReadable.Id, LoadRules.FileNotEmpty.Id, WarningRules.PrefixElsewhere.Id];

        var covered = Cases.Select(broken => broken.Rule).Concat(withoutPlace).ToHashSet();

        Assert.That(RuleCatalog.All.Select(rule => rule.Id), Is.EquivalentTo(covered));
    }

    [Test]
    public void Catalog_EveryRuleTypeAndField_IsListedOnceUnderItsOwnId()
    {
        var types = typeof(ModelRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ModelRule)));
        var fields = typeof(LoadRules).GetFields(BindingFlags.Public | BindingFlags.Static);

        Assert.That(ModelRules.All.Select(rule => rule.GetType()), Is.EquivalentTo(types));
        Assert.That(LoadRules.All, Is.EquivalentTo(fields.Select(field => field.GetValue(null))));
        Assert.That(RuleCatalog.All.Select(rule => rule.Id), Is.Unique);
    }
}
