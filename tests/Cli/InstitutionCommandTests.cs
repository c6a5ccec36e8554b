using QsGen.Cli.Outcomes;

namespace QsGen.Tests.Cli;

/// <summary><c>institution show</c> and <c>institution describe --dot</c>, as a person would run them.</summary>
internal sealed class InstitutionCommandTests
{
    private readonly CliHarness _cli = new();

    [OneTimeTearDown]
    public void RemoveTheFolder() => _cli.Dispose();

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public async Task Show_ABundledInstitution_PrintsAFileThatLoads(string name)
    {
        var result = await _cli.RunAsync($"institution show {name}");
        _cli.Write($"{name}-copy.yaml", result.Out);

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
        Assert.That(result.Out, Is.EqualTo(BundledInstitutions.Text(name)));
        Assert.That((await _cli.RunAsync($"institution validate {name}-copy.yaml")).Code, Is.EqualTo(ExitCode.Done));
    }

    [Test]
    public async Task Show_AnotherName_NamesThoseThereAre()
    {
        var result = await _cli.RunAsync("institution show harbor");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("'harbor'").And.Contain(BundledInstitutions.Default).And.Contain(BundledInstitutions.Story));
    }

    [Test]
    public async Task Describe_Dot_PrintsOneGraph()
    {
        var result = await _cli.RunAsync("institution describe spec_example --dot");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
        Assert.That(result.Out, Does.StartWith("digraph ").And.EndWith("}" + Environment.NewLine));
    }

    [TestCase("data etl-example --day 2030-13-01 --dialect duckdb", "--day: '2030-13-01' is not a day; write it as YYYY-MM-DD")]
    [TestCase(
        "data apply --anchor 1899-12-31 --dialect duckdb",
        "--anchor: '1899-12-31' is out of reach; name a day in the years 1900 to 9000")]
    [TestCase("data refresh --as-of yesterday", "--as-of: 'yesterday' is not an instant; write it as 2030-01-31T18:00:00Z")]
    public async Task Days_ThatNobodyCanUse_AreInvalidInput(string line, string complaint)
    {
        using var cli = new CliHarness().WithProject();

        var result = await cli.RunAsync(line);

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain(complaint));
    }

    [Test]
    public async Task Convert_AFileOfRelease16_PrintsOursThatLoads()
    {
        _cli.Write("sixteen.yaml", Tests.Institution.Kitchens.Text("release-16"));

        var result = await _cli.RunAsync("institution convert sixteen.yaml --instance lakeside");
        _cli.Write("ours.yaml", result.Out);

        Assert.That((result.Code, result.Error), Is.EqualTo((ExitCode.Done, "")));
        Assert.That(result.Out, Does.Contain("instance: \"lakeside\"\n").And.Contain("    transfer_type: CardSale\n"));
        Assert.That((await _cli.RunAsync("institution validate ours.yaml")).Code, Is.EqualTo(ExitCode.Done));
    }

    [Test]
    public async Task Convert_To16_ListsApartWhatCantBeSaid()
    {
        _cli.Write("eight.yaml", Tests.Institution.Kitchens.Text("release-8"));

        var result = await _cli.RunAsync("institution convert eight.yaml --to 16");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
        Assert.That(result.Error, Does.Contain("eight.yaml:2:11: the prefix stands in that release's configuration"));
        Assert.That(result.Out, Does.Contain("children: [\"Receipt\"]").And.Not.Contain("instance:"));
    }

    [Test]
    public async Task Convert_WithoutPrefix_AsksForIt()
    {
        _cli.Write("nameless.yaml", Tests.Institution.Kitchens.Text("release-15"));

        var result = await _cli.RunAsync("institution convert nameless.yaml");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("nameless.yaml: error: the file names no prefix; add --instance NAME"));
    }

    [Test]
    public async Task Validate_AFileOfRelease16_NotesWhatIsDifferentAndRemovesNothing()
    {
        _cli.Write("theirs.yaml", Tests.Institution.Kitchens.Text("release-16"));

        var result = await _cli.RunAsync("institution validate theirs.yaml");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
        Assert.That(result.Out, Does.Contain("note W17").And.Contain("note W18").And.Contain("0 errors, 0 warnings"));
        Assert.That(result.Out, Does.Not.Contain("remove"));
    }
}
