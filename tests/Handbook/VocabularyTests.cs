using QsGen.Demo.Generation;
using QsGen.Handbook.Words;
using QsGen.Institution;
using QsGen.Institution.Bundled;

namespace QsGen.Tests.Handbook;

/// <summary>What pages call an institution: persona first, field by field, then its description, then neutrally.</summary>
internal sealed class VocabularyTests
{
    private static readonly (string Description, string? Name)[] Names =
    [
        ("Harbor Trust keeps deposits. Other Bank does not.", "Harbor Trust"),
        ("Harbor's books are ours.", null),
        ("Here is Harbor Trust's desk.", "Harbor Trust"),
        ("The Harbor Trust keeps deposits.", "Harbor Trust"),
        ("We are One Two Three Four Five Six here.", "One Two Three Four Five"),
        ("A bank of the ACH NETWORK for all.", null),
        ("deposits. Harbor Trust keeps them.", null),
    ];

    [TestCaseSource(nameof(Names))]
    public void Name_IsReadOffTheFirstSentence((string Description, string? Name) @case) =>
        Assert.That(InstitutionNames.NameIn(@case.Description), Is.EqualTo(@case.Name));

    [Test]
    public void Persona_WinsFieldByField()
    {
        var model = BundledInstitutions.Load("spec_example") with
        {
            Description = "Harbor Trust keeps deposits.",
            Persona = new() { Institution = ["Quay Bank"], Flavor = ["", "North Shore"] },
        };

        var words = InstitutionNames.Of(model);

        Assert.That(
            (words.Name, words.Acronym, words.Region, words.LegacyEntity), Is.EqualTo(("Quay Bank", "QB", "North Shore", (string?)null)));
        Assert.That(InstitutionNames.Of(model with { Persona = null }), Has.Property("Acronym").EqualTo("HT"));
        Assert.That(
            InstitutionNames.Of(model with { Persona = null, Description = "A bank." }),
            Has.Property("Acronym").EqualTo("the institution"));
    }

    [TestCase("spec_example", "spec_example")]
    [TestCase("sasquatch_pr", "sasquatch_pr")]
    public void DemoWords_NameAccountsThatThePlantsPostTo(string name, string fixture)
    {
        var model = BundledInstitutions.Load(name);
        var plan = new DemoGenerator(model, TestHandbook.Demo).Scenarios;

        var words = new VocabularyBuilder(model, plan).Build(BundledInstitutions.Text(name));

        Assert.That(words.FixtureName, Is.EqualTo(fixture));
        Assert.That(words.Demo.DriftAccount, Is.Not.Null);
        Assert.That(words.Demo.Investigation!.FanoutSenderCount, Is.EqualTo(12));
        var accounts = plan.Planted.SelectMany(plant => plant.Transactions).Select(leg => leg.AccountId).ToHashSet();
        Assert.That(
            words.Demo.Investigation.LayeringChain.Append(words.Demo.Investigation.Anchor).Select(account => account.Id),
            Is.SubsetOf(accounts));
    }
}
