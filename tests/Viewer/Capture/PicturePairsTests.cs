using QsGen.Tests.Support;
using QsGen.Viewer.Capture;
using QsGen.Viewer.Frames;

namespace QsGen.Tests.Viewer.Capture;

/// <summary>Pictures before and now: those alike go, the others stand side by side on a page.</summary>
internal sealed class PicturePairsTests
{
    [Test]
    public async Task Write_KeepsWhatLooksDifferent()
    {
        using var folder = new TemporaryFolder();
        foreach (var (file, content) in new[]
        {
            ("a.same", "1"), ("before-a.same", "1"), ("a.other", "2"), ("before-a.other", "3"), ("a.new", "4"), ("before-a.gone", "5"),
        })
        {
            folder.Write($"{file}.png", content);
        }

        var changed = await PicturePairs.WriteAsync(
            folder.Path,
            Catalogue(("a", "A <b>", ["same", "other", "new"]), ("before-a", "Before: A", ["same", "other", "gone"])),
            CancellationToken.None);

        Assert.That(changed, Is.EqualTo(new[] { "A <b>: other", "A <b>: new", "Before: A: gone" }));
        Assert.That(Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(new[]
        {
            "a.new.png", "a.other.png", "before-a.gone.png", "before-a.other.png", "index.html",
        }));
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(folder.Path, "index.html")),
            Does.Contain("<h2>A &lt;b&gt;: other</h2>").And.Contain("src=\"before-a.other.png\"").And.Contain("There was no such sheet."));
    }

    private static CatalogueFrame Catalogue(params (string Id, string Name, string[] Sheets)[] apps) => new(
        "Bank",
        [.. apps.Select(app => new AppLink(app.Id, app.Name, [.. app.Sheets.Select(sheet => new SheetLink(sheet, sheet))]))],
        new([], [], null, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty, []),
        new(FreshnessState.Fresh, null, null, ""),
        "1",
        "test",
        []);
}
