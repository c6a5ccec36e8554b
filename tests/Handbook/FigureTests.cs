using QsGen.Handbook.Authoring;
using QsGen.Handbook.Figures;
using QsGen.Handbook.Site;
using QsGen.Institution.Bundled;

namespace QsGen.Tests.Handbook;

/// <summary>Figures of worked examples are computed from the demo data, once.</summary>
internal sealed class FigureTests
{
    private const string Query =
        """
        {% query rows %}
        SELECT account_id, drift FROM {{ l2_instance_name }}_drift ORDER BY business_day_start DESC, account_id LIMIT 1
        {% endquery %}
        {% if rows.size > 0 %}{{ rows[0].account_id | code }} is off by {{ rows[0].drift | money }}.{% endif %}
        """;

    [Test]
    public async Task Figure_IsThatOfTheDemoData_AndIsRemembered()
    {
        var figures = new RememberedFigures(TestHandbook.Figures(BundledInstitutions.Default), "key");

        var site = await BuildAsync(figures);

        // The drift scenario plants 75.00.
        Assert.That(site.Problems, Is.Empty);
        Assert.That(site.Pages[0].Html, Does.Contain("</code> is off by 75.00."));
        var remembered = new RememberedFigures(new Silent(), "key");
        remembered.Read(figures.Write());
        Assert.That((await BuildAsync(remembered)).Pages[0].Html, Is.EqualTo(site.Pages[0].Html));
        var other = new RememberedFigures(new Silent(), "another key");
        other.Read(figures.Write());
        Assert.That(
            (await BuildAsync(other)).Problems.Select(problem => problem.ToString()),
            Is.EqualTo(new[] { "index.md:7: a figure could not be computed: nobody answers" }));
    }

    [Test]
    public async Task Figure_ThatNamesNoColumn_FailsTheBuild()
    {
        var site = await BuildAsync(new Fixed(), "{% query rows %}SELECT 1{% endquery %}{{ rows[0].other }}");

        Assert.That(site.Problems.Single().Message, Is.EqualTo("the query has no column 'other'; it has one"));
    }

    private static Task<HandbookSite> BuildAsync(IFigureSource figures, string body = Query) =>
        new SiteBuilder(
            TestHandbook.Facts(BundledInstitutions.Default),
            TestHandbook.Demo.Anchor,
            TestHandbook.Generator(BundledInstitutions.Default),
            figures).BuildAsync(
            PageLibrary.Of(new Dictionary<string, string>
            {
                ["index.md"] = $"---\ntitle: T\nfor: everybody\norder: 1\nsummary: S.\n---\n{body}",
            }),
            default);

    private sealed class Silent : IFigureSource
    {
        public ValueTask<FigureAnswer> AskAsync(FigureData data, string sql, CancellationToken cancellationToken) =>
            new(FigureAnswer.Failed("nobody answers"));
    }

    private sealed class Fixed : IFigureSource
    {
        public ValueTask<FigureAnswer> AskAsync(FigureData data, string sql, CancellationToken cancellationToken) =>
            new(new FigureAnswer(["one"], [[1m]]));
    }
}
