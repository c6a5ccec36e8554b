using QsGen.Database.Sessions;
using QsGen.Demo.Loading;

namespace QsGen.Provider.Resources;

/// <summary>Runs work on a database and says in the provider's terms how it failed.</summary>
/// <param name="folder">The full path of the folder at which relative paths of embedded databases start.</param>
internal sealed class DatabaseWork(string folder)
{
    /// <summary>Where the database is: an embedded one at its full path.</summary>
    public DatabaseUrl UrlOf(DatabaseTarget target) => target.Url is DuckDbUrl { IsInMemory: false } file
        ? file with { Path = Path.GetFullPath(file.Path, folder) }
        : target.Url;

    /// <summary>Whether the database is a file that is not there.</summary>
    public bool IsMissing(DatabaseTarget target) => UrlOf(target) is DuckDbUrl { IsInMemory: false } file && !File.Exists(file.Path);

    /// <summary>Opens a database for work.</summary>
    /// <exception cref="ResourceFailure">It cannot be reached.</exception>
    public async Task<ISqlSession> OpenAsync(DatabaseTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await SqlSessions.OpenAsync(UrlOf(target), cancellationToken);
        }
        catch (SqlSessionException failure)
        {
            throw new ResourceFailure($"{target.Label}: {failure.Message}", failure) { NothingChanged = true };
        }
    }

    /// <summary>Runs work that is one transaction: when it fails, nothing was changed.</summary>
    /// <exception cref="ResourceFailure">It failed.</exception>
    public async Task<T> AtomicallyAsync<T>(
        DatabaseTarget target, Func<ISqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await SqlSessions.OpenAsync(UrlOf(target), cancellationToken);
            return await work(session);
        }
        catch (Exception failure) when (failure is SqlSessionException or DemoLoadException)
        {
            throw new ResourceFailure($"{target.Label}: {failure.Message}", failure) { NothingChanged = true };
        }
    }

    /// <summary>Looks at a database without changing it.</summary>
    /// <exception cref="ResourceFailure">It cannot be reached.</exception>
    public async Task<T> LookAsync<T>(DatabaseTarget target, Func<ISqlSession, Task<T>> look, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await PeekAsync(target, cancellationToken);
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
    public async Task ForecastAsync(
        DatabaseTarget target, IResourceLog log, Func<ISqlSession, Task<string>> look, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await PeekAsync(target, cancellationToken);
            log.Info($"{target.Label}: {await look(session)}");
        }
        catch (SqlSessionException failure)
        {
            log.Warn($"{target.Label} cannot be looked at, so what would change in it is not known: {failure.Message}");
        }
    }

    /// <summary>Opens the database for a look. A file that does not exist yet is an empty database, and is not created.</summary>
    /// <remarks>A server may be asked to spell a condition, for which a scratch table is made that nobody else sees; a session that
    /// only reads refuses that on PostgreSQL.</remarks>
    /// <exception cref="SqlSessionException">It cannot be reached.</exception>
    private Task<ISqlSession> PeekAsync(DatabaseTarget target, CancellationToken cancellationToken) => IsMissing(target)
        ? SqlSessions.OpenAsync(new DuckDbUrl(DuckDbUrl.InMemory), cancellationToken)
        : SqlSessions.OpenAsync(UrlOf(target), new() { ReadOnly = UrlOf(target) is DuckDbUrl }, cancellationToken);
}
