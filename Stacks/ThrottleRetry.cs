using System.Globalization;
using Pulumi;

namespace QsGen.Stacks;

/// <summary>Says whether a step that AWS refused is tried again: when AWS asks for patience, a bounded number of times, with growing
/// waits.</summary>
/// <param name="clock">Waits.</param>
internal sealed class ThrottleRetry(TimeProvider clock)
{
    /// <summary>How many attempts there are in all.</summary>
    public const int MostAttempts = 8;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    // What QuickSight answers while it is busy, or while another change of the same object is under way.
    private static readonly string[] Passing =
        ["ThrottlingException", "ConflictException", "ResourceUnavailableException", "TooManyRequestsException", "Rate exceeded"];

    /// <summary>How long the wait after so many failed attempts is.</summary>
    public static TimeSpan WaitAfter(int attempts)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, 10)));
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>Whether to try again; waits before it says so.</summary>
    /// <param name="args">What failed.</param>
    /// <param name="say">Tells the person, in one line.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<bool> RetriesAsync(ErrorHookArgs args, Action<string> say, CancellationToken cancellationToken)
    {
        var failed = args.Errors.Count;
        if (failed >= MostAttempts
            || args.Errors is not [var last, ..]
            || Passing.FirstOrDefault(name => last.Contains(name, StringComparison.OrdinalIgnoreCase)) is not { } reason)
        {
            return false;
        }

        var wait = WaitAfter(failed);
        say(string.Create(
            CultureInfo.InvariantCulture,
            $"{args.FailedOperation}: AWS says {reason}; trying again in {wait.TotalSeconds} s "
            + $"({failed} of {MostAttempts} attempts failed)"));
        await Task.Delay(wait, clock, cancellationToken);
        return true;
    }
}
