using QsGen.Demo.Loading;
using QsGen.Sql.Sessions;

namespace QsGen.Provider.Resources;

/// <summary>Runs work on a database and says in the provider's terms how it failed.</summary>
internal static class DatabaseWork
{
    /// <summary>Opens a database for work.</summary>
    /// <exception cref="ResourceFailure">It cannot be reached.</exception>
    public static async Task<ISqlSession> OpenAsync(DatabaseTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await target.OpenAsync(cancellationToken);
        }
        catch (SqlSessionException failure)
        {
            throw new ResourceFailure($"{target.Label}: {failure.Message}", failure) { NothingChanged = true };
        }
    }

    /// <summary>Runs work that is one transaction: when it fails, nothing was changed.</summary>
    /// <exception cref="ResourceFailure">It failed.</exception>
    public static async Task<T> AtomicallyAsync<T>(
        DatabaseTarget target, Func<ISqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await target.OpenAsync(cancellationToken);
            return await work(session);
        }
        catch (Exception failure) when (failure is SqlSessionException or DemoLoadException)
        {
            throw new ResourceFailure($"{target.Label}: {failure.Message}", failure) { NothingChanged = true };
        }
    }

    /// <summary>Looks at a database without changing it.</summary>
    /// <exception cref="ResourceFailure">It cannot be reached.</exception>
    public static async Task<T> LookAsync<T>(DatabaseTarget target, Func<ISqlSession, Task<T>> look, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await target.PeekAsync(cancellationToken);
            return await look(session);
        }
        catch (SqlSessionException failure)
        {
            throw new ResourceFailure($"{target.Label}: {failure.Message}", failure) { NothingChanged = true };
        }
    }

    /// <summary>
    /// Looks at a database for a preview. One that cannot be reached is no failure then: only what would change is not known.
    /// </summary>
    public static async Task ForecastAsync(
        DatabaseTarget target, IResourceLog log, Func<ISqlSession, Task<string>> look, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await target.PeekAsync(cancellationToken);
            log.Info($"{target.Label}: {await look(session)}");
        }
        catch (SqlSessionException failure)
        {
            log.Warn($"{target.Label} cannot be looked at, so what would change in it is not known: {failure.Message}");
        }
    }
}
