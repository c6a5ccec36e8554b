using QsGen.Sql.Dialects;
using QsGen.Sql.Sessions;

namespace QsGen.Demo.Loading;

/// <summary>Keeps an embedded engine from caching a whole load in the process: what is written once need not stay in memory.</summary>
internal static class MemoryBound
{
    private const string Limit = "64MB";

    /// <summary>Bounds the engine's memory until the result is disposed; does nothing for engines in processes of their own.</summary>
    public static async Task<IAsyncDisposable> OfAsync(ISqlSession session, CancellationToken cancellationToken)
    {
        if (session.Dialect != SqlDialects.DuckDb)
        {
            return new Release(null);
        }

        try
        {
            await session.ExecuteAsync($"SET memory_limit = '{Limit}'", cancellationToken);

            // Rows come from one appender: a second thread would only hold blocks of every column as well, and make the first wait.
            await session.ExecuteAsync("SET threads = 1", cancellationToken);
            return new Release(session);
        }
        catch (SqlSessionException)
        {
            // The database already holds more than that in memory; then the load runs without a bound.
            return new Release(null);
        }
    }

    private sealed class Release(ISqlSession? session) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (session is not null)
            {
                await session.ExecuteAsync("RESET memory_limit", CancellationToken.None);
                await session.ExecuteAsync("RESET threads", CancellationToken.None);
            }
        }
    }
}
