using System.CommandLine;
using System.Text.Json.Nodes;
using QsGen.Cli.Handbooks;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>docs apply</c>: builds the site.</summary>
internal sealed class DocsApply(CliContext context, CommonOptions options, HandbookOptions handbook)
{
    private readonly Option<bool> _lenient = new("--no-strict") { Description = "Write the site although something is wrong with a page" };

    private readonly Option<bool> _portable = new("--portable")
    {
        Description = "For scripts of quicksight-gen: every site opens from disk, so this changes nothing",
    };

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("apply", "Build the handbook as a static site that opens from disk; nothing in it is loaded from elsewhere")
            .WithExample("qsgen docs apply --institution bank.yaml -o site/")
            .WithOptions([.. handbook.ForSite, handbook.Folder, _lenient, _portable, options.Json])
            .Does(async (parsed, cancellation) =>
            {
                var (named, folder) = (parsed.GetValue(handbook.Folder)!, handbook.FolderOf(parsed));
                try
                {
                    var (site, figures) = await handbook.BuildAsync(parsed, folder.Figures, cancellation);
                    foreach (var note in site.Notes)
                    {
                        await context.Error.WriteLineAsync($"note: {note}");
                    }

                    foreach (var problem in site.Problems)
                    {
                        await context.Error.WriteLineAsync($"error: {problem}");
                    }

                    if (!site.Problems.IsEmpty && !parsed.GetValue(_lenient))
                    {
                        await context.Error.WriteLineAsync("Nothing was written; --no-strict writes the site all the same.");
                        return ExitCode.CheckFailed;
                    }

                    var changed = folder.Write(site, figures);
                    await context.Out.WriteLineAsync(parsed.GetValue(options.Json)
                        ? new JsonObject
                        {
                            ["index"] = Path.Combine(named, "index.html"),
                            ["pages"] = site.Pages.Length,
                            ["files"] = site.Files.Length,
                            ["changed"] = changed,
                            ["problems"] = new JsonArray([.. site.Problems.Select(problem => (JsonNode?)problem.ToString())]),
                        }.ToJsonString()
                        : $"{site.Pages.Length} pages in {Path.Combine(named, "index.html")}");
                    return ExitCode.Done;
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    throw new InvalidInputException($"{named}: {failure.Message}");
                }
            });
}
