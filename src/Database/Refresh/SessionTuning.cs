using QsGen.Database.Sessions;

namespace QsGen.Database.Refresh;

/// <summary>Settings of a session for as long as it builds whole relations; they go back when this is disposed.</summary>
internal sealed class SessionTuning : IAsyncDisposable
{
    private readonly ISqlSession _session;

    private SessionTuning(ISqlSession session) => _session = session;

    /// <summary>Tunes a session.</summary>
    public static async Task<SessionTuning> ForBuildingAsync(ISqlSession session, CancellationToken cancellationToken)
    {
        var settings = session.Dialect.BuildSettings;
        if (!settings.IsEmpty)
        {
            await session.ExecuteAsync(
                string.Join("; ", settings.Select(setting => $"SET {setting.Name} = '{setting.Value}'")), cancellationToken);
        }

        return new SessionTuning(session);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var settings = _session.Dialect.BuildSettings;
        if (settings.IsEmpty)
        {
            return;
        }

        try
        {
            await _session.ExecuteAsync(string.Join("; ", settings.Select(setting => $"RESET {setting.Name}")), CancellationToken.None);
        }
        catch (SqlSessionException)
        {
            // The connection is gone, and its settings with it.
        }
    }
}
