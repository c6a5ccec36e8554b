using System.CommandLine;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>json</c>: the definitions as files.</summary>
internal static class JsonCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CliContext context, CommonOptions options) =>
        new Command("json", "The QuickSight definitions: write, check and remove files, adopt what is deployed").WithCommands(
            new JsonApply(context, options).Create(),
            new JsonClean(context, options).Create(),
            new JsonTest(context, options).Create(),
            new JsonImport(context, options).Create());
}
