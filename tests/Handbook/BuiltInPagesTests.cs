using QsGen.Handbook.Checks;
using QsGen.Institution.Bundled;

namespace QsGen.Tests.Handbook;

/// <summary>The built-in pages are sound for every bundled institution.</summary>
internal sealed class BuiltInPagesTests
{
    private static IEnumerable<string> Institutions => BundledInstitutions.Names;

    [TestCaseSource(nameof(Institutions))]
    public async Task Site_HasNoProblem(string institution)
    {
        var site = await TestHandbook.SiteAsync(institution);

        Assert.That(site.Pages, Has.Length.GreaterThan(10));
        Assert.That(site.Problems.Select(problem => problem.ToString()), Is.Empty);
    }

    [TestCaseSource(nameof(Institutions))]
    public async Task Site_SpeaksOfItsOwnInstitution(string institution)
    {
        var site = await TestHandbook.SiteAsync(institution);

        Assert.That(PersonaGate.Find(site.Pages, site.Institution).Select(problem => problem.ToString()), Is.Empty);
    }
}
