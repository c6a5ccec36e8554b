namespace QsGen.Provider.Hosting;

/// <summary>What one run of the provider shares between calls: the engine it talks to, and the means to stop what is under way.</summary>
internal sealed class ProviderSession : IDisposable
{
    private static readonly TimeSpan WatchPeriod = TimeSpan.FromSeconds(2);

    // A timer runs for at most some 49 days.
    private const double LongestSeconds = 4_000_000;

    private readonly Lock _lock = new();
    private CancellationTokenSource _running = new();
    private EngineConnection? _engine;
    private readonly TaskCompletionSource<EngineConnection> _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A run that begins.</summary>
    /// <param name="engineAddress">The engine, as host and port; null: it will say so itself.</param>
    /// <exception cref="FormatException">It is not an address.</exception>
    public ProviderSession(string? engineAddress)
    {
        if (engineAddress is not null)
        {
            Attach(engineAddress);
        }
    }

    /// <summary>The engine, once it is known.</summary>
    public EngineConnection? Engine => Volatile.Read(ref _engine);

    /// <summary>Completes when the engine is known.</summary>
    public Task<EngineConnection> Attached => _attached.Task;

    /// <summary>Takes note of the engine's address; the first one counts.</summary>
    /// <exception cref="FormatException">It is not an address.</exception>
    public void Attach(string address)
    {
        lock (_lock)
        {
            if (_engine is null)
            {
                Volatile.Write(ref _engine, new EngineConnection(address));
                _attached.TrySetResult(_engine);
            }
        }
    }

    /// <summary>Completes when the engine, once it is known, does not listen any more.</summary>
    public async Task WatchEngineAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var engine = await Attached.WaitAsync(cancellationToken);
        using var timer = new PeriodicTimer(WatchPeriod, time);
        do
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }
        while (await engine.IsAliveAsync(cancellationToken));
    }

    /// <summary>Stops what is under way. Calls that come later run as ever.</summary>
    public void Cancel()
    {
        CancellationTokenSource stopped;
        lock (_lock)
        {
            (stopped, _running) = (_running, new());
        }

        stopped.Cancel();
    }

    /// <summary>A token for one piece of work: stopped by the caller, by <see cref="Cancel"/>, and when its time is up.</summary>
    /// <param name="seconds">How long it may take; 0 is without limit.</param>
    /// <param name="caller">The call's own token.</param>
    public CancellationTokenSource Begin(double seconds, CancellationToken caller)
    {
        CancellationTokenSource work;
        lock (_lock)
        {
            work = CancellationTokenSource.CreateLinkedTokenSource(caller, _running.Token);
        }

        if (seconds > 0)
        {
            work.CancelAfter(TimeSpan.FromSeconds(Math.Min(seconds, LongestSeconds)));
        }

        return work;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Cancel();
        _engine?.Dispose();
    }
}
