using System.CommandLine;
using System.Text.Json;
using QsGen.Cli.Json;

namespace QsGen.Cli.Commands;

/// <summary><c>json</c>: the definitions as files.</summary>
internal static class JsonCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CliContext context, CommonOptions options) =>
        new Command("json", "The QuickSight definitions as files").WithCommands(Apply(context, options));

    private static Command Apply(CliContext context, CommonOptions options)
    {
        var output = OutputFolder();

        return new Command("apply", "Write every definition to a folder, one file per resource; the stack registers the same documents")
            .WithExample("qsgen json apply --institution bank.yaml -o out/")
            .WithOptions([.. options.ForConfiguration, output, options.Json])
            .Does(context, async (parsed, _) =>
            {
                var deployment = Deployments.Read(options.Configuration(parsed, context), context);
                var folder = parsed.GetValue(output)!;
                var files = new DocumentFolder(context.FullPath(folder)).Write(Deployments.Documents(deployment));
                if (parsed.GetValue(options.Json))
                {
                    var listed = files.Select(file => new { file = file.Name, outcome = file.Outcome.ToString().ToLowerInvariant() });
                    await context.Out.WriteLineAsync(JsonSerializer.Serialize(listed));
                    return ExitCode.Done;
                }

                foreach (var file in files.Where(file => file.Outcome != FileOutcome.Unchanged))
                {
                    await context.Out.WriteLineAsync($"{file.Outcome.ToString().ToLowerInvariant(),-9} {Path.Combine(folder, file.Name)}");
                }

                await context.Out.WriteLineAsync($"{files.Count(file => file.Outcome != FileOutcome.Removed)} definitions in {folder}");
                return ExitCode.Done;
            });
    }

    private static Option<string> OutputFolder() => new("--output", "-o")
    {
        Description = "The folder to write to",
        HelpName = "PATH",
        DefaultValueFactory = _ => "out",
    };
}
