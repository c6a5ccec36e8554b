using System.Diagnostics;
using System.Text.RegularExpressions;
using QsGen.Cli.Outcomes;
using QsGen.Engine.Display;
using QsGen.Institution;
using QsGen.Tests.Cli;
using QsGen.Tests.Support;
using YamlDotNet.RepresentationModel;
using static QsGen.Tests.Stacks.ProjectFileRulesTests;

namespace QsGen.Tests.Stacks;

/// <summary>The workflow that comments on pull requests.</summary>
internal sealed partial class PreviewWorkflowTests
{
    private const string File = ".github/workflows/preview.yml";

    private static YamlMappingNode Job => Map(Map(Load(File), "jobs")!, "preview")!;

    private static IEnumerable<YamlMappingNode> Steps => ((YamlSequenceNode)Child(Job, "steps")!).Children.Cast<YamlMappingNode>();

    private static IEnumerable<string> Scripts => Steps.Select(step => Field(step, "run")).OfType<string>();

    [Test]
    public void Actions_ArePinnedToCommits() =>
        Assert.That(
            Steps.Select(step => Field(step, "uses")).OfType<string>(), Is.Not.Empty.And.All.Match(@"^[\w-]+/[\w-]+@[0-9a-f]{40}$"));

    [Test]
    public void Permissions_AreToReadAndToComment()
    {
        static IEnumerable<string> Granted(YamlMappingNode node) =>
            Map(node, "permissions")!.Children.Select(entry => $"{entry.Key}: {entry.Value}");

        Assert.That(Granted(Load(File)), Is.EqualTo(new[] { "contents: read" }));
        Assert.That(Granted(Job), Is.EqualTo(new[] { "contents: read", "pull-requests: write" }));
    }

    [Test]
    public void Scripts_HoldNoExpressions() => Assert.That(
        Scripts, Has.None.Contains("${{"), "what a pull request names must reach a script through the environment alone");

    [Test]
    [Platform("Linux,MacOsX", Reason = "the workflow's shell")]
    public async Task Scripts_AreShellThatParses()
    {
        foreach (var script in Scripts)
        {
            var start = new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true };
            using var shell = Process.Start(start)!;
            await shell.StandardInput.WriteAsync(script);
            shell.StandardInput.Close();
            var errors = await shell.StandardError.ReadToEndAsync();
            await shell.WaitForExitAsync();
            Assert.That((shell.ExitCode, errors), Is.EqualTo((0, "")), script);
        }
    }

    [TestCase("duckdb:.qsgen/dev.duckdb")]
    [TestCase("{ secure: v1:AAAAAAAAAAA=:BBBB }\n  qsgen:dialect: postgres\n"
        + "  qsgen:dataSourceArn: arn:aws:quicksight:us-east-1:000000000000:datasource/bank")]
    public async Task Commands_RunAsWritten_MakeACommentThatTheLastStepFinds(string database)
    {
        using var cli = new CliHarness().WithProject();
        cli.Write("Pulumi.dev.yaml", cli.Read("Pulumi.dev.yaml").Replace("duckdb:.qsgen/dev.duckdb", database, StringComparison.Ordinal));
        var environment = Map(Job, "env")!.Children;
        foreach (var (name, value) in environment.Where(entry => $"{entry.Key}".StartsWith("QSGEN_", StringComparison.Ordinal)))
        {
            cli.Variables[$"{name}"] = $"{value}";
        }

        cli.Variables["QSGEN_DEMO_DAYS"] = "1";
        cli.Variables["QSGEN_INSTITUTION"] = "bank.yaml";
        cli.Write("bank.yaml", BundledInstitutions.Text(BundledInstitutions.Default));
        var (deploy, preview) = Commands() is [var first, var second, ..] ? (first, second) : throw new InvalidOperationException("two");
        var up = await cli.RunAsync(deploy);
        Assert.That(up.Code, Is.EqualTo(ExitCode.Done), up.Out + up.Error);

        cli.Write("bank.yaml", BundledInstitutions.Text(BundledInstitutions.Default).Replace("\naccounts:\n",
            "\naccounts:\n  - id: ext-new\n    name: New\n    scope: external\n", StringComparison.Ordinal));
        var result = await cli.RunAsync(preview);

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.Out, Does.StartWith(PlanMarkdown.Marker("qsgen", "dev") + "\n").And.Match(@"(?m)^\+ +\d+ +- id: ext-new$"));
        Assert.That(Scripts.Last(), Does.Contain($"\"{MarkerStart().Match(result.Out).Value}\"*"));
    }

    private static string[] Commands() =>
    [
        .. Scripts.SelectMany(script => Command().Matches(script))
            .Select(match => match.Groups[1].Value.Replace("\"$STACK\"", "dev", StringComparison.Ordinal).Trim()),
    ];

    [GeneratedRegex(@"dotnet run --project QsGen\.csproj -- ([^>|\n]+)")]
    private static partial Regex Command();

    [GeneratedRegex("^<!-- qsgen plan of ")]
    private static partial Regex MarkerStart();
}
