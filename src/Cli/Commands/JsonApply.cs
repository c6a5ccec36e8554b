using System.CommandLine;
using QsGen.Cli.Json;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>json apply</c>: writes the definitions.</summary>
internal sealed class JsonApply(CliContext context, CommonOptions options)
{
    private readonly Option<string> _output = OutputFolder.Option("The folder to write to");

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("apply", "Write every definition to a folder, one file per resource; the stack registers the same documents")
            .WithExample("qsgen json apply --institution bank.yaml -o out/")
            .WithOptions([.. options.ForConfiguration, _output, options.Json])
            .Does(async (parsed, _) =>
            {
                var documents = Deployments.Documents(Deployments.Read(options.Configuration(parsed, context), context), context);
                var folder = parsed.GetValue(_output)!;
                var files = new DocumentFolder(context.FullPath(folder)).Write(documents);
                if (parsed.GetValue(options.Json))
                {
                    await FileListing.WriteJsonAsync(context, files);
                    return ExitCode.Done;
                }

                await FileListing.WriteChangesAsync(context, folder, files);
                await context.Out.WriteLineAsync($"{files.Count(file => file.Outcome != FileOutcome.Removed)} definitions in {folder}");
                return ExitCode.Done;
            });
}
