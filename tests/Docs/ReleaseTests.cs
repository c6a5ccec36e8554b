using System.Text.RegularExpressions;
using System.Xml.Linq;
using QsGen.Tests.Support;

namespace QsGen.Tests.Docs;

/// <summary>What a release is made of agrees: platforms of the tool, platforms of the archives, and the steps that make them.</summary>
internal sealed partial class ReleaseTests
{
    private static readonly string Workflow = Text(".github/workflows/release.yml");
    private static readonly string Pack = Text("src/Packaging/pack");
    private static readonly string Try = Text("src/Packaging/try");

    [Test]
    public void Platforms_OfTheToolAndOfTheArchives_AreTheSame()
    {
        var tool = XDocument.Parse(Text("QsGen.csproj")).Descendants("ToolPackageRuntimeIdentifiers").Single().Value.Split(';');

        Assert.That(Platform().Matches(Workflow).Select(match => match.Groups["rid"].Value), Is.EquivalentTo(tool));
        Assert.That(tool, Does.Contain("linux-x64").And.Contain("linux-arm64").And.Contain("osx-arm64").And.Contain("win-x64"));
    }

    [Test]
    public void EachStepOfTheWorkflow_IsAPartThatTheScriptsHave()
    {
        var steps = Step().Matches(Workflow)
            .Select(match => (Script: match.Groups["script"].Value, Part: match.Groups["part"].Value)).ToList();

        Assert.That(steps, Has.Count.GreaterThan(5));
        Assert.That(
            steps.Where(step => !(step.Script == "pack" ? Pack : Try).Contains($"\n  {step.Part})\n", StringComparison.Ordinal)), Is.Empty);
        Assert.That(steps.Select(step => step.Part), Is.SupersetOf((string[])["tool", "library", "native", "sbom", "sums"]));
    }

    [Test]
    public void Publishing_WaitsForEverythingThatWasTried()
    {
        var publish = Workflow[Workflow.IndexOf("\n  publish:", StringComparison.Ordinal)..];

        Assert.That(publish, Does.Contain("needs: [packages, native]"));
        Assert.That(Workflow.Split("gh release create"), Has.Length.EqualTo(2), "published once, and not before the job that waits");
        Assert.That(publish, Does.Contain("gh release create").And.Contain("attest-build-provenance"));
    }

    [Test]
    public void PartsThatAreBuiltIn_AreInTheBillOfMaterials_OfThePackagesThatTheyComeOutOf()
    {
        var parts = XDocument.Parse(Text("src/Packaging/Embedded.props")).Descendants("EmbeddedPart").ToList();
        var taken = from file in (string[])["src/PackedFonts.targets", "src/Viewer/Pages/Assets.targets"]
                    from package in XDocument.Parse(Text(file)).Descendants("PackageDownload")
                    select $"{package.Attribute("Include")!.Value}/{package.Attribute("Version")!.Value.Trim('[', ']')}";

        Assert.That(parts.Select(part => part.Element("Package")!.Value).Distinct(), Is.EquivalentTo(taken));
        Assert.That(
            from part in parts
            from name in (string[])["Version", "Kind", "Licence", "Copyright", "Url"]
            select part.Element(name)?.Value,
            Has.None.Null.And.None.Empty);
    }

    [Test]
    public void Actions_ArePinnedToACommit() =>
        Assert.That(
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github/workflows"))
            from line in File.ReadLines(file)
            where line.Contains("uses:", StringComparison.Ordinal) && !Pinned().IsMatch(line)
            select line.Trim(),
            Is.Empty);

    private static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\{ rid: (?<rid>[\w-]+), runner:")]
    private static partial Regex Platform();

    [GeneratedRegex(@"src/Packaging/(?<script>pack|try) (?<part>\w+)")]
    private static partial Regex Step();

    [GeneratedRegex(@"@[0-9a-f]{40} # v\d")]
    private static partial Regex Pinned();
}
