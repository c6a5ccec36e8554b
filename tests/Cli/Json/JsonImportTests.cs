using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;

namespace QsGen.Tests.Cli.Json;

/// <summary>The import file names every resource as the stack registers it, so that an update finds what was imported.</summary>
internal sealed class JsonImportTests
{
    private CliHarness _cli = null!;

    [SetUp]
    public void CreateProject()
    {
        _cli = new CliHarness().WithProject();
        _cli.Variables["QSGEN_DATABASE_URL"] = "postgresql://teller:canary-5f1c@ledger.example:5433/recon";
        _cli.Variables["QSGEN_MANAGE_DATABASE"] = "false";
        _cli.Variables["QSGEN_DEMO_DATA"] = "false";
    }

    [TearDown]
    public void DeleteProject()
    {
        _cli.Dispose();
    }

    [Test]
    public async Task Import_EveryResource_IsNamedAsTheStackRegistersIt()
    {
        var resources = await ImportedAsync();
        var preview = await _cli.RunAsync("preview --json");
        var registered = JsonNode.Parse(preview.Out)!["steps"]!.AsArray().Select(step => (string)step!["urn"]!).ToList();

        Assert.That(
            resources.Select(resource => UrnOf(resource, resources)),
            Is.EquivalentTo(registered.Where(urn => !urn.Contains("pulumi:pulumi:Stack::") && !urn.Contains("pulumi:providers:"))));
    }

    [Test]
    public async Task Import_Ids_AreTheIdentifyingPropertiesInTheOrderOfTheirSchema()
    {
        var resources = await ImportedAsync();

        var ids = resources.Where(resource => !IsComponent(resource)).ToDictionary(
            resource => (string)resource["name"]!, resource => (string)resource["id"]!);
        Assert.Multiple(() =>
        {
            Assert.That(ids[LogicalNames.Analysis("executives")], Does.Match(@"^[\w-]+-executives-analysis\|\d{12}$"));
            Assert.That(ids[LogicalNames.Dashboard("executives")], Does.Match(@"^\d{12}\|[\w-]+-executives-dashboard$"));
            Assert.That(ids[LogicalNames.DataSource(LogicalNames.Branding)], Does.Match(@"^\d{12}\|[\w-]+-demo-datasource$"));
            Assert.That(ids.Values, Is.Unique);
        });
    }

    [Test]
    public async Task Import_Parents_StandBeforeTheirChildren()
    {
        var seen = new HashSet<string>();
        foreach (var resource in await ImportedAsync())
        {
            Assert.That(resource["parent"] is null || seen.Contains((string)resource["parent"]!), Is.True, resource.ToJsonString());
            Assert.That(seen.Add((string)resource["name"]!), Is.True, "a parent is found by its name alone");
        }
    }

    [Test]
    public async Task Import_Theme_IsLeftOutWithANoteWhereTheFormerToolDeployed()
    {
        var result = await _cli.RunAsync("json import --deployed-by quicksight-gen -o import.json");

        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
            Assert.That(result.Error, Does.Match("note: .*-theme is left out"));
            Assert.That(_cli.Read("import.json"), Does.Not.Contain("canary").And.Not.Contain(":Theme\""));
        });
    }

    private async Task<List<JsonObject>> ImportedAsync()
    {
        var result = await _cli.RunAsync("json import");
        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Error);
        return [.. JsonNode.Parse(result.Out)!["resources"]!.AsArray().Select(node => node!.AsObject())];
    }

    private static bool IsComponent(JsonObject resource) => (bool?)resource["component"] == true;

    private static string UrnOf(JsonObject resource, List<JsonObject> all)
    {
        var parents = all.Where(IsComponent).ToDictionary(component => (string)component["name"]!, component => (string)component["type"]!);
        var prefix = resource["parent"] is { } parent ? $"{parents[(string)parent!]}$" : "";
        return $"urn:pulumi:dev::qsgen::{prefix}{resource["type"]}::{resource["name"]}";
    }
}
