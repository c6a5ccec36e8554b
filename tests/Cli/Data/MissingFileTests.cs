using QsGen.Cli.Outcomes;

namespace QsGen.Tests.Cli.Data;

/// <summary>A command that works on a database which nobody has made yet says so, and makes none.</summary>
internal sealed class MissingFileTests
{
    [TestCase("data refresh --execute")]
    [TestCase("data refresh --execute --known-at 2030-01-02T18:00:00Z")]
    [TestCase("data load")]
    [TestCase("data load --execute")]
    [TestCase("data load --openings-from-balances --execute")]
    [TestCase("data apply --days 2 --execute")]
    [TestCase("data clean --execute")]
    [TestCase("data clean --scenario overdraft --execute")]
    [TestCase("data test")]
    [TestCase("data query values(1)")]
    [TestCase("data etl-example --execute")]
    [TestCase("exceptions list")]
    [TestCase("exceptions assign --all --to A --by B --execute")]
    [TestCase("exceptions clear --all --text x --by B")]
    [TestCase("schema test")]
    [TestCase("schema clean --execute")]
    [TestCase("audit apply --execute -o report.pdf")]
    [TestCase("audit test")]
    public async Task Run_WithoutTheDatabasesFile_NamesItAndMakesNone(string line)
    {
        using var cli = new CliHarness();
        cli.Variables["QSGEN_INSTITUTION"] = "spec_example";
        cli.Variables["QSGEN_DATABASE_URL"] = "duckdb:folder/bank.duckdb";

        var result = await cli.RunAsync(line);

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput), result.Error);
        Assert.That(result.Error, Does.Contain("bank.duckdb: there is no such file").And.Contain("up"));
        Assert.That(Directory.EnumerateFileSystemEntries(cli.Folder), Is.Empty, "nothing is left");
    }
}
