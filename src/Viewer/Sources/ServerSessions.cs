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
                    return await LendAsync(kept, work);
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
