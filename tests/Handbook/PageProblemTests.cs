using QsGen.Handbook.Authoring;
using QsGen.Handbook.Checks;

namespace QsGen.Tests.Handbook;

/// <summary>What drifts fails the build, with the page, the line and what to do.</summary>
internal sealed class PageProblemTests
{
    private static readonly (string Body, string Found)[] Cases =
    [
        ("[[sheet:l1-dashboard/Drfit]]",
            "index.md:7: [[sheet:l1-dashboard/Drfit]]: there is no sheet of l1-dashboard 'Drfit'; did you mean 'Drift'?"),
        ("a\n\n[[command:docs aply]]",
            "index.md:9: [[command:docs aply]]: there is no command 'docs aply'; did you mean 'docs apply'?"),
        ("[[option:docs apply --outptu]]",
            "index.md:7: [[option:docs apply --outptu]]: there is no option of 'qsgen docs apply' '--outptu'; did you mean '--output'?"),
        ("[[column:drift.stored_ballance]]",
            "index.md:7: [[column:drift.stored_ballance]]: there is no column of drift 'stored_ballance'; did you mean 'stored_balance'?"),
        ("[[table:drfit]]", "index.md:7: [[table:drfit]]: there is no table 'drfit'; did you mean 'drift'?"),
        ("[[setting:databaseUrls]]",
            "index.md:7: [[setting:databaseUrls]]: there is no setting 'qsgen:databaseUrls'; did you mean 'qsgen:databaseUrl'?"),
        ("[[variable:QSGEN_LOGS]]", "index.md:7: [[variable:QSGEN_LOGS]]: there is no variable 'QSGEN_LOGS'; did you mean 'QSGEN_LOG'?"),
        ("[[key:rail.max_pending_ages]]",
            "index.md:7: [[key:rail.max_pending_ages]]: there is no key of rail 'max_pending_ages'; did you mean 'max_pending_age'?"),
        ("[[term:drift]]", "index.md:7: [[term:drift]]: there is no glossary entry 'drift'; there are "),
        ("{{ vocab.institution.nmae }}", "index.md:7: there is no value named 'nmae'"),
        ("{{ nothing }}", "index.md:7: there is no value named 'nothing'"),
        ("{% list %}\n\nlost", "index.md: ends early: a tag, such as one without its words, can't be read, and what follows is lost"),
        ("{% example 'nothing' %}", "index.md:7: there is no example 'nothing'; there are all, source, firing, template, chain"),
        ("{% list 'nothing' %}", "index.md:7: there is no list 'nothing'"),
        ("[there](gone.md)", "index.md:7: links to gone.md, but there is no page gone"),
        ("[there](https://example.com/)", "index.md:7: links to https://example.com/; a site that works anywhere links to itself alone"),
        ("## A\n\n#### B", "index.md:9: the heading 'B' skips a level: 4 below 2"),
        ("# A", "index.md:7: has a heading of the first level"),
        ("Look into `/home/maria/bank.yaml`.", "index.md: names /home/maria, a place of one machine"),
        ("[there](#gone)", "index.md: leads to #gone, and index.html has no place 'gone'"),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task Build_FindsIt((string Body, string Found) @case)
    {
        var site = await TestHandbook.SiteOfAsync("spec_example", ("index", @case.Body));

        Assert.That(site.Problems.Select(problem => problem.ToString()), Has.Some.StartsWith(@case.Found));
    }

    [Test]
    public void FrontMatter_ThatIsWrong_IsFound()
    {
        var library = PageLibrary.Of(new Dictionary<string, string>
        {
            ["a/b.md"] = "---\ntitle: T\nfor: nobody\norder: 1\ncolour: red\n---\n",
        });

        Assert.That(library.Problems.Select(problem => problem.ToString()), Is.EqualTo(new[]
        {
            "a/b.md:5: front matter has no 'colour'; there are title, nav, for, order, summary, sheet",
            "a/b.md:1: 'for' names 'nobody'; there are everybody, operator, integrator, etl-engineer, executive, compliance-analyst, "
                + "auditor, developer, platform-engineer",
            "a/b.md:1: front matter needs 'summary'",
            "a/index.md: is missing; a folder's first page says what its pages are for",
        }));
    }

    [Test]
    public void Gates_WithNothingToLookAt_Fail()
    {
        Assert.That(() => LinkSweep.Find(new Dictionary<string, string>(), new HashSet<string>()), Throws.ArgumentException);
        Assert.That(() => PersonaGate.Find([], TestHandbook.Facts("spec_example").Institution, null!), Throws.ArgumentException);
    }

    [Test]
    public async Task Description_KeepsItsMarkdown_AndNothingElse()
    {
        const string Body =
            "{% assign text = '**a** [b](https://x/) <i>|`c` [[sheet:x]]' %}\n| a |\n|---|\n| {{ text | prose }} |\n";
        var site = await TestHandbook.SiteOfAsync("spec_example", ("index", Body));

        Assert.That(site.Problems, Is.Empty);
        Assert.That(site.Pages[0].Html, Does.Contain(
            "<td><strong>a</strong> b &lt;i&gt;|<code>c</code> [[sheet:x]]</td>"));
    }

    [Test]
    public async Task Data_IsEscaped_WhereverItStands()
    {
        const string Body = "{% assign evil = '<b>|`[x](y) *a* _b_ {{' %}\n| a | b |\n|---|---|\n| {{ evil }} | {{ evil | code }} |\n";
        var page = (await TestHandbook.SiteOfAsync("spec_example", ("index", Body))).Pages[0];

        Assert.That(page.Html, Does.Contain("<td>&lt;b&gt;|`[x](y) *a* _b_ {{</td>"));
        Assert.That(page.Html, Does.Contain("<td><code>&lt;b&gt;|`[x](y) *a* _b_ {{</code></td>"));
    }
}
