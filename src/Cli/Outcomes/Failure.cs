using System.Diagnostics;
using QsGen.Database.Sessions;
using QsGen.Demo.Loading;
using QsGen.Engine;

namespace QsGen.Cli.Outcomes;

/// <summary>The one place that turns what a command was ended by into lines for a person and an exit code.</summary>
internal static class Failure
{
    /// <summary>What a person reads whose command was stopped.</summary>
    public const string Stopped = "Stopped. What was finished is kept; run the same command again to go on.";

    /// <summary>Says what ended a command, and gives the exit code that it deserves.</summary>
    /// <param name="failure">What ended it.</param>
    /// <param name="error">Where errors go; it may itself be broken.</param>
    /// <param name="isStopped">Whether the person stopped the command.</param>
    /// <param name="isVerbose">Whether the person wants to see inside.</param>
    public static int Tell(Exception failure, TextWriter error, bool isStopped = false, bool isVerbose = false)
    {
        var cause = Innermost(failure);
        var (code, lines) = cause switch
        {
            InvalidInputException input => (ExitCode.InvalidInput, input.Messages.AsEnumerable()),
            OperationCanceledException when isStopped => (ExitCode.Failed, [Stopped]),
            OperationFailedException or EngineException or SqlSessionException or DemoLoadException =>
                (ExitCode.Failed, [$"error: {cause.Message}"]),
            UnauthorizedAccessException or IOException => (ExitCode.Failed, [$"error: {OneLine(cause.Message)}"]),
            OutOfMemoryException => (
                ExitCode.Failed, ["error: the memory does not suffice; a file that the command reads may be too large or have no end"]),
            _ => (ExitCode.Failed, Defect(cause, isVerbose)),
        };
        try
        {
            foreach (var line in lines)
            {
                error.WriteLine(line);
            }
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Nobody listens; the exit code has to do.
        }

        return code;
    }

    // Where it happened, but of nothing that it was about: a message that nobody foresaw may repeat a secret only to who asked for more.
    private static IEnumerable<string> Defect(Exception cause, bool isVerbose)
    {
        yield return $"error: {cause.GetType().Name}: {OneLine(cause.Message)}; this is a defect of QsGen, "
            + "please report it with what --verbose says";
        if (isVerbose)
        {
            yield return new StackTrace(cause, fNeedFileInfo: false).ToString().TrimEnd();
        }
    }

    private static Exception Innermost(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions: [var only] } => Innermost(only),
        TypeInitializationException { InnerException: { } inner } => Innermost(inner),
        _ => failure,
    };

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
