using System.Collections.Immutable;

namespace QsGen.Handbook.Facts;

/// <summary>A command of the program.</summary>
/// <param name="Path">Its words without the program's name, such as <c>docs apply</c>.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Example">A line to type, or empty.</param>
/// <param name="Arguments">What it takes besides options, in order.</param>
/// <param name="Options">Its options.</param>
/// <param name="IsGroup">Whether it only holds further commands.</param>
internal sealed record CommandFact(
    string Path, string Summary, string Example, ImmutableArray<ArgumentFact> Arguments, ImmutableArray<OptionFact> Options, bool IsGroup);

/// <summary>What a command takes besides options.</summary>
/// <param name="Name">Its name in help.</param>
/// <param name="Summary">What it is.</param>
internal sealed record ArgumentFact(string Name, string Summary);

/// <summary>An option of a command.</summary>
/// <param name="Names">How it is written, the usual way first.</param>
/// <param name="Value">What help calls its value; empty for a switch.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Default">Its value when it is left out; empty when there is none.</param>
/// <param name="IsRequired">Whether the command wants it.</param>
internal sealed record OptionFact(ImmutableArray<string> Names, string Value, string Summary, string Default, bool IsRequired);
