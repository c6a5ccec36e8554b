using System.Collections.Immutable;
using Pulumi;

namespace QsGen.Components.Resources;

/// <summary>Asks whether QuickSight took what was sent to it: it may answer before it has looked.</summary>
/// <remarks>
/// The provider waits for most of that by itself; what it hands on nevertheless, a version that failed or that is still being made, would
/// pass for success. While QuickSight is not done, and before anything is called refused, the object is looked up with the provider's own
/// function. Analyses say no status there: of them only errors are seen.
/// </remarks>
/// <param name="clock">Waits.</param>
/// <param name="look">Looks the object up; its outputs as a map of plain values.</param>
internal sealed class ReadBack(TimeProvider clock, Func<Task<object?>> look)
{
    /// <summary>How long QuickSight may take in all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>What is wrong with an object; null when nothing is.</summary>
    /// <param name="outputs">What was handed on when the object was made, changed or found unchanged.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<string?> ComplaintAsync(
        IEnumerable<KeyValuePair<string, object?>> outputs, CancellationToken cancellationToken)
    {
        var answer = QuickSightAnswer.Of(outputs);
        if (answer is { IsUnderWay: false, IsRefused: false })
        {
            return null;
        }

        var start = clock.GetTimestamp();
        try
        {
            answer = QuickSightAnswer.Found(await look());
            for (var pause = TimeSpan.FromSeconds(1); answer.IsUnderWay; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            {
                if (clock.GetElapsedTime(start) >= Patience)
                {
                    return FormattableString.Invariant(
                        $"QuickSight says {answer.Status} for {Patience.TotalMinutes} minutes now; see in its console what it waits for, ")
                        + "and run 'up' again";
                }

                await Task.Delay(pause, clock, cancellationToken);
                answer = QuickSightAnswer.Found(await look());
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return $"QuickSight says {answer.InWords}, and could not be asked again: {failure.Message}";
        }

        return answer.IsRefused ? $"QuickSight says {answer.InWords}" : null;
    }

    /// <summary>Looks up with the provider's function, such as <c>aws-native:quicksight:getDashboard</c>.</summary>
    /// <param name="type">The object's type token.</param>
    /// <param name="account">The account that it belongs to.</param>
    /// <param name="id">Its id in QuickSight.</param>
    /// <param name="options">Which provider.</param>
    public static ReadBack With(string type, string account, string id, InvokeOptions options)
    {
        var kind = KindOf(type);
        var key = ImmutableDictionary<string, object?>.Empty.Add("awsAccountId", account).Add(IdOf(type), id);
        return new(TimeProvider.System, () => Pulumi.Deployment.Instance.InvokeAsync<object?>(
            $"{type[..^kind.Length]}get{kind}", new DictionaryInvokeArgs(key), options));
    }

    /// <summary>The property that holds an object's id, such as <c>dashboardId</c>.</summary>
    public static string IdOf(string type) => $"{char.ToLowerInvariant(KindOf(type)[0])}{KindOf(type)[1..]}Id";

    private static string KindOf(string type) => type.Split(':')[^1];
}
