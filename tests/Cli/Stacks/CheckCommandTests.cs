using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;

namespace QsGen.Tests.Cli.Stacks;

/// <summary><c>check</c>, as a pull request and an operator run it.</summary>
internal sealed class CheckCommandTests
{
    private CliHarness _cli = null!;

    [SetUp]
    public void Start() => _cli = new CliHarness().WithProject();

    [TearDown]
    public void Remove() => _cli.Dispose();

    [Test]
    public async Task Check_ThatFindsNothing_SaysSo()
    {
        var result = await _cli.RunAsync("check");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out + result.Error);
        Assert.That(result.Out.Trim(), Is.EqualTo("The stack keeps every policy."));
    }

    [Test]
    public async Task Check_OfABrokenPolicy_FailsAtTheLineThatMendsIt_UnlessItIsWaived()
    {
        _cli.Write("Pulumi.dev.yaml", $"{_cli.Read("Pulumi.dev.yaml").TrimEnd()}\n  qsgen:forceDestroyDatabase: true\n");
        var line = _cli.Read("Pulumi.dev.yaml").TrimEnd().Split('\n').Length;

        var text = await _cli.RunAsync("check");
        var sarif = JsonNode.Parse((await _cli.RunAsync("check --sarif")).Out)!["runs"]![0]!;
        _cli.Variables["QSGEN_POLICY"] = """{"waivers":{"force-destroy-left-on":"removed on Friday"}}""";
        var waived = await _cli.RunAsync("check");

        Assert.That(text.Code, Is.EqualTo(ExitCode.CheckFailed));
        Assert.That(
            text.Out.Trim(),
            Is.EqualTo(
                $"Pulumi.dev.yaml:{line}:31: warning force-destroy-left-on: a destroy would drop the base tables with the bank's own rows; "
                + "remove qsgen:forceDestroyDatabase and deploy"));
        var result = sarif["results"]!.AsArray().Single()!;
        Assert.That((int)result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!, Is.EqualTo(line));
        Assert.That(
            (string?)sarif["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"], Is.EqualTo("force-destroy-left-on"));
        Assert.That(waived.Code, Is.EqualTo(ExitCode.Done), waived.Error);
        Assert.That(waived.Out.Trim(), Does.StartWith("waived: force-destroy-left-on: ").And.EndWith(". Reason: removed on Friday"));
    }

    [Test]
    public async Task Check_OfADatabaseWithOwnRows_LooksAtIt_AndSaysWhenItCannot()
    {
        _cli.Variables["QSGEN_DEMO_DATA"] = "false";
        await _cli.RunAsync("schema apply --execute");
        var missing = await _cli.RunAsync("check");
        _cli.Variables["QSGEN_DATABASE_URL"] = "postgresql://u@127.0.0.1:1/none";
        var down = await _cli.RunAsync("check");
        var alone = await _cli.RunAsync("check --settings-only");

        Assert.That(missing.Code, Is.EqualTo(ExitCode.Done), "tables without rows need no protection");
        Assert.That(down.Error, Does.Contain(
            "the database could not be looked at, so nobody judged database-unprotected, refresh-overdue, retention-too-short"));
        Assert.That(down.Code, Is.EqualTo(ExitCode.Done), down.Out + down.Error);
        Assert.That(alone.Error, Does.Not.Contain("could not be looked at"));
    }

    [Test]
    public async Task Preview_WarnsOfWhatTheSettingsTell()
    {
        _cli.Variables["QSGEN_FORCE_DESTROY_DATABASE"] = "true";

        var result = await _cli.RunAsync("preview");

        Assert.That(
            result.Out + result.Error,
            Does.Contain("qsgen:forceDestroyDatabase: policy force-destroy-left-on: a destroy would drop the base tables"));
    }
}
