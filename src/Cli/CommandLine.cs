using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using QsGen.Cli.Commands;

namespace QsGen.Cli;

/// <summary>The command line: which commands there are.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command and returns its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, CliContext context, CancellationToken cancellation = default)
    {
        var parsed = Root(context).Parse(args);
        var configuration = new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,

            // Signals are the process's, see StopSignals: an operation may take its time to stop.
            ProcessTerminationTimeout = null,
        };
        var code = await parsed.InvokeAsync(configuration, cancellation);

        return parsed.Action is ParseErrorAction ? ExitCode.InvalidInput : code;
    }

    /// <summary>All commands.</summary>
    public static RootCommand Root(CliContext context)
    {
        var options = new CommonOptions();
        var root = new RootCommand("Reconciliation dashboards for a bank, from one YAML file.");
        var stack = new StackCommands(context, options);
        root.Subcommands.Add(stack.Up());
        root.Subcommands.Add(stack.Preview());
        root.Subcommands.Add(stack.Refresh());
        root.Subcommands.Add(stack.Destroy());
        root.Subcommands.Add(new StackStateCommand(context, options).Create());
        root.Subcommands.Add(OutputsCommand.Create(context, options));
        root.Subcommands.Add(InstitutionCommand.Create(context, options));
        root.Subcommands.Add(new SchemaCommand(context, options).Create());
        root.Subcommands.Add(new DataCommand(context, options).Create());
        root.Subcommands.Add(JsonCommand.Create(context, options));

        return root;
    }

    /// <summary>The program's version, such as <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
