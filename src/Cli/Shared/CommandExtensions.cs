using System.CommandLine;

namespace QsGen.Cli.Shared;

/// <summary>What every command has in common: its work, and an example in its help.</summary>
internal static class CommandExtensions
{
    /// <summary>Gives a command its work. What ends it early, <see cref="CommandLine"/> turns into a message and an exit code.</summary>
    public static Command Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> work)
    {
        command.SetAction(work);
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
            NumberText.Require(option);
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
