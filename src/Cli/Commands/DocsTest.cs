using System.CommandLine;
using System.Text.Json.Nodes;
using QsGen.Cli.Handbooks;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>docs test</c>: builds the site in memory and checks it.</summary>
internal sealed class DocsTest(CliContext context, CommonOptions options, HandbookOptions handbook)
{
    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("test", "Build the handbook in memory and check it: links, references, headings, words of other institutions; exit "
            + "code 1 when something is found")
            .WithExample("qsgen docs test --institution bank.yaml")
            .WithOptions([.. handbook.ForSite, options.Json])
            .Does(async (parsed, cancellation) =>
            {
                var (site, _) = await handbook.BuildAsync(parsed, null, cancellation);
                var problems = site.Problems;
                if (parsed.GetValue(options.Json))
                {
                    await context.Out.WriteLineAsync(new JsonArray([.. problems.Select(problem => (JsonNode?)new JsonObject
                    {
                        ["page"] = problem.Page,
                        ["line"] = problem.Line,
                        ["message"] = problem.Message,
                    })]).ToJsonString());
                    return problems.IsEmpty ? ExitCode.Done : ExitCode.CheckFailed;
                }

                foreach (var problem in problems)
                {
                    await context.Out.WriteLineAsync(problem.ToString());
                }

                await context.Out.WriteLineAsync(problems.Length switch
                {
                    0 => $"{site.Pages.Length} pages are sound.",
                    1 => "1 thing is wrong.",
                    var count => $"{count} things are wrong.",
                });
                return problems.IsEmpty ? ExitCode.Done : ExitCode.CheckFailed;
            });
}
