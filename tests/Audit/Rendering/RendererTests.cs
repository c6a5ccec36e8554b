using QsGen.Audit.Document;
using QsGen.Audit.Rendering;
using QsGen.Institution;

namespace QsGen.Tests.Audit.Rendering;

/// <summary>Both texts say the same, and nothing in data is read as markup.</summary>
internal sealed class RendererTests
{
    private const string Hostile = "<b>A|B</b> `c` *d* [e](http://f) \u05D0\u05D1 _g_ h_i & \"j\"";

    private static ReportDocument Document { get; } = new()
    {
        Title = "Report",
        Institution = Hostile,
        Period = "2030-01-01 – 2030-01-31 (inclusive)",
        Product = "QsGen v1",
        Provenance = "",
        Fingerprint = "0123abcd",
        GeneratedAt = new(2030, 2, 1, 9, 0, 0, TimeSpan.FromHours(1)),
        Cover = [new NoticeBlock(NoticeTone.Warning, Hostile), new HeadingBlock(2, "Sources")],
        Sections =
        [
            new("Drift", "drift", new ReportBlock[]
            {
                new ParagraphBlock([new(Hostile, TextStyle.Strong), new(Hostile, TextStyle.Code)]),
                new TableBlock(
                    [new("Account", ColumnKind.Id, 1), new("Name", ColumnKind.Text, 1), new("Drift", ColumnKind.Money, 1)],
                    [new("a|b", Hostile, "$1.00"), new("c`d\u202E\r", "", "$2.00")])
                {
                    Caption = "Rows",
                    Total = () => new("", "Total", "$3.00"),
                },
                new FactsBlock([new("Name", Hostile)]),
                new CodeBlock("```\nqsgen"),
                new SignOffBlock(),
            }.ToAsyncEnumerable()),
        ],
    };

    [Test]
    public async Task Markdown_HostileNames_StayText()
    {
        var text = await TextAsync(writer => new MarkdownRenderer(writer).WriteAsync(Document, default));

        Assert.That(text, Does.Contain(
            "| `a\\|b` | \\<b\\>A\\|B\\</b\\> \\`c\\` \\*d\\* \\[e\\](http://f) \u05D0\u05D1 \\_g\\_ h_i \\& \"j\" | $1.00 |\n"));
        Assert.That(text, Does.Contain("| `` c`d\\u202e  `` |  | $2.00 |\n"));
        Assert.That(text, Does.Contain("| Account | Name | Drift |\n|---|---|---:|\n"));
        Assert.That(text, Does.Contain("| **Total** | **$3.00** |\n"));
        Assert.That(text, Does.Contain("````\n```\nqsgen\n````"));
        Assert.That(text.Split('\n').Count(line => line == new string('_', 72)), Is.EqualTo(6));
    }

    [Test]
    public async Task Html_HostileNames_StayText()
    {
        var text = await TextAsync(writer => new HtmlRenderer(writer).WriteAsync(Document, default));

        Assert.That(text, Does.Not.Contain("<b>"));
        Assert.That(text, Does.Contain("<td><bdi>&lt;b&gt;A|B&lt;/b&gt;"));
        Assert.That(text, Does.Contain("<td class=\"number\">$1.00</td>"));
        Assert.That(text, Does.Contain("<section id=\"drift\" class=\"page\">"));
        Assert.That(text, Does.Contain("<tfoot><tr>"));
    }

    [Test]
    public async Task Html_Styles_AskNothingOfAnybody()
    {
        var document = Document with { Institution = "", Cover = [], Sections = [] };

        var text = await TextAsync(writer => new HtmlRenderer(writer).WriteAsync(document, default));

        Assert.That(text, Does.Not.Contain("http:").And.Not.Contain("https:").And.Not.Contain("url(").And.Not.Contain("<script"));
    }

    private static async Task<string> TextAsync(Func<TextWriter, Task> write)
    {
        await using var writer = new StringWriter();
        await write(writer);
        return writer.ToString();
    }
}
