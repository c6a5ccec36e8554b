using System.Collections.Concurrent;
using QsGen.Database.Sessions;

namespace QsGen.Viewer.Sources;

/// <summary>Sessions on a server, kept while nobody needs them. A database in memory is each session's own.</summary>
/// <param name="url">The database.</param>
internal sealed class ServerSessions(DatabaseUrl url) : ISessionPool
{
    private static readonly int AtOnce = Math.Max(4, Environment.ProcessorCount * 2);

    private readonly SqlSessionOptions _options = new()
    {
        ReadOnly = url is not DuckDbUrl,
        CommandTimeout = DatabaseReader.LongestQuery,
    };

    // A query of a definition can have the server let what comes after it in its session write.
    private readonly string? _forbidAgain = url is PostgresUrl ? "SET default_transaction_read_only = on" : null;

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly ConcurrentBag<ISqlSession> _idle = [];

    /// <inheritdoc/>
    public string Stamp => "";

    /// <inheritdoc/>
    public async Task<T> UseAsync<T>(Func<ISqlSession, Task<T>> work, TimeSpan patience, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            if (_idle.TryTake(out var kept))
            {
                try
                {
                    return await LendAsync(kept, async session =>
                    {
                        if (_forbidAgain is not null)
                        {
                            await session.ExecuteAsync(_forbidAgain, cancellationToken);
                        }

                        return await work(session);
                    });
                }
                catch (SqlSessionException)
                {
                    // A session that lay idle may be dead; what fails by itself fails again.
                }
            }

            return await LendAsync(await SqlSessions.OpenAsync(url, _options, cancellationToken), work);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var session))
        {
            await session.DisposeAsync();
        }

        _places.Dispose();
    }

    private async Task<T> LendAsync<T>(ISqlSession session, Func<ISqlSession, Task<T>> work)
    {
        try
        {
            var result = await work(session);
            _idle.Add(session);
            return result;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}
