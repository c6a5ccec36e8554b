using System.CommandLine;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>audit clean</c>: removes a report.</summary>
internal sealed class AuditClean(CliContext context, CommonOptions options)
{
    private readonly Option<string?> _output = AuditApply.OutputFile("The report");

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("clean", "Say which report would be deleted; with --execute delete it")
            .WithExample("qsgen audit clean -o report.pdf --execute")
            .WithOptions(_output, options.Execute)
            .Does(async (parsed, _) =>
            {
                var named = parsed.GetValue(_output) ?? AuditApply.DefaultFile;
                var path = context.FullPath(named);
                if (!File.Exists(path))
                {
                    await context.Out.WriteLineAsync($"Nothing to clean: there is no {named}.");
                }
                else if (parsed.GetValue(options.Execute))
                {
                    File.Delete(path);
                    await context.Out.WriteLineAsync($"Deleted {named}.");
                }
                else
                {
                    await context.Out.WriteLineAsync($"Would delete {named}; add --execute to do it.");
                }

                return ExitCode.Done;
            });
}
