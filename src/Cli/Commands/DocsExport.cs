using System.CommandLine;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Site;

namespace QsGen.Cli.Commands;

/// <summary><c>docs export</c>: the sources of the pages, to change or to add to.</summary>
internal sealed class DocsExport(CliContext context)
{
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder to copy to; files of the same name are overwritten, others left alone",
        HelpName = "PATH",
        Required = true,
    };

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command(
            "export", "Copy the sources of the handbook's pages and its styles, to change or to add to; 'docs apply --pages' builds them")
            .WithExample("qsgen docs export -o pages/")
            .WithOptions(_output)
            .Does(async (parsed, cancellation) =>
            {
                var named = parsed.GetValue(_output)!;
                var folder = context.FullPath(named);
                try
                {
                    var files = PageLibrary.Files();
                    foreach (var (name, text) in files.AddRange(SiteBuilder.Styles()))
                    {
                        var path = Path.Combine(folder, name);
                        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                        await File.WriteAllTextAsync(path, text, cancellation);
                    }

                    await context.Out.WriteLineAsync(
                        $"{files.Count} pages in {named}; build them with: qsgen docs apply --pages {named}");
                    return ExitCode.Done;
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    throw new InvalidInputException($"{named}: {failure.Message}");
                }
            });
}
