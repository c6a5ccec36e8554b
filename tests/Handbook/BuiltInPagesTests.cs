using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Handbook.Checks;
using QsGen.Handbook.Figures;
using QsGen.Handbook.Rendering;
using QsGen.Handbook.Site;
using QsGen.Institution.Bundled;

namespace QsGen.Tests.Handbook;

/// <summary>The built-in pages are sound for every bundled institution, and for one that nobody wrote.</summary>
internal sealed class BuiltInPagesTests
{
    private static IEnumerable<string> Institutions => [.. BundledInstitutions.Names, TestHandbook.Generated];

    [TestCaseSource(nameof(Institutions))]
    public async Task Site_HasNoProblem(string institution)
    {
        var site = await TestHandbook.SiteAsync(institution);

        Assert.That(site.Pages, Has.Length.GreaterThan(100));
        Assert.That(site.Problems.Select(problem => problem.ToString()), Is.Empty);
    }

    // A page drops a worked example that has no row, so that nobody would miss it.
    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public async Task EveryWorkedFigure_HasRows(string institution)
    {
        var site = await TestHandbook.SiteAsync(institution);

        Assert.That(
            TestHandbook.Asked(institution).Where(asked => asked.Value is { Problem: null, Rows.IsEmpty: true })
                .Select(asked => asked.Key.Sql)
                .Where(sql => !site.Institution.Chains.IsEmpty || !sql.Contains("_chain_status", StringComparison.Ordinal)),
            Is.Empty);
    }

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public async Task EveryExampleOfTheFeed_ShowsWhatARefreshMakesOfIt(string institution)
    {
        var site = await TestHandbook.SiteAsync(institution);

        var sections = site.Pages.Single(page => page.Source.Path == "walkthroughs/etl/worked-examples").Html.Split("<h2").Skip(1).ToList();
        Assert.That(sections, Has.Count.GreaterThan(5));
        Assert.That(sections.SkipLast(1).Where(section => !section.Contains("<td>", StringComparison.Ordinal)), Is.Empty);
    }

    // What the page about them promises of the examples.
    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public async Task PreflightQuestions_FindNothingInTheExamplesOfTheFeed(string institution)
    {
        var prefix = TestHandbook.Facts(institution).Institution.Instance.Value;
        foreach (var question in PreflightQuestion.All)
        {
            var sql = question.Query(SqlDialects.DuckDb, prefix);
            var answer = await TestHandbook.Figures(institution).AskAsync(FigureData.Examples, sql, default);

            Assert.That(answer.Problem, Is.Null, question.Title);
            Assert.That(answer.Rows, Is.Empty, question.Title);
        }
    }

    [Test]
    public async Task PersonaGate_KnowsWordsOfOthers_AndPagesThatMissTheirOwn()
    {
        var site = await TestHandbook.SiteAsync("spec_example");
        var words = site.Pages.Select(page => page.Source.Path switch
        {
            "handbook/l1" => page with { Html = "<p>Ask SNB.</p>" },
            "handbook/investigation" => page with { Html = "<p>Nobody.</p>" },
            _ => page,
        });

        Assert.That(Found(site, words), Is.EqualTo(new[]
        {
            "handbook/l1.md: names SNB, which belongs to sasquatch_pr alone",
            "handbook/l1.md: does not speak of Your Institution; write {{ vocab.institution.name }}",
            $"handbook/investigation.md: does not speak of {site.Vocabulary.Demo.Investigation!.Anchor.Id}; "
                + "write {{ vocab.demo.investigation.anchor.id | code }}",
        }));
        Assert.That(
            Found(site, site.Pages.Where(page => page.Source.Path != "handbook/etl")),
            Is.EqualTo(new[] { "handbook/etl.md: is missing; it is one of those that speak of the institution" }));
    }

    [Test]
    public async Task SheetGate_NamesASheetThatNothingExplains()
    {
        var facts = TestHandbook.Facts("spec_example");
        var pages = (await TestHandbook.SiteAsync("spec_example")).Pages.Select(page => page.Source).ToList();

        Assert.That(
            SheetGate.Find(pages.Where(page => page.Sheet != "l1-dashboard/Drift"), facts).Select(problem => problem.ToString()),
            Is.EqualTo(new[]
            {
                "walkthroughs/index.md: nothing explains the sheet l1-dashboard/Drift; "
                    + "add a page below walkthroughs with 'sheet: l1-dashboard/Drift' in its front matter",
            }));
        Assert.That(() => SheetGate.Find(pages, facts with { Apps = [] }), Throws.ArgumentException);
    }

    private static IEnumerable<string> Found(HandbookSite site, IEnumerable<RenderedPage> pages) =>
        PersonaGate.Find([.. pages], site.Institution, site.Vocabulary).Select(problem => problem.ToString());
}
