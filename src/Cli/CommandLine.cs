using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using QsGen.Cli.Commands;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Cli.Tracing;

namespace QsGen.Cli;

/// <summary>The command line: which commands there are.</summary>
internal static class CommandLine
{
    // What begins with @ is what it says, and not a file with further arguments: a note may be to @Maria.
    private static ParserConfiguration Exactly => new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command and returns its exit code, whatever happens.</summary>
    public static async Task<int> RunAsync(string[] args, CliContext context, CancellationToken cancellation = default)
    {
        var options = new CommonOptions();
        context = context with
        {
            Out = new SafeWriter(context.Out),
            Error = new HintedWriter(new SafeWriter(context.Error), context.Hints),
        };
        var parsed = Root(context, options).Parse(args, Exactly);
        var configuration = new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,

            // Signals are the process's, see StopSignals: an operation may take its time to stop.
            ProcessTerminationTimeout = null,
        };
        context.Hints.Options = options.Repeated(parsed);
        var isVerbose = parsed.GetResult(options.Verbose)?.Errors.Any() != true && parsed.GetValue(options.Verbose);
        try
        {
            using var log = SpanLog.Open(context, isVerbose);
            using var span = log.Begin(NameOf(parsed.CommandResult));
            var code = await EndedAsync();
            span?.SetTag("qsgen.exit_code", code);
            return parsed.Action is ParseErrorAction ? ExitCode.InvalidInput : code;
        }
        catch (Exception failure)
        {
            return Told(failure);
        }

        async Task<int> EndedAsync()
        {
            try
            {
                return await parsed.InvokeAsync(configuration, cancellation);
            }
            catch (Exception failure)
            {
                return Told(failure);
            }
        }

        int Told(Exception failure) => Failure.Tell(failure, context.Error, cancellation.IsCancellationRequested, isVerbose);
    }

    /// <summary>All commands.</summary>
    public static RootCommand Root(CliContext context, CommonOptions options)
    {
        var root = new RootCommand(
            "Reconciliation dashboards for a bank, from one YAML file."
            + $"{Environment.NewLine}{Environment.NewLine}Settings stand in Pulumi.<stack>.yaml. A variable overrides each of them: "
            + "QSGEN_DATABASE_URL the setting qsgen:databaseUrl, and so on; Pulumi.yaml has them all.")
        { HelpName = "qsgen" };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        root.Options.Add(options.Verbose);
        var stack = new StackCommands(context, options);
        root.Subcommands.Add(stack.Up());
        root.Subcommands.Add(stack.Preview());
        root.Subcommands.Add(stack.Refresh());
        root.Subcommands.Add(stack.Destroy());
        root.Subcommands.Add(new StackStateCommand(context, options).Create());
        root.Subcommands.Add(PlanCommand.Create(context));
        root.Subcommands.Add(CheckCommand.Create(context, options));
        root.Subcommands.Add(OutputsCommand.Create(context, options));
        root.Subcommands.Add(InstitutionCommand.Create(context, options));
        root.Subcommands.Add(new SchemaCommand(context, options).Create());
        root.Subcommands.Add(new DataCommand(context, options).Create());
        root.Subcommands.Add(new ExceptionsCommand(context, options).Create());
        root.Subcommands.Add(JsonCommand.Create(context, options));
        root.Subcommands.Add(DocsCommand.Create(context, options));
        root.Subcommands.Add(AuditCommand.Create(context, options));
        var serve = new ServeCommand(context, options);
        root.Subcommands.Add(serve.Serve());
        var settings = new StackNew(context, options);
        root.Subcommands.Add(serve.Demo(async (parsed, cancellation) =>
        {
            await settings.EnsureAsync(parsed, cancellation);
            return await stack.UpAsync(parsed, cancellation);
        }));

        return root;
    }

    // The command's words without its arguments, which may hold anything.
    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "qsgen";
}
