using QsGen.Cli.Outcomes;

namespace QsGen.Tests.Cli;

/// <summary>An empty folder becomes one to work in with one command, which overwrites nothing.</summary>
internal sealed class StackNewTests
{
    [Test]
    public async Task New_WritesSettings_ThatCommandsGoBy()
    {
        using var cli = new CliHarness();
        var without = await cli.RunAsync("preview");

        var result = await cli.RunAsync("institution new bank.yaml --instance harbor");
        result = await cli.RunAsync("stack new --institution bank.yaml");
        var schema = await cli.RunAsync("schema apply");
        var again = await cli.RunAsync("stack new");

        Assert.That(
            without.Error.Trim(),
            Does.EndWith("there is no Pulumi.dev.yaml; 'qsgen stack new --stack dev' writes one to start from"));
        Assert.That(result.Out.Trim(), Is.EqualTo(
            "Wrote Pulumi.dev.yaml: a database in the file .qsgen/dev.duckdb, with demo data. Make it with: qsgen up"));
        Assert.That(cli.Read("Pulumi.dev.yaml"), Does.Contain("qsgen:institution: 'bank.yaml'"));
        Assert.That((schema.Code, schema.Error), Is.EqualTo((ExitCode.Done, "")));
        Assert.That(schema.Out, Does.Contain("harbor_transactions"));
        Assert.That(again.Error.Trim(), Is.EqualTo("Pulumi.dev.yaml: exists already; choose another name with --stack"));
    }

    [TestCase("../prod")]
    [TestCase("a b")]
    public async Task Name_ThatIsNone_IsRefused(string name)
    {
        using var cli = new CliHarness();

        var result = await cli.RunAsync(["stack", "new", "--stack", name]);

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("is no name of a stack"));
        Assert.That(Directory.EnumerateFileSystemEntries(cli.Folder), Is.Empty);
    }
}
