using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Database.Refresh;

/// <summary>Settings of a session for as long as it builds whole relations; they go back when this is disposed.</summary>
internal sealed class SessionTuning : IAsyncDisposable
{
    // Sorting, hashing and index building in memory; the defaults of a server are meant for many small sessions. Relations are
    // read as a whole, so a nested loop is never the better plan, and with statistics that mislead it is a quadratic one. The
    // sample for the statistics can be small, as no query here depends on the frequency of single values.
    private static readonly (string Name, string Value)[] ForPostgres =
    [
        ("work_mem", "256MB"), ("maintenance_work_mem", "256MB"), ("jit", "off"), ("enable_nestloop", "off"),
        ("max_parallel_workers_per_gather", "0"), ("default_statistics_target", "30"),
    ];

    private readonly ISqlSession _session;

    private SessionTuning(ISqlSession session) => _session = session;

    /// <summary>Tunes a session.</summary>
    public static async Task<SessionTuning> ForBuildingAsync(ISqlSession session, CancellationToken cancellationToken)
    {
        var tuning = new SessionTuning(session);
        if (session.Dialect == SqlDialects.Postgres)
        {
            await session.ExecuteAsync(
                string.Join("; ", ForPostgres.Select(setting => $"SET {setting.Name} = '{setting.Value}'")), cancellationToken);
        }

        return tuning;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_session.Dialect == SqlDialects.Postgres)
        {
            try
            {
                var resets = ForPostgres.Select(setting => $"RESET {setting.Name}");
                await _session.ExecuteAsync(string.Join("; ", resets), CancellationToken.None);
            }
            catch (SqlSessionException)
            {
                // The connection is gone, and its settings with it.
            }
        }
    }
}
