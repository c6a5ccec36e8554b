using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QsGen.Cli.Outcomes;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Tests.Provider;

namespace QsGen.Tests.Cli.Stacks;

/// <summary>The whole path, as a person walks it: one YAML to a deployed stack, changed, looked at and removed.</summary>
internal sealed partial class StackCommandTests
{
    private const string StateFile = ".qsgen/stacks/dev.json";

    private CliHarness _cli = null!;

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _cli = new CliHarness().WithProject();
        _cli.Variables["QSGEN_DEMO_DAYS"] = "5";
        _cli.Variables["QSGEN_DEMO_ANCHOR"] = "2030-01-31";
        _cli.Variables["QSGEN_AS_OF"] = "2030-01-31T18:00:00Z";
        _cli.Variables["QSGEN_AUDIT_REPORT"] = "reports";
        _cli.Write("bank.yaml", BundledInstitutions.Text(BundledInstitutions.Story));
        var result = await _cli.RunAsync("up --institution bank.yaml");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out + result.Error);
        Assert.That(result.Out, Does.Match(@"\+ \d+ created"));
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _cli.Dispose();
    }

    [Test]
    public async Task Up_NothingChanged_TouchesNothing()
    {
        var database = File.GetLastWriteTimeUtc(Path.Combine(_cli.Folder, ".qsgen", "dev.duckdb"));

        var plan = await PlanAsync("up --institution bank.yaml");

        Assert.That(Changed(plan), Is.Empty);
        Assert.That(File.GetLastWriteTimeUtc(Path.Combine(_cli.Folder, ".qsgen", "dev.duckdb")), Is.EqualTo(database));
    }

    [Test]
    public async Task Up_ThatAsksForAReport_WritesThatOfTheLastBusinessDayThatEnded()
    {
        var outputs = JsonNode.Parse((await _cli.RunAsync("outputs --json --institution bank.yaml")).Out)!;
        var report = outputs["auditReport"]!.GetValue<string>();

        var check = await _cli.RunAsync($"audit verify {report} --institution bank.yaml");

        Assert.That(report, Does.Match(@"^reports/audit-dev-2030-01-30-[0-9a-f]{8}\.pdf$"));
        Assert.That(check.Code, Is.EqualTo(ExitCode.Done), check.Out + check.Error);
    }

    [Test]
    public async Task Preview_OneThemeColour_ChangesOnlyWhatEmbedsIt()
    {
        var theme = BundledInstitutions.Load(BundledInstitutions.Story).Theme!;
        _cli.Write("colour.yaml", Edited($"  success: \"{theme.Success}\"", "  success: \"#0A0B0C\""));

        var plan = await PlanAsync("preview --institution colour.yaml");

        Assert.That(
            Changed(plan), Is.EquivalentTo(new[] { "update aws-native:quicksight:Theme", "update qsgen:index:AuditReport" }));
        Assert.That(plan.ToJsonString(), Does.Contain("#0A0B0C").And.Contain("uiColorPalette.success"));
    }

    [Test]
    public async Task Preview_OneLimit_ChangesConfigurationRowsAndTheRefreshAndTheTextsThatNameIt()
    {
        var limit = BundledInstitutions.Load(BundledInstitutions.Story).LimitSchedules[0];
        var text = BundledInstitutions.Text(BundledInstitutions.Story);
        var cap = text.IndexOf("cap:", StringComparison.Ordinal);
        _cli.Write("limit.yaml", string.Concat(text.AsSpan(0, cap), "cap: 123.45", text.AsSpan(text.IndexOf('\n', cap))));

        var plan = await PlanAsync("preview --institution limit.yaml");
        var changed = Changed(plan);

        Assert.That(limit.Cap, Is.Not.EqualTo(123.45m));
        Assert.That(changed, Does.Contain("update qsgen:index:Schema").And.Contain("update qsgen:index:Refresh"));
        Assert.That(changed, Has.None.Contains("quicksight:DataSet"));
        var row = $"{limit.ParentRole}, {limit.TransferType}, outbound";
        Assert.That(
            plan["messages"]!.AsArray().Select(message => message!["message"]!.GetValue<string>()),
            Has.One.EndsWith(FormattableString.Invariant(
                $"would change cap of '{row}' in {BundledInstitutions.Story}_cfg_limit from {limit.Cap:0.00} to 123.45")));
    }

    [Test]
    public async Task Preview_ThemeRemoved_DeletesTheTheme()
    {
        var text = BundledInstitutions.Text(BundledInstitutions.Story);
        var start = text.IndexOf("\ntheme:", StringComparison.Ordinal);
        var end = start + 1;
        do
        {
            end = text.IndexOf('\n', end) + 1;
        }
        while (end > 0 && end < text.Length && text[end] is ' ' or '\n' or '#');
        _cli.Write("plain.yaml", string.Concat(text.AsSpan(0, start + 1), text.AsSpan(end)));

        var plan = await PlanAsync("preview --institution plain.yaml");

        Assert.That(Changed(plan), Does.Contain("delete aws-native:quicksight:Theme"));
        Assert.That(Changed(plan), Has.None.Contains("create"));
    }

    [Test]
    public async Task Preview_ExpectNoChanges_FailsTheCheckOnlyWhenSomethingWouldChange()
    {
        Assert.That((await _cli.RunAsync("preview --institution bank.yaml --expect-no-changes")).Code, Is.EqualTo(ExitCode.Done));
        Assert.That((await _cli.RunAsync("preview --institution spec_example --expect-no-changes")).Code, Is.EqualTo(ExitCode.CheckFailed));
    }

    [Test]
    public async Task Preview_ThreeMistakes_GivesThreeMessagesWithTheirLines()
    {
        _cli.Write("broken.yaml",
            "instance: harbor\naccounts:\n  - { id: a, scope: inside }\n  - { id: b, scope: external, parent_role: Nobody }\nrails: 7\n");

        var result = await _cli.RunAsync("preview --institution broken.yaml");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("broken.yaml:3:").And.Contain("broken.yaml:4:").And.Contain("broken.yaml:5:"));
        Assert.That(result.Error, Does.Not.Contain("   at "));
    }

    [Test]
    public async Task Outputs_Json_NamesEveryDashboardAndTheTablePrefix()
    {
        var outputs = JsonNode.Parse((await _cli.RunAsync("outputs --json")).Out)!;

        Assert.That(outputs["tablePrefix"]!.GetValue<string>(), Is.EqualTo(BundledInstitutions.Story));
        Assert.That(outputs["dashboardIds"]!.AsObject(), Has.Count.EqualTo(4));
        Assert.That(outputs["dashboardArns"]!["l1-dashboard"]!.GetValue<string>(), Does.EndWith("-l1-dashboard"));
        Assert.That(outputs["themeArn"]!.GetValue<string>(), Does.StartWith("arn:aws:quicksight:"));
    }

    [Test]
    public async Task Outputs_UnknownStack_SaysHowToMakeIt()
    {
        _cli.Write("Pulumi.test.yaml", File.ReadAllText(Path.Combine(_cli.Folder, "Pulumi.dev.yaml")));

        var result = await _cli.RunAsync("outputs --stack test");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("qsgen up --stack test"));
    }

    [Test]
    public async Task Destroy_NobodyThereToAsk_DeletesNothing()
    {
        var before = _cli.Read(StateFile);

        var result = await _cli.RunAsync("destroy");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error, Does.Contain("--yes"));
        Assert.That(_cli.Read(StateFile), Is.EqualTo(before));
    }

    [Test]
    public async Task Destroy_WithRowsOfTheBanksOwn_IsRefusedWithThePlan_BeforeAnything()
    {
        var before = _cli.Read(StateFile);
        var table = StagingTables.All[0];
        await ExecuteAsync(ProviderHarness.Row(new("sasquatch_pr"), table));
        try
        {
            var result = await _cli.RunAsync("destroy --yes");

            Assert.That(result.Code, Is.EqualTo(ExitCode.Failed), result.Out + result.Error);
            Assert.That(result.Out, Does.Contain("Previewing destroy (dev):").And.Not.Contain("Destroying"));
            Assert.That(result.Error, Does.Contain("1 of them your own; nothing was deleted").And.Contain("qsgen:retainDatabase"));
            Assert.That(_cli.Read(StateFile), Is.EqualTo(before));
        }
        finally
        {
            await ExecuteAsync($"DELETE FROM sasquatch_pr_{table.ShortName}");
        }
    }

    [TestCase("yes", ExitCode.Done)]
    [TestCase("no", ExitCode.InvalidInput)]
    public async Task Up_OnATerminal_ShowsThePlanAndDoesWhatThePersonSays(string answer, int code)
    {
        _cli.Write("titled.yaml", Edited("  theme_name: ", "  theme_name: Other "));

        var result = await AnsweredAsync(answer, "up --institution titled.yaml");

        Assert.That(result.Code, Is.EqualTo(code), result.Out + result.Error);
        Assert.That(result.Out, Does.Contain("Previewing update (dev):").And.Contain("Do this to stack 'dev'?"));
        Assert.That(result.Out.Contains("Updating (dev):", StringComparison.Ordinal), Is.EqualTo(code == ExitCode.Done));
        Assert.That(result.Error.Contains("Nothing was changed.", StringComparison.Ordinal), Is.EqualTo(code != ExitCode.Done));
        Assert.That(_cli.Read(StateFile).Contains("\"Other ", StringComparison.Ordinal), Is.EqualTo(code == ExitCode.Done));
        if (code == ExitCode.Done)
        {
            await DoneAsync("up --institution bank.yaml");
        }
    }

    [TestCase("up", false)]
    [TestCase("up --yes", true)]
    [TestCase("up --skip-preview", false)]
    [TestCase("up --yes --skip-preview", false)]
    public async Task Up_NobodyThereToAsk_GoesOnAndPreviewsOnlyForYes(string line, bool previews)
    {
        var result = await DoneAsync($"{line} --institution bank.yaml");

        Assert.That(result.Out.Contains("Previewing update (dev):", StringComparison.Ordinal), Is.EqualTo(previews));
        Assert.That(result.Out, Does.Contain("Updating (dev):"));
    }

    [Test]
    public async Task Up_OnATerminalWithNothingToDo_AsksNothing() =>
        Assert.That((await AnsweredAsync("no", "up --institution bank.yaml")).Out, Does.Contain("Updating").And.Not.Contain("Type yes"));

    [Test]
    public async Task Destroy_OnATerminal_AsksForAsManyResourcesAsThePlanCounts()
    {
        var asked = (await AnsweredAsync("no", "destroy")).Out;

        var planned = Regex.Match(asked, "- ([0-9]+) to delete").Groups[1].Value;
        Assert.That(planned, Is.Not.Empty);
        Assert.That(asked, Does.Contain($"Delete all {planned} resources of stack 'dev'?"));
    }

    [Test]
    public async Task Up_YesAsJson_PrintsOneDocument() =>
        Assert.That((await PlanAsync("up --yes --institution bank.yaml"))["preview"]!.GetValue<bool>(), Is.False);

    private async Task ExecuteAsync(string sql)
    {
        await using var session = await SqlSessions.OpenAsync(
            new DuckDbUrl(Path.Combine(_cli.Folder, ".qsgen", "dev.duckdb")), CancellationToken.None);
        await session.ExecuteAsync(sql, CancellationToken.None);
    }

    private async Task<CliResult> AnsweredAsync(string answer, string line)
    {
        _cli.Answers = answer;
        try
        {
            return await _cli.RunAsync(line);
        }
        finally
        {
            _cli.Answers = "";
        }
    }

    private async Task<CliResult> DoneAsync(string line)
    {
        var result = await _cli.RunAsync(line);
        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out + result.Error);
        return result;
    }

    private async Task<JsonNode> PlanAsync(string line)
    {
        var result = await _cli.RunAsync($"{line} --json");
        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Out + result.Error);
        return JsonNode.Parse(result.Out)!;
    }

    private static IEnumerable<string> Changed(JsonNode plan) =>
        from change in plan["steps"]!.AsArray()
        let kind = change!["op"]!.GetValue<string>()
        where kind is not ("same" or "read")
        select $"{kind} {change["type"]!.GetValue<string>()}";

    private static string Edited(string old, string replacement)
    {
        var text = BundledInstitutions.Text(BundledInstitutions.Story);
        Assert.That(text, Does.Contain(old));
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }
}
