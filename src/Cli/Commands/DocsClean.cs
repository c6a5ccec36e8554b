using System.CommandLine;
using QsGen.Cli.Handbooks;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>docs clean</c>: removes the site's files, and no others.</summary>
internal sealed class DocsClean(CliContext context, HandbookOptions handbook)
{
    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("clean", "Remove the files that 'docs apply' wrote; other files, and files that somebody changed, are left alone")
            .WithExample("qsgen docs clean -o site/")
            .WithOptions(handbook.Folder)
            .Does(async (parsed, _) =>
            {
                var named = parsed.GetValue(handbook.Folder)!;
                try
                {
                    var (removed, changed) = handbook.FolderOf(parsed).Clean();
                    foreach (var file in changed)
                    {
                        await context.Out.WriteLineAsync($"left: {Path.Combine(named, file)}, which was changed since");
                    }

                    await context.Out.WriteLineAsync(removed.IsEmpty && changed.IsEmpty
                        ? $"Nothing that 'docs apply' wrote is in {named}."
                        : $"Removed {removed.Length} files from {named}.");
                    return ExitCode.Done;
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    throw new InvalidInputException($"{named}: {failure.Message}");
                }
            });
}
