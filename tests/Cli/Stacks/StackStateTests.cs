using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;

namespace QsGen.Tests.Cli.Stacks;

/// <summary>A stack's state as a person handles it: exported, imported, forgotten.</summary>
internal sealed class StackStateTests
{
    private CliHarness _cli = null!;

    private string StateFolder => Path.Combine(_cli.Folder, ".qsgen");

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _cli = new CliHarness().WithProject();
        _cli.Variables["QSGEN_INSTITUTION"] = "spec_example";
        _cli.Variables["QSGEN_DEMO_DATA"] = "false";
        await DoneAsync("up");
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _cli.Dispose();
    }

    [Test]
    public async Task ExportThenImport_ChangesNothingAndKeepsABackup()
    {
        var printed = JsonNode.Parse((await DoneAsync("stack export --all")).Out)!;
        Assert.That(printed["version"]!.GetValue<int>(), Is.EqualTo(3));
        Assert.That(printed.ToJsonString(), Does.Contain("ciphertext").And.Not.Contain("plaintext"));

        await DoneAsync("stack export --all --show-secrets --file moved.json");
        Assert.That(_cli.Read("moved.json"), Does.Contain("plaintext").And.Contain("duckdb:"));

        var count = printed["deployment"]!["resources"]!.AsArray().Count;
        Assert.That((await DoneAsync("stack import --file moved.json")).Out, Does.Contain($"{count} resources"));
        Assert.That(File.Exists(Path.Combine(StateFolder, "stacks", "dev.json.bak")));
        Assert.That(File.ReadAllText(Path.Combine(StateFolder, "stacks", "dev.json")), Does.Not.Contain("plaintext"));
        await DoneAsync("preview --expect-no-changes");
    }

    [Test]
    public async Task Import_OfAnotherEnginesSecretsInTheClear_EncryptsThemAnew()
    {
        await DoneAsync("stack export --all --show-secrets --file moved.json");
        var file = JsonNode.Parse(_cli.Read("moved.json"))!;
        file["deployment"]!["secrets_providers"] = JsonNode.Parse("""{"type":"service","state":{"url":"https://example.com"}}""");
        _cli.Write("moved.json", file.ToJsonString());

        await DoneAsync("stack import --file moved.json");

        Assert.That((await DoneAsync("stack export --all")).Out, Does.Contain("\"passphrase\"").And.Not.Contain("plaintext"));
        await DoneAsync("preview --expect-no-changes");
    }

    [TestCase("stack import --file nowhere.json", ExitCode.InvalidInput, "nowhere.json")]
    [TestCase("stack import --file broken.json", ExitCode.Failed, "not a valid deployment")]
    [TestCase("stack export --stack empty", ExitCode.Failed, "no stack 'empty'")]
    [TestCase("stack export --stack other", ExitCode.InvalidInput, "there is no Pulumi.other.yaml; there are dev, empty")]
    public async Task Misuse_SaysWhatToDo(string line, int code, string complaint)
    {
        _cli.Write("broken.json", "{ no json");
        _cli.Write("Pulumi.empty.yaml", "");

        var result = await _cli.RunAsync(line);

        Assert.That(result.Code, Is.EqualTo(code));
        Assert.That(result.Error, Does.Contain(complaint).And.Not.Contain("   at "));
    }

    [Test]
    public async Task Destroy_TakesTheEmptyDatabaseFileAlong_AndWithRemoveTheStackAndThePassphrase()
    {
        Assert.That(File.ReadAllText(Path.Combine(StateFolder, ".gitignore")), Is.EqualTo("*\n"));

        await DoneAsync("destroy --yes");

        Assert.That(Directory.EnumerateFiles(StateFolder, "*.duckdb*"), Is.Empty);
        Assert.That(JsonNode.Parse((await DoneAsync("stack export --all")).Out)!["deployment"]!["resources"]!.AsArray(), Is.Empty);

        await DoneAsync("destroy --yes --remove");

        Assert.That(
            Directory.EnumerateFiles(StateFolder, "*", SearchOption.AllDirectories).Select(Path.GetFileName),
            Is.EquivalentTo(new[] { ".gitignore" }));
        Assert.That((await _cli.RunAsync("stack export --all")).Code, Is.EqualTo(ExitCode.Failed));
        await DoneAsync("up");
    }

    private async Task<CliResult> DoneAsync(string line)
    {
        var result = await _cli.RunAsync(line);
        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), $"{line}\n{result.Out}{result.Error}");
        return result;
    }
}
