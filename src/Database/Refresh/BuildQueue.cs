using System.Collections.Immutable;

namespace QsGen.Database.Refresh;

/// <summary>Hands out builds to several sessions, each as soon as the tables that it reads are there.</summary>
/// <param name="builds">All builds, most urgent first.</param>
internal sealed class BuildQueue(ImmutableArray<Build> builds)
{
    private readonly HashSet<string> _ready = new(StringComparer.Ordinal);
    private readonly List<Build> _waiting = [.. builds];
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The next build whose needs are met, in the order given; waits for one; null when none is left.</summary>
    public async Task<Build?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_waiting.Count == 0)
                {
                    return null;
                }

                if (_waiting.Find(build => build.Needs.All(_ready.Contains)) is { } next)
                {
                    _waiting.Remove(next);
                    return next;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Notes that a table can be read from now on.</summary>
    public void Ready(string table)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _ready.Add(table);
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }
}
