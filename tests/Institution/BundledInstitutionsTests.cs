using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Tests.Institution;

internal sealed class BundledInstitutionsTests
{
    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public void Load_EveryBundledInstitution_HasNoErrors(string name)
    {
        var result = InstitutionLoader.Parse(BundledInstitutions.Text(name), $"{name}.yaml");

        Assert.That(result.Findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
        Assert.That(result.Model!.Instance.Value, Is.EqualTo(name));
    }

    [Test]
    public void Load_Story_HasTheCountsOfItsDescription()
    {
        var facts = InstitutionFacts.Of(BundledInstitutions.Load(BundledInstitutions.Story));

        var model = facts.Model;
        Assert.That(
            (model.Accounts.Length, model.AccountTemplates.Length, model.Rails.Length, model.TransferTemplates.Length),
            Is.EqualTo((18, 3, 24, 2)));
        Assert.That((model.Chains.Length, model.LimitSchedules.Length), Is.EqualTo((6, 7)));
        Assert.That(facts.DeclaredRoles, Has.Length.EqualTo(19));
        Assert.That(model.Rails.Select(rail => rail.TransferType).Distinct().Count(), Is.EqualTo(22));
        Assert.That(model.Rails.SelectMany(RailDiscriminatorsOf).Count(), Is.EqualTo(45));
    }

    private static IEnumerable<RailDiscriminator> RailDiscriminatorsOf(Rail rail) => RailDiscriminator.Of(rail);
}
