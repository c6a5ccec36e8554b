using System.CommandLine;
using QsGen.Cli.Handbooks;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>docs</c>: the handbook.</summary>
internal static class DocsCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CliContext context, CommonOptions options)
    {
        var handbook = new HandbookOptions(context, options);
        return new Command("docs", "The handbook of an institution: build, show and check the site, take its pictures").WithCommands(
            new DocsApply(context, options, handbook).Create(),
            new DocsServe(context, handbook).Create(),
            new DocsClean(context, handbook).Create(),
            new DocsTest(context, options, handbook).Create(),
            new DocsExport(context).Create(),
            new DocsScreenshot(context, handbook).Create(),
            new DocsDiff(context, options).Create());
    }
}
