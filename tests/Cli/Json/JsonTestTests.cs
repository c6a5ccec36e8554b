using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;
using QsGen.Institution;

namespace QsGen.Tests.Cli.Json;

internal sealed class JsonTestTests
{
    private CliHarness _cli = null!;

    [SetUp]
    public void CreateProject() => _cli = new CliHarness().WithProject();

    [TearDown]
    public void DeleteProject() => _cli.Dispose();

    [Test]
    public async Task Test_NoDatabaseYet_RunsTheSqlOnAnEmptyOneAndMakesNoFile()
    {
        var result = await _cli.RunAsync("json test");

        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out);
            Assert.That(result.Out, Does.Contain("sound"));
            Assert.That(Directory.Exists(Path.Combine(_cli.Folder, ".qsgen")), Is.False);
        });
    }

    [Test]
    public async Task Test_DatabaseWithSchema_IsAskedForEveryDataset()
    {
        Directory.CreateDirectory(Path.Combine(_cli.Folder, ".qsgen"));
        await _cli.RunAsync("schema apply --execute");

        var result = await _cli.RunAsync("json test");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out);
        Assert.That(result.Error, Does.Contain("Connecting to duckdb"));
    }

    [Test]
    public async Task Test_SchemaOfAnotherInstitution_FindsWhatIsMissingOnce()
    {
        Directory.CreateDirectory(Path.Combine(_cli.Folder, ".qsgen"));
        await _cli.RunAsync($"schema apply --execute --institution {BundledInstitutions.Default}");

        var result = await _cli.RunAsync($"json test --json --institution {BundledInstitutions.Story}");

        var findings = JsonNode.Parse(result.Out)!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.EqualTo(ExitCode.CheckFailed));
            Assert.That(findings, Has.Count.EqualTo(1));
            Assert.That((string?)findings[0]!["message"], Does.Contain("schema apply"));
        });
    }

    [Test]
    public async Task Test_DocumentThatAwsWouldRefuse_IsFoundWithItsPath()
    {
        _cli.Variables["QSGEN_OWNER_ARNS"] = $"[\"arn:aws:quicksight:eu-west-1:111122223333:user/{new string('x', 300)}\"]";

        var result = await _cli.RunAsync("json test --json");

        var findings = JsonNode.Parse(result.Out)!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.EqualTo(ExitCode.CheckFailed));
            Assert.That(findings.Select(finding => (string?)finding!["path"]), Has.All.EqualTo("/Permissions/0/Principal"));
            Assert.That(findings.Select(finding => (string?)finding!["subject"]), Is.Unique);
        });
    }

    [Test]
    public async Task Test_FilesNotCurrent_NamesEachOfThem()
    {
        await _cli.RunAsync("json apply -o out");
        File.Delete(Path.Combine(_cli.Folder, "out", "executives-analysis.json"));
        _cli.Write("out/theme.json", _cli.Read("out/theme.json") + " ");
        _cli.Write("out/old-dashboard.json", _cli.Read("out/executives-dashboard.json"));

        var result = await _cli.RunAsync("json test -o out");

        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.EqualTo(ExitCode.CheckFailed));
            Assert.That(result.Out, Does.Match("executives-analysis.json: is missing"));
            Assert.That(result.Out, Does.Match("theme.json: is not what"));
            Assert.That(result.Out, Does.Match("old-dashboard.json: belongs to no definition"));
            Assert.That(result.Out, Does.Contain("3 things are wrong"));
        });
    }

    [Test]
    public async Task Test_FilesCurrent_FindsNothing()
    {
        await _cli.RunAsync("json apply -o out");

        var result = await _cli.RunAsync("json test -o out");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out);
    }
}
