using System.Collections.Immutable;

namespace QsGen.Cli.Outcomes;

/// <summary>The person's input can't be used; the command ends with exit code 2 and prints the messages, never a stack trace.</summary>
internal sealed class InvalidInputException(ImmutableArray<string> messages) : Exception(string.Join(Environment.NewLine, messages))
{
    /// <summary>A single complaint: what is wrong, where, and what to do.</summary>
    public InvalidInputException(string message)
        : this([message])
    {
    }

    /// <summary>One line for each thing that is wrong.</summary>
    public ImmutableArray<string> Messages { get; } = messages;
}
