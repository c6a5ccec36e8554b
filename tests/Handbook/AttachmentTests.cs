using System.Text;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Figures;
using QsGen.Handbook.Site;

namespace QsGen.Tests.Handbook;

/// <summary>Files beside a person's own pages are part of the site: pictures that pages show, and styles in place of ours.</summary>
internal sealed class AttachmentTests
{
    [Test]
    public async Task File_IsCopied_AndOneThatNobodyShowsIsNamed()
    {
        SiteFile[] own =
        [
            new("images/desk.png", new byte[] { 1 }), new("images/old.png", new byte[] { 2 }),
            new("assets/site.css", Encoding.UTF8.GetBytes("body { color: red }")),
        ];
        var site = await new SiteBuilder(
            TestHandbook.Facts("spec_example"), TestHandbook.Demo.Anchor, TestHandbook.Generator("spec_example"), new NoRows(), null, own)
            .BuildAsync(PageLibrary.Of(new Dictionary<string, string>
            {
                ["index.md"] = "---\ntitle: T\nfor: everybody\norder: 1\nsummary: S.\n---\n"
                    + "![The desk](images/desk.png) ![](images/gone.png)",
            }),
            default);

        Assert.That(
            site.Problems.Select(problem => problem.ToString()),
            Is.EqualTo(new[] { "index.md: leads to images/gone.png, and there is no images/gone.png" }));
        Assert.That(site.Notes, Does.Contain("no page shows images/old.png"));
        Assert.That(site.Files.Count(file => file.Path == "images/desk.png"), Is.EqualTo(1));
        Assert.That(Text("assets/site.css"), Is.EqualTo("body { color: red }"));
        Assert.That(SiteBuilder.Styles().Select(style => style.Key), Does.Contain("assets/site.css"));

        string Text(string path) => Encoding.UTF8.GetString(site.Files.Single(file => file.Path == path).Content.Span);
    }
}
