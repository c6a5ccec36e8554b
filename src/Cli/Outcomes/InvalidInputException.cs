using System.Collections.Immutable;
using QsGen.Institution;

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

    /// <summary>Those of the messages that are about an institution's file, with their places.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
