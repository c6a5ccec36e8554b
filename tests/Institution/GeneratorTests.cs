using QsGen.Institution;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Institution.Writing;

namespace QsGen.Tests.Institution;

internal sealed class GeneratorTests
{
    private static readonly int Cases = PropertyCases.Count;

    [Test]
    public void Yaml_EverySeed_LoadsWithoutErrorsAndRoundTrips()
    {
        Parallel.For(0, Cases, PropertyCases.Options, seed =>
        {
            var yaml = InstitutionGenerator.Yaml(seed);
            var result = InstitutionLoader.Parse(yaml, $"seed-{seed}.yaml");
            Assert.That(result.Model, Is.Not.Null, () => $"seed {seed}\n{Errors(result)}\n{yaml}");

            var written = InstitutionWriter.Write(result.Model!);
            var again = InstitutionLoader.Parse(written, $"again-{seed}.yaml");
            Assert.That(again.Model, Is.EqualTo(result.Model), () => $"seed {seed}\n{Errors(again)}\n{yaml}\n{written}");
            Assert.That(InstitutionWriter.Write(again.Model!), Is.EqualTo(written));
        });
    }

    [TestCase(0)]
    [TestCase(42)]
    [TestCase(999)]
    [TestCase(12345)]
    public void Yaml_SameSeed_IsTheSameText(int seed)
    {
        var first = InstitutionGenerator.Yaml(seed);

        Assert.That(InstitutionGenerator.Yaml(seed), Is.EqualTo(first));
    }

    [Test]
    public void Yaml_ManySeeds_CoverTheFormat()
    {
        var models = Enumerable.Range(0, 300)
            .Select(seed => InstitutionLoader.Parse(InstitutionGenerator.Yaml(seed), "x.yaml").Model!)
            .ToList();

        var rails = models.SelectMany(model => model.Rails).ToList();
        Assert.That(rails.OfType<SingleLegRail>().Select(rail => rail.LegDirection).Distinct().Count(), Is.EqualTo(3));
        Assert.That(rails.OfType<SingleLegRail>().Any(rail => rail.Aggregating), Is.True);
        Assert.That(rails.OfType<TwoLegRail>().Any(rail => rail.SourceRole.Length > 1), Is.True);
        Assert.That(rails.Any(rail => rail.MaxPendingAge is not null) && rails.Any(rail => rail.MaxUnbundledAge is not null), Is.True);
        Assert.That(rails.Any(rail => !rail.MetadataValueExamples.IsEmpty), Is.True);
        var bundles = rails.SelectMany(rail => rail.BundlesActivity).ToList();
        Assert.That(bundles.Any(selector => selector.IsDotted), Is.True);
        Assert.That(bundles.Any(selector => rails.Exists(rail => rail.TransferType.Value == selector.Text)), Is.True);
        Assert.That(models.SelectMany(model => model.Chains).Any(entry => entry.XorGroup is not null), Is.True);
        Assert.That(
            models.SelectMany(model => model.TransferTemplates).Select(template => template.Completion.Kind).Distinct().Count(),
            Is.EqualTo(3));
        Assert.That(models.Any(model => model.LimitSchedules.IsEmpty) && models.Any(model => !model.LimitSchedules.IsEmpty), Is.True);
        Assert.That(models.Any(model => model.Persona is not null) && models.Any(model => model.SeedHash is not null), Is.True);
    }

    private static string Errors(InstitutionLoadResult result) =>
        string.Join('\n', result.Findings.Where(finding => finding.Severity == Severity.Error));
}
