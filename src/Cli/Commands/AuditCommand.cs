using System.CommandLine;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>audit</c>: the report for people who have no dashboards, and the check of one.</summary>
internal static class AuditCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CliContext context, CommonOptions options) =>
        new Command("audit", "The audit report: write it, check it, compare two")
            .WithCommands(
                new AuditApply(context, options).Create(),
                new AuditVerify(context, options).Create(),
                new AuditDiff(context).Create(),
                new AuditClean(context, options).Create(),
                new AuditTest(context, options).Create());
}
