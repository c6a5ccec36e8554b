namespace QsGen.Cli.Outcomes;

/// <summary>The engine or the database failed in a way that the message explains; the command ends with exit code 3.</summary>
internal sealed class OperationFailedException(string message, Exception? cause = null) : Exception(message, cause);
