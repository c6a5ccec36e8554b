using QsGen.Database.Sessions;

namespace QsGen.Viewer.Sources;

/// <summary>Sessions on a DuckDB file, which only one who writes or many who read can have open at a time.</summary>
/// <remarks>Queries that follow each other find the file open and its pages read. It is let go of as soon as nobody asked for a
/// moment, and under steady load after <see cref="LongestHold"/>, for long enough that a writer who waits gets it.</remarks>
/// <param name="url">The file.</param>
/// <param name="clock">Measures.</param>
/// <param name="memory">What the engine may use, as it says it; a query that needs more gets <see cref="MuchMemory"/>.</param>
internal sealed class FileSessions(DuckDbUrl url, TimeProvider clock, string memory = FileSessions.LittleMemory) : ISessionPool
{
    /// <summary>How long the file is held while there is always somebody who asks, beside the queries that run then.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(1);

    // Enough for every sheet over a million legs; pages of the file are read again rather than kept.
    private const string LittleMemory = "128MB";
    private const string MuchMemory = "1GB";

    private const int AtOnce = 2;

    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    // Longer than the pause between two attempts of a writer.
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(60);

    private readonly SqlSessionOptions _options = new()
    {
        ReadOnly = true,
        CommandTimeout = DatabaseReader.LongestQuery,
        FileMemory = memory,
    };

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly Lock _turn = new();
    private readonly Stack<ISqlSession> _idle = [];
    private int _users;
    private long _uses;
    private long? _openSince;
    private TaskCompletionSource? _closing;

    /// <inheritdoc/>
    public string Stamp => $"{StampOf(url.Path)}+{StampOf($"{url.Path}.wal")}";

    /// <inheritdoc/>
    public async Task<T> UseAsync<T>(Func<ISqlSession, Task<T>> work, TimeSpan patience, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            await EnterAsync(cancellationToken);
            try
            {
                return await LendAsync(work, patience, cancellationToken);
            }
            finally
            {
                Leave();
            }
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var session in Taken())
        {
            await session.DisposeAsync();
        }
    }

    private async Task<T> LendAsync<T>(Func<ISqlSession, Task<T>> work, TimeSpan patience, CancellationToken cancellationToken)
    {
        ISqlSession? session;
        lock (_turn)
        {
            _idle.TryPop(out session);
        }

        session ??= await OpenAsync(patience, cancellationToken);
        try
        {
            var result = await WithMemoryAsync(session, work, cancellationToken);
            lock (_turn)
            {
                _idle.Push(session);
            }

            return result;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    // The engine forgets the larger limit when the file is let go of.
    private static async Task<T> WithMemoryAsync<T>(
        ISqlSession session, Func<ISqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(session);
        }
        catch (SqlSessionException exception) when (exception.Message.Contains("Out of Memory", StringComparison.OrdinalIgnoreCase))
        {
            await session.ExecuteAsync($"SET memory_limit = '{MuchMemory}'", cancellationToken);
            return await work(session);
        }
    }

    private async Task<ISqlSession> OpenAsync(TimeSpan patience, CancellationToken cancellationToken) => File.Exists(url.Path)
        ? await SqlSessions.OpenAsync(url, _options with { FilePatience = patience }, cancellationToken)
        : throw new SqlSessionException($"there is no database file {url.Path}; 'up' makes it");

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource? closing;
            var starts = false;
            lock (_turn)
            {
                if (_closing is null && _openSince is { } since && clock.GetElapsedTime(since) > LongestHold)
                {
                    _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    starts = _users == 0;
                }

                closing = _closing;
                if (closing is null)
                {
                    _users++;
                    _openSince ??= clock.GetTimestamp();
                    return;
                }
            }

            if (starts)
            {
                await LetGoAsync(Gap);
            }

            await closing.Task.WaitAsync(cancellationToken);
        }
    }

    private void Leave()
    {
        lock (_turn)
        {
            _users--;
            var use = ++_uses;
            if (_users == 0)
            {
                _ = _closing is null ? WhenIdleAsync(use) : LetGoAsync(Gap);
            }
        }
    }

    private async Task WhenIdleAsync(long use)
    {
        await Task.Delay(Idle, clock);
        lock (_turn)
        {
            if (_users > 0 || _uses != use || _closing is not null)
            {
                return;
            }

            _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await LetGoAsync(TimeSpan.Zero);
    }

    // Whoever begins it has set _closing, so that nobody opens the file meanwhile.
    private async Task LetGoAsync(TimeSpan pause)
    {
        foreach (var session in Taken())
        {
            await session.DisposeAsync();
        }

        await Task.Delay(pause, clock);
        TaskCompletionSource closed;
        lock (_turn)
        {
            (closed, _closing, _openSince) = (_closing!, null, null);
        }

        closed.SetResult();
    }

    private ISqlSession[] Taken()
    {
        lock (_turn)
        {
            ISqlSession[] all = [.. _idle];
            _idle.Clear();
            return all;
        }
    }

    private static string StampOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? $"{file.Length}:{file.LastWriteTimeUtc.Ticks}" : "-";
    }
}
