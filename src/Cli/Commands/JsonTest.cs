using System.CommandLine;
using System.Text.Json.Nodes;
using QsGen.Cli.Json;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>json test</c>: verifies the definitions, and the SQL of their datasets on a database.</summary>
internal sealed class JsonTest(CliContext context, CommonOptions options)
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Also hold the files of this folder against what 'json apply' would write",
        HelpName = "PATH",
    };

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("test", "Check every definition against AWS's schemas and its references, and run every dataset's SQL on the "
            + "configured database, or on an empty embedded one; exit code 1 when something is found")
            .WithExample("qsgen json test --institution bank.yaml --json")
            .WithOptions([.. options.ForConfiguration, _output, options.Json])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.Read(options.Configuration(parsed, context), context);
                var test = new DefinitionTest(deployment, context);
                var findings = test.OfDocuments();
                if (parsed.GetValue(_output) is { } folder && findings.All(finding => !finding.IsError))
                {
                    findings = findings.AddRange(test.OfFiles(folder));
                }

                findings = findings.AddRange(await test.OfSqlAsync(cancellation));
                await ReportAsync(findings, parsed.GetValue(options.Json));

                return findings.Any(finding => finding.IsError) ? ExitCode.CheckFailed : ExitCode.Done;
            });

    private async Task ReportAsync(IReadOnlyCollection<DefinitionFinding> findings, bool asJson)
    {
        if (asJson)
        {
            await context.Out.WriteLineAsync(new JsonArray([.. findings.Select(ToJson)]).ToJsonString());
            return;
        }

        foreach (var finding in findings)
        {
            await context.Out.WriteLineAsync(context.Hints.In(finding.ToString()));
        }

        await context.Out.WriteLineAsync(findings.Count(finding => finding.IsError) switch
        {
            0 => "The definitions are sound.",
            1 => "1 thing is wrong.",
            var count => $"{count} things are wrong.",
        });
    }

    private static JsonObject ToJson(DefinitionFinding finding) => new()
    {
        ["subject"] = finding.Subject,
        ["path"] = finding.Path,
        ["rule"] = finding.Rule,
        ["message"] = finding.Message,
        ["severity"] = finding.IsError ? "error" : "warning",
    };
}
