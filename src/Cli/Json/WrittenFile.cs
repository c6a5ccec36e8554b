namespace QsGen.Cli.Json;

/// <summary>One file of the output folder after a run.</summary>
/// <param name="Name">Relative to the folder, with forward slashes.</param>
/// <param name="Outcome">What happened to it.</param>
internal sealed record WrittenFile(string Name, FileOutcome Outcome);
