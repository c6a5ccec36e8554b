using System.Text.Json;
using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;
using QsGen.Tests.Cli;
using QsGen.Tests.Support;

namespace QsGen.Tests.Engine.Plans;

/// <summary>What <c>pulumi preview --json</c> prints, said in words by <c>plan</c>: held to what the real CLI printed.</summary>
internal sealed class CliPreviewTests
{
    private CliHarness _cli = null!;

    [SetUp]
    public void Start() => _cli = new();

    [TearDown]
    public void Stop() => _cli.Dispose();

    [TestCase("cap")]
    [TestCase("accent")]
    [TestCase("prefix")]
    public async Task Text_OfARecordedPreview_IsAsApproved(string change) =>
        Approved.Match(await PlanAsync(change, "text"), $"Plan_{change}");

    [Test]
    public async Task ChangeOfACap_IsSaidInAFewLines_ThatNameSheetTextAndBothCaps()
    {
        var text = await PlanAsync("cap", "text");

        Assert.That(text.Split('\n'), Has.Length.LessThan(30), "the CLI itself prints 15,440");
        Assert.That(text, Does.Contain("would change cap of 'DDAControl, ach_outbound' in sasquatch_pr_cfg_limit from 12000.00 to 12500.00")
            .And.Contain("sheet 'Limit Breach'").And.Contain("50 unchanged").And.Contain("$12,500.00"));
        Assert.That(text.IndexOf("The database:", StringComparison.Ordinal),
            Is.LessThan(text.IndexOf("What readers see:", StringComparison.Ordinal)));
    }

    [TestCase("markdown")]
    [TestCase("html")]
    public async Task EveryFormat_OfAReplacement_NamesFirstWhatIsReplaced(string format)
    {
        var text = await PlanAsync("prefix", format);

        Assert.That(text, Does.Contain("Replaced or deleted").And.Contain("Theme branding-theme").And.Contain("45 to replace"));
        Assert.That(text, Has.Length.LessThan(60_000));
    }

    [Test]
    public async Task Json_HoldsTheStepsAndWhatToLookAtFirst()
    {
        var json = JsonNode.Parse(await PlanAsync("prefix", "json"))!;

        Assert.That(
            ((string?)json["review"]![0]!["title"], (string?)json["steps"]![0]!["op"], json["steps"]![0]!["replaceKeys"]!.AsArray().Count),
            Is.EqualTo(("Replaced or deleted", "replace", 1)));
    }

    [Test]
    public async Task ProgramThatStoppedAtItsSettings_IsSaidWithItsError_AndFails()
    {
        _cli.Write("plan.json", """
            {"diagnostics": [{"urn": "urn:pulumi:dev::qsgen::pulumi:pulumi:Stack::qsgen-dev", "severity": "error",
              "message": "bank.yaml:3:5: error L02"}]}
            """);

        var result = await _cli.RunAsync("plan plan.json");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Failed), result.Out + result.Error);
        Assert.That(result.Out + result.Error, Does.Contain("bank.yaml:3:5: error L02").And.Not.Contain("steps"));
    }

    [Test]
    public async Task HugeChange_StaysAComment_AndSaysWhatIsLeftOut()
    {
        var preview = JsonNode.Parse(Recorded("accent"))!;
        var inputs = preview["steps"]![1]!["newState"]!["inputs"]!;
        inputs["definition"]!["more"] = new JsonObject(
            Enumerable.Range(0, 4000).Select(i => KeyValuePair.Create($"key{i}", (JsonNode?)$"value {i} of many")));
        _cli.Write("plan.json", preview.ToJsonString());

        var result = await _cli.RunAsync("plan plan.json --format markdown");

        Assert.That(result.Out, Has.Length.LessThan(60_000).And.Contain("Executives".ToLowerInvariant()));
    }

    [Test]
    public async Task SecretInTheClear_IsNotSaid_AndAChangedOneIs()
    {
        var preview = JsonNode.Parse(Recorded("cap"))!;
        var (schema, demo) = (preview["steps"]![0]!, preview["steps"]![1]!);
        schema["oldState"]!["inputs"]!["databaseUrl"] = "postgres://bank:canary-77@db/bank";
        schema["newState"]!["inputs"]!["databaseUrl"] = "postgres://bank:canary-78@db/bank";
        demo["diffReasons"]!.AsArray().Add("databaseUrl");
        _cli.Write("plan.json", preview.ToJsonString());

        foreach (var format in (string[])["text", "markdown", "json", "html"])
        {
            var result = await _cli.RunAsync($"plan plan.json --format {format}");
            Assert.That(result.Out, Does.Not.Contain("canary").And.Contain("databaseUrl"), format);
        }
    }

    [Test]
    public async Task WhatTheProgramSaidItself_IsNotSaidTwice()
    {
        var preview = JsonNode.Parse(Recorded("accent"))!;
        var plain = await PlanAsync("accent", "text");
        var line = plain.Split('\n').First(text => text.Contains("~ configuration", StringComparison.Ordinal));
        preview["diagnostics"] = new JsonArray(new JsonObject
        {
            ["urn"] = (string)preview["steps"]![0]!["urn"]!,
            ["message"] = $"{line.Trim()}\n",
            ["severity"] = "info",
        });
        _cli.Write("plan.json", preview.ToJsonString());

        Assert.That((await _cli.RunAsync("plan plan.json")).Out, Is.EqualTo(plain));
    }

    [TestCase("")]
    [TestCase("no json")]
    [TestCase("[]")]
    [TestCase("{\"steps\": [{\"op\": \"dance\", \"urn\": \"urn:pulumi:a::b::c::d\"}]}")]
    public async Task SomethingElse_IsRefusedWithWhatToDo(string text)
    {
        _cli.Write("plan.json", text);

        var result = await _cli.RunAsync("plan plan.json");

        Assert.That((result.Code, result.Out), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("pulumi preview --json > plan.json"));
    }

    private static string Recorded(string change) =>
        string.Join('\n', QsGen.Tests.Support.Facts.ReadLines($"pulumi-cli/preview-{change}.json"));

    private async Task<string> PlanAsync(string change, string format)
    {
        _cli.Write("plan.json", Recorded(change));
        var result = await _cli.RunAsync($"plan plan.json --format {format}");
        Assert.That((result.Code, result.Error), Is.EqualTo((0, "")));
        return result.Out;
    }
}
