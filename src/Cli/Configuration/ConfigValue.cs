namespace QsGen.Cli.Configuration;

/// <summary>One configured value and where it came from.</summary>
/// <param name="Text">The value as text; lists and objects as JSON.</param>
/// <param name="IsSecret">Whether it must never be shown.</param>
/// <param name="Source">For messages: a file with its line, a variable, or a flag.</param>
internal sealed record ConfigValue(string Text, bool IsSecret, string Source);
