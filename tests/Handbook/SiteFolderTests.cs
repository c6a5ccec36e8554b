using QsGen.Handbook.Site;
using QsGen.Tests.Support;

namespace QsGen.Tests.Handbook;

/// <summary>A site's folder keeps what is not the site's.</summary>
internal sealed class SiteFolderTests
{
    [Test]
    public async Task Clean_RemovesTheSite_AndLeavesWhatOthersWroteOrChanged()
    {
        using var folder = new TemporaryFolder();
        var site = await TestHandbook.SiteAsync("spec_example");
        var files = new SiteFolder(folder.Path);

        Assert.That(files.Write(site, "{}"), Is.EqualTo(site.Files.Length + 1));
        Assert.That(files.Write(site, "{}"), Is.Zero);
        folder.Write("mine.txt", "mine");
        folder.Write("index.html", "changed");
        var (removed, changed) = files.Clean();

        Assert.That(removed, Has.Length.EqualTo(site.Files.Length));
        Assert.That(changed, Is.EqualTo(new[] { "index.html" }));
        Assert.That(
            Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName),
            Is.EquivalentTo(new[] { "mine.txt", "index.html" }));
        Assert.That(files.Clean().Removed, Is.Empty);
    }
}
