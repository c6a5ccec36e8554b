using System.CommandLine;
using QsGen.Cli.Outcomes;
using QsGen.Engine;

namespace QsGen.Cli.Shared;

/// <summary>What every command has in common: how it ends, and an example in its help.</summary>
internal static class CommandExtensions
{
    /// <summary>What a person reads whose command was stopped.</summary>
    public const string Stopped = "Stopped. What was finished is kept; run the same command again to go on.";

    /// <summary>Gives a command its work; bad input and failures become one readable message and an exit code.</summary>
    public static Command Does(this Command command, CliContext context, Func<ParseResult, CancellationToken, Task<int>> work)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                return await work(parsed, cancellation);
            }
            catch (InvalidInputException input)
            {
                foreach (var message in input.Messages)
                {
                    await context.Error.WriteLineAsync(message);
                }

                return ExitCode.InvalidInput;
            }
            catch (Exception failure) when (failure is OperationFailedException or EngineException)
            {
                await context.Error.WriteLineAsync($"error: {failure.Message}");
                return ExitCode.Failed;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                await context.Error.WriteLineAsync(Stopped);
                return ExitCode.Failed;
            }
        });

        return command;
    }

    /// <summary>Adds an example to the command's help text.</summary>
    public static Command WithExample(this Command command, string example)
    {
        command.Description = $"{command.Description}{Environment.NewLine}{Environment.NewLine}Example: {example}";
        return command;
    }

    /// <summary>Adds options.</summary>
    public static Command WithOptions(this Command command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>Adds subcommands.</summary>
    public static Command WithCommands(this Command command, params ReadOnlySpan<Command> commands)
    {
        foreach (var subcommand in commands)
        {
            command.Subcommands.Add(subcommand);
        }

        return command;
    }
}
