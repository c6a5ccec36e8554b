using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Demo.Loading;

/// <summary>Keeps an embedded engine from caching a whole load in the process: what is written once need not stay in memory.</summary>
internal static class MemoryBound
{
    // The limit leaves out what the engine has not given to its cache yet. Rows come from one appender: a second thread would only
    // hold blocks of every column as well, and make the first one wait. Groups of rows that are whole need not wait for others.
    private static readonly (string Name, string Value)[] Settings =
        [("memory_limit", "64MB"), ("threads", "1"), ("write_buffer_row_group_count", "1")];

    /// <summary>Bounds the engine's memory until the result is disposed; does nothing for engines in processes of their own.</summary>
    public static async Task<IAsyncDisposable> OfAsync(ISqlSession session, CancellationToken cancellationToken)
    {
        if (session.Dialect != SqlDialects.DuckDb)
        {
            return new Release(session, []);
        }

        var before = new List<(string Name, string Value)>();
        var bound = new Release(session, before);
        try
        {
            foreach (var (name, value) in Settings)
            {
                var was = await session.ScalarAsync<string>($"SELECT CAST(current_setting('{name}') AS VARCHAR)", cancellationToken);
                await session.ExecuteAsync($"SET {name} = '{value}'", cancellationToken);
                before.Add((name, was!));
            }
        }
        catch (SqlSessionException)
        {
            // The database already holds more than that in memory; then the load runs without a bound.
            await bound.DisposeAsync();
            before.Clear();
        }

        return bound;
    }

    // RESET changes what the engine says of its memory, but not what it does.
    private sealed class Release(ISqlSession session, IReadOnlyList<(string Name, string Value)> before) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var (name, value) in before)
            {
                await session.ExecuteAsync($"SET {name} = '{value}'", CancellationToken.None);
            }
        }
    }
}
