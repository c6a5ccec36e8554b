using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli.Stacks;

/// <summary>How many calls an <c>up</c> makes to its providers that change something, counted on the wire.</summary>
[NonParallelizable]
internal sealed class ProviderCallTests
{
    private const string Story = BundledInstitutions.Story;

    private CliHarness _cli = null!;

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _cli = new CliHarness().WithProject();

        // As a bank has it. Demo data follows the institution's limits and would be loaded anew.
        _cli.Variables["QSGEN_DEMO_DATA"] = "false";
        _cli.Variables["QSGEN_AS_OF"] = "2030-01-31T18:00:00Z";
        Write(BundledInstitutions.Text(Story));
        Assert.That(await CallsAsync(), Is.Not.Empty);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _cli.Dispose();
    }

    [Test]
    public async Task NoChange_MakesNone() => Assert.That(await CallsAsync(), Is.Empty);

    [Test]
    public async Task OneSheetTitle_MakesTwo()
    {
        // Titles are the program's. What was deployed gets another one, as an older version of the program would have left it.
        await DoneAsync("stack export --all --show-secrets --file state.json");
        var state = JsonNode.Parse(_cli.Read("state.json"))!;
        foreach (var document in state["deployment"]!["resources"]!.AsArray().Where(IsExecutivesDocument))
        {
            document!["inputs"]!["definition"]!["sheets"]![1]!["title"] = "An older title";
        }

        _cli.Write("state.json", state.ToJsonString());
        await DoneAsync("stack import --file state.json");

        Assert.That(await CallsAsync(), Is.EqualTo(new[] { "Update Analysis", "Update Dashboard" }));
    }

    [Test]
    public async Task OneThemeColour_MakesOneForEachDocumentThatEmbedsIt()
    {
        var theme = BundledInstitutions.Load(Story).Theme!;
        Write(_cli.Read("bank.yaml").Replace($"  success: \"{theme.Success}\"", "  success: \"#0A0B0C\"", StringComparison.Ordinal));

        Assert.That(await CallsAsync(), Is.EqualTo(new[] { "Update Theme" }), "no document draws with this colour itself");

        Write(_cli.Read("bank.yaml").Replace($"  accent: \"{theme.Accent}\"", "  accent: \"#0D0E0F\"", StringComparison.Ordinal));

        var calls = await CallsAsync();
        Assert.That(calls, Does.Contain("Update Theme"));
        Assert.That(calls, Has.None.Contains("DataSet").And.None.Contains("Schema").And.None.Contains("Refresh"));
    }

    [Test]
    public async Task OneLimit_ChangesConfigurationRowsAndRefreshes_AndNoDataset()
    {
        var text = _cli.Read("bank.yaml");
        var cap = text.IndexOf("cap:", StringComparison.Ordinal);
        Write(string.Concat(text.AsSpan(0, cap), "cap: 123.45", text.AsSpan(text.IndexOf('\n', cap))));

        var calls = await CallsAsync();

        Assert.That(calls.Where(call => !call.EndsWith("Analysis", StringComparison.Ordinal) && !call
            .EndsWith("Dashboard", StringComparison.Ordinal)), Is.EqualTo(new[] { "Update Refresh", "Update Schema" }));
    }

    private static bool IsExecutivesDocument(JsonNode? resource) =>
        resource!["urn"]!.GetValue<string>() is var urn
        && urn.Contains("::executives-", StringComparison.Ordinal)
        && (urn.Contains("quicksight:Analysis", StringComparison.Ordinal)
            || urn.Contains("quicksight:Dashboard", StringComparison.Ordinal));

    /// <summary>The calls of an <c>up</c> that change something, as the plan names them; as many arrive at the providers.</summary>
    private async Task<IReadOnlyList<string>> CallsAsync()
    {
        var counted = 0;
        using var watch = new ProviderCallWatch((moment, verb) =>
        {
            if (moment == "begin" && ProviderCallWatch.Mutates(verb))
            {
                Interlocked.Increment(ref counted);
            }
        }).Start();
        var plan = JsonNode.Parse((await DoneAsync("up --institution bank.yaml --json")).Out)!;
        var calls = (
            from step in plan["steps"]!.AsArray()
            let kind = step!["op"]!.GetValue<string>()
            let type = step["type"]!.GetValue<string>()
            where kind is "create" or "update" or "delete"
            where type.StartsWith("aws-native:", StringComparison.Ordinal)
                || type.Split(':') is ["qsgen", _, "Schema" or "DemoData" or "Refresh" or "Departure"]
            select $"{char.ToUpperInvariant(kind[0])}{kind[1..]} {type.Split(':')[^1]}").Order(StringComparer.Ordinal).ToList();
        Assert.That(counted, Is.EqualTo(calls.Count), string.Join(", ", calls));
        return calls;
    }

    private void Write(string institution) => _cli.Write("bank.yaml", institution);

    private async Task<CliResult> DoneAsync(string line)
    {
        var result = await _cli.RunAsync(line);
        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), $"{line}\n{result.Out}{result.Error}");
        return result;
    }
}
