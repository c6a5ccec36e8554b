using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using QsGen.Cli.Outcomes;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Tests.Cli.Data;

internal sealed class DemoDataCommandTests
{
    private const string Small = "--days 45 --scale 0.1 --anchor 2026-11-23";

    private CliHarness _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliHarness().WithProject();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public async Task Hash_BundledInstitution_IsAsLocked(string name)
    {
        var result = await _cli.RunAsync($"data hash {name} --check");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out);
        Assert.That(result.Out, Does.Contain("the data is as locked"));
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public async Task Hash_LockThenCheck_HoldsAndChangesNothingElse()
    {
        var yaml = BundledInstitutions.Text(BundledInstitutions.Default).ReplaceLineEndings("\r\n") + "\r\n# the last word\r\n";
        var start = yaml.IndexOf("seed_hash:", StringComparison.Ordinal);
        _cli.Write("bank.yaml", start < 0 ? yaml : yaml.Remove(start, yaml.IndexOf("\r\n\r\n", start, StringComparison.Ordinal) - start));
        var before = _cli.Read("bank.yaml");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(Path.Combine(_cli.Folder, "bank.yaml"), Mode);

        // Only root can give a file away, and only root meets files of others that it may write.
        const string Nobody = "65534";
        if (Environment.IsPrivilegedProcess)
        {
            await ToolAsync("chown", Nobody, "bank.yaml");
        }

        var missing = await _cli.RunAsync("data hash bank.yaml --check");
        var locked = await _cli.RunAsync("data hash bank.yaml --lock");
        var check = await _cli.RunAsync("data hash bank.yaml --check --json");

        Assert.That((missing.Code, locked.Code, check.Code), Is.EqualTo((ExitCode.CheckFailed, ExitCode.Done, ExitCode.Done)));
        Assert.That(missing.Out, Does.Contain("no lock"));
        Assert.That(_cli.Read("bank.yaml"), Does.StartWith(before));
        Assert.That(File.GetUnixFileMode(Path.Combine(_cli.Folder, "bank.yaml")), Is.EqualTo(Mode));
        Assert.That(
            await ToolAsync("stat", "--format=%u", "bank.yaml"), Environment.IsPrivilegedProcess ? Is.EqualTo(Nobody) : Is.Not.Empty);
        using var json = JsonDocument.Parse(check.Out);
        Assert.That(json.RootElement.GetProperty("check").GetProperty("holds").GetBoolean(), Is.True);
    }

    private async Task<string> ToolAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = _cli.Folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Trim();
    }

    [Test]
    public async Task Hash_ChangedLimit_NamesTheScenariosThatChanged()
    {
        _cli.Write("bank.yaml", BundledInstitutions.Text(BundledInstitutions.Default));
        await _cli.RunAsync("data hash bank.yaml --lock");
        _cli.Write("bank.yaml", _cli.Read("bank.yaml").Replace("cap: 5000.00", "cap: 90000.00", StringComparison.Ordinal));

        var result = await _cli.RunAsync("data hash bank.yaml --check --lock");

        Assert.That(result.Code, Is.EqualTo(ExitCode.CheckFailed));
        Assert.That(result.Out, Does.Contain("limit-breach").And.Contain("changed"));
        Assert.That(
            (await _cli.RunAsync("data hash bank.yaml --check")).Code, Is.EqualTo(ExitCode.CheckFailed), "a failed check locks nothing");
    }

    [Test]
    public async Task Hash_LockOfABundledName_SaysToCopyIt()
    {
        var result = await _cli.RunAsync("data hash spec_example --lock");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("copy it"));
    }

    [Test]
    public async Task Apply_UnknownScenario_NamesTheKnownOnes()
    {
        var result = await _cli.RunAsync("data apply --plant mystery");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("'mystery'").And.Contain("fan-out"));
    }

    [Test]
    public async Task Apply_WithoutExecute_WritesAScriptThatLoadsTheSameRows()
    {
        var load = await _cli.RunAsync($"data apply --l2 spec_example {Small} -o out/demo.sql --dialect duckdb");
        Assert.That(load.Code, Is.EqualTo(ExitCode.Done), load.Error);
        Assert.That(load.Out, Does.Contain("look at"));
        _cli.Variables["QSGEN_DATABASE_URL"] = "duckdb:scripted.duckdb";
        await _cli.RunAsync("schema apply --l2 spec_example --execute");

        await using (var session = await SqlSessions.OpenAsync(
            DatabaseUrl.Parse($"duckdb:{Path.Combine(_cli.Folder, "scripted.duckdb")}"), CancellationToken.None))
        {
            await session.ExecuteAsync(_cli.Read("out/demo.sql"), CancellationToken.None);
        }

        _cli.Variables["QSGEN_DATABASE_URL"] = "duckdb:loaded.duckdb";
        await _cli.RunAsync("schema apply --l2 spec_example --execute");
        var loaded = await _cli.RunAsync($"data apply --l2 spec_example {Small} --execute --json");
        using var json = JsonDocument.Parse(loaded.Out);
        Assert.That(
            await LegsAsync("scripted.duckdb"), Is.EqualTo(json.RootElement.GetProperty("loaded").GetProperty("transactions").GetInt64()));
        Assert.That(await LegsAsync("scripted.duckdb"), Is.EqualTo(await LegsAsync("loaded.duckdb")));
    }

    [Test]
    public async Task Apply_ExecuteThenClean_LeavesNothing()
    {
        await _cli.RunAsync("schema apply --l2 spec_example --execute");
        var applied = await _cli.RunAsync($"data apply --l2 spec_example {Small} --plant drift --plant fan-out --execute");
        var one = await _cli.RunAsync("data clean --l2 spec_example --scenario drift --execute");
        var all = await _cli.RunAsync("data clean --l2 spec_example --execute");

        Assert.That((applied.Code, one.Code, all.Code), Is.EqualTo((ExitCode.Done, ExitCode.Done, ExitCode.Done)), one.Error);
        Assert.That(applied.Out, Does.Contain("twelve senders").And.Not.Contain("overdraft"));
        Assert.That(await LegsAsync(".qsgen/dev.duckdb"), Is.Zero);
    }

    [Test]
    public async Task Apply_NoPlants_PlantsNothing()
    {
        var result = await _cli.RunAsync($"data apply --l2 spec_example {Small} --no-plants --json");

        using var json = JsonDocument.Parse(result.Out);
        Assert.That(json.RootElement.GetProperty("planted").GetArrayLength(), Is.Zero);
    }

    private async Task<long> LegsAsync(string file)
    {
        await using var session = await SqlSessions.OpenAsync(
            DatabaseUrl.Parse($"duckdb:{Path.Combine(_cli.Folder, file)}"), CancellationToken.None);
        return await session.ScalarAsync<long>("SELECT COUNT(*) FROM spec_example_transactions", CancellationToken.None);
    }
}
