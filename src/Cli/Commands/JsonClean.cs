using System.CommandLine;
using QsGen.Cli.Json;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>json clean</c>: removes what <c>json apply</c> wrote.</summary>
/// <remarks>Files only. Resources that are deployed belong to a stack: <c>up</c> removes those that left the model, <c>destroy</c>
/// removes all.</remarks>
internal sealed class JsonClean(CliContext context, CommonOptions options)
{
    private readonly Option<string> _output = OutputFolder.Option("The folder that 'json apply' wrote to");

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("clean", "List the files that 'json apply' wrote; with --execute remove them. Other files and AWS are left alone")
            .WithExample("qsgen json clean -o out/ --execute")
            .WithOptions(_output, options.Execute, options.Json)
            .Does(async (parsed, _) =>
            {
                var folder = parsed.GetValue(_output)!;
                var files = new DocumentFolder(context.FullPath(folder));
                var isRemoval = parsed.GetValue(options.Execute);
                var found = isRemoval ? files.Clean() : files.Written();
                if (parsed.GetValue(options.Json))
                {
                    var outcome = isRemoval ? FileOutcome.Removed : FileOutcome.Unchanged;
                    await FileListing.WriteJsonAsync(context, found.Select(name => new WrittenFile(name, outcome)));
                    return ExitCode.Done;
                }

                foreach (var name in found)
                {
                    await context.Out.WriteLineAsync(Path.Combine(folder, name));
                }

                await context.Error.WriteLineAsync((found.Length, isRemoval) switch
                {
                    (0, _) => $"Nothing that 'json apply' wrote is in {folder}.",
                    (var count, true) => $"Removed {count} files from {folder}.",
                    (var count, false) => $"{count} files would be removed from {folder}; pass --execute to remove them.",
                });
                return ExitCode.Done;
            });
}
