using System.Collections.Concurrent;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Sources;

/// <summary>Asks a database, in sessions that can't write. A file is let go after each query, so that others can write to it; sessions on
/// a server are kept.</summary>
/// <param name="url">The database.</param>
/// <param name="clock">Measures.</param>
internal sealed class DatabaseReader(DatabaseUrl url, TimeProvider clock) : IRowReader, IAsyncDisposable
{
    private const int AtOnce = 4;

    // A database in memory is each session's own.
    private readonly SqlSessionOptions _options = new()
    {
        ReadOnly = url is not DuckDbUrl { IsInMemory: true },
        CommandTimeout = TimeSpan.FromMinutes(2),
    };

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly ConcurrentBag<ISqlSession> _idle = [];

    /// <summary>The engine.</summary>
    public SqlDialect Dialect => url.Dialect;

    /// <summary>The database for people.</summary>
    public string Display => url.Display;

    /// <inheritdoc/>
    public async Task<QueryRows> ReadAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            var isKept = _idle.TryTake(out var session);
            session ??= await OpenAsync(cancellationToken);
            try
            {
                return await AskAsync(session, statement, isKept, cancellationToken);
            }
            catch (SqlSessionException) when (isKept)
            {
                // A session that lay idle may be dead; a failing query fails again.
                await session.DisposeAsync();
                session = await OpenAsync(cancellationToken);
                return await AskAsync(session, statement, isKept: false, cancellationToken);
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
        while (_idle.TryTake(out var session))
        {
            await session.DisposeAsync();
        }

        _places.Dispose();
    }

    private async Task<ISqlSession> OpenAsync(CancellationToken cancellationToken)
    {
        if (url is DuckDbUrl { IsInMemory: false } file && !File.Exists(file.Path))
        {
            throw new SqlSessionException($"there is no database file {file.Path}; 'up' makes it");
        }

        return await SqlSessions.OpenAsync(url, _options, cancellationToken);
    }

    private async Task<QueryRows> AskAsync(ISqlSession session, SqlStatement statement, bool isKept, CancellationToken cancellationToken)
    {
        try
        {
            var started = clock.GetTimestamp();
            var rows = await session.ListAsync(statement, cancellationToken);
            if (url is DuckDbUrl)
            {
                await session.DisposeAsync();
            }
            else
            {
                _idle.Add(session);
            }

            return new(rows, clock.GetElapsedTime(started));
        }
        catch when (!isKept)
        {
            await session.DisposeAsync();
            throw;
        }
    }
}
