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
}
