using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Demo.Loading;

/// <summary>Keeps an embedded engine from caching a whole load in the process: what is written once need not stay in memory.</summary>
internal static class MemoryBound
{
    /// <summary>Bounds the engine's memory until the result is disposed; does nothing for engines in processes of their own.</summary>
    public static async Task<IAsyncDisposable> OfAsync(ISqlSession session, CancellationToken cancellationToken)
    {
        var before = new List<EngineSetting>();
        var bound = new Release(session, before);
        try
        {
            foreach (var (name, value) in session.Dialect.LoadSettings)
            {
                var was = await session.ScalarAsync<string>($"SELECT CAST(current_setting('{name}') AS VARCHAR)", cancellationToken);
                await session.ExecuteAsync($"SET {name} = '{value}'", cancellationToken);
                before.Add(new(name, was!));
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
    private sealed class Release(ISqlSession session, IReadOnlyList<EngineSetting> before) : IAsyncDisposable
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
