namespace QsGen.Tests.Cli;

/// <summary>How a command ended and what it printed.</summary>
internal sealed record CliResult(int Code, string Out, string Error);
