using System.CommandLine;
using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Handbook.Comparison;
using QsGen.Institution;

namespace QsGen.Cli.Commands;

/// <summary><c>docs diff</c>: what differs between two institutions, in words.</summary>
internal sealed class DocsDiff(CliContext context, CommonOptions options)
{
    private readonly Argument<string> _before = new("BEFORE") { Description = "An institution's YAML file, or the name of a bundled one" };

    private readonly Argument<string> _after = new("AFTER") { Description = "Another one" };

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command("diff", "Say what differs between two institutions: accounts, rails, templates, chains and limits")
            .WithExample("qsgen docs diff old.yaml new.yaml")
            .WithOptions(options.Json)
            .Does(async (parsed, _) =>
            {
                var found = InstitutionComparison.Of(Read(parsed.GetValue(_before)!), Read(parsed.GetValue(_after)!));
                if (parsed.GetValue(options.Json))
                {
                    await context.Out.WriteLineAsync(new JsonArray([.. found.Select(one => (JsonNode?)new JsonObject
                    {
                        ["kind"] = one.Kind,
                        ["name"] = one.Name,
                        ["fact"] = one.Fact,
                        ["before"] = one.Before,
                        ["after"] = one.After,
                    })]).ToJsonString());
                    return ExitCode.Done;
                }

                foreach (var one in found)
                {
                    await context.Out.WriteLineAsync(one.ToString());
                }

                await context.Out.WriteLineAsync(found.Length switch
                {
                    0 => "Nothing differs.",
                    1 => "1 thing differs.",
                    var count => $"{count} things differ.",
                });
                return ExitCode.Done;
            });
        command.Arguments.Add(_before);
        command.Arguments.Add(_after);
        return command;
    }

    private InstitutionModel Read(string named)
    {
        var source = InstitutionSource.Find(named, context.Folder, out var problem) ?? throw new InvalidInputException(problem!);
        var result = source.Load();
        return result.Model ?? throw new InvalidInputException([.. result.Findings.Select(finding => finding.ToString())]);
    }
}
