using System.Collections.Concurrent;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo.Loading;

namespace QsGen.Provider.Resources;

/// <summary>Runs work on a database and says in the provider's terms how it failed.</summary>
/// <param name="folder">The full path of the folder at which relative paths of embedded databases start.</param>
/// <param name="configuredUrl">The database's address as the stack's configuration has it today; null when it is not known.</param>
internal sealed class DatabaseWork(string folder, string? configuredUrl = null) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, bool> _vanished = new(StringComparer.Ordinal);

    private readonly DatabaseUrl? _configured = DatabaseUrl.TryParse(configuredUrl ?? "", out var url, out _) ? url : null;

    /// <summary>The tables that this run allowed to go.</summary>
    public DepartingTables Departing { get; } = new();

    /// <summary>A resource's place with the user and password of today's configuration, where that names the same database.</summary>
    /// <remarks>Refreshes and removals know the address of the last 'up' alone, and passwords change.</remarks>
    public DatabaseTarget Today(DatabaseTarget target) =>
        _configured is { } today && today.Display == target.Url.Display ? target with { Url = today } : target;

    /// <summary>Where the database is: an embedded one at its full path.</summary>
    public DatabaseUrl UrlOf(DatabaseTarget target) => target.Url is DuckDbUrl { IsInMemory: false } file
        ? file with { Path = Path.GetFullPath(file.Path, folder) }
        : target.Url;

    /// <summary>Whether the database is a file that is not there.</summary>
    public bool IsMissing(DatabaseTarget target) => UrlOf(target) is DuckDbUrl { IsInMemory: false } file && !File.Exists(file.Path);

    /// <summary>
    /// Whether the database is a file that was gone when this run first looked. What the run makes of it meanwhile does not count: each
    /// resource that was in it has to be made again.
    /// </summary>
    public bool HasVanished(DatabaseTarget target) => UrlOf(target) is DuckDbUrl { IsInMemory: false } file
        && _vanished.GetOrAdd(file.Path, path => !File.Exists(path));

    /// <summary>Whether a failure means that the server has no such database: then nothing in it is left to remove.</summary>
    public static bool IsGone(Exception? failure) => failure is SqlSessionException { Code: "3D000" };

    // A login that is refused, a right that is missing, a server that is too old: trying again mends none of them.
    private static bool IsRefused(SqlSessionException failure) =>
        failure.Code is "28P01" or "28000" or "1017" or SqlSessionException.MissingRightCode or ServerVersions.TooOld;

    /// <summary>What to say about a failure of work with the address that the state holds.</summary>
    public static string WithState(DatabaseTarget target, SqlSessionException failure) => failure.Code switch
    {
        "28P01" or "28000" or "1017" =>
            $"{target.Of(failure)}. The address is the one of the last 'up'; if user or password changed since, "
            + "run 'up' without --refresh first, which takes the new one from the configuration",
        null or "" or "08001" or "08006" or "57P03" =>
            $"{target.Of(failure)}. If the database is gone for good, take what is left of it out of the state: 'pulumi state delete' "
            + "of database-departure, 'destroy', which deletes all dashboards and stops at the demo data or the schema, then "
            + "'pulumi state delete' of those two. Without the CLI: 'stack export --all', edit, 'stack import'",
        _ => target.Of(failure),
    };

    /// <summary>Looks at the database of a resource as the state has it.</summary>
    /// <returns>What was found; null when the database does not exist any more.</returns>
    /// <exception cref="ResourceFailure">It cannot be reached.</exception>
    public async Task<ManagedState?> ReadAsync(
        DatabaseTarget target, Func<ISqlSession, Task<ManagedState?>> look, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await PeekAsync(Today(target), cancellationToken);
            return await look(session);
        }
        catch (SqlSessionException failure) when (IsGone(failure))
        {
            return null;
        }
        catch (SqlSessionException failure)
        {
            throw new ResourceFailure(WithState(target, failure), failure) { NothingChanged = true };
        }
    }

    /// <summary>Opens a database for work.</summary>
    /// <exception cref="ResourceFailure">It cannot be reached.</exception>
    public async Task<ISqlSession> OpenAsync(DatabaseTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenKnownAsync(target, cancellationToken);
        }
        catch (SqlSessionException failure)
        {
            throw new ResourceFailure(target.Of(failure), failure) { NothingChanged = true };
        }
    }

    /// <summary>Opens a database for work. Tables that were to go are open again: somebody needs them.</summary>
    /// <exception cref="NewerSchemaException">A newer program made its tables.</exception>
    /// <exception cref="SqlSessionException">It cannot be reached.</exception>
    public async Task<ISqlSession> OpenKnownAsync(DatabaseTarget target, CancellationToken cancellationToken)
    {
        await Departing.ReleaseAsync(target);
        return await KnownAsync(SqlSessions.OpenAsync(UrlOf(target), cancellationToken), target, cancellationToken);
    }

    /// <summary>Logs in once, because of a new user or password nothing else would ask the database anything.</summary>
    /// <exception cref="ResourceFailure">The server refuses them. One that can't be reached is warned of.</exception>
    public async Task RequireLoginAsync(DatabaseTarget target, IResourceLog log, CancellationToken cancellationToken)
    {
        try
        {
            await (await PeekAsync(target, cancellationToken)).DisposeAsync();
        }
        catch (SqlSessionException failure) when (failure is NewerSchemaException || IsRefused(failure))
        {
            throw new ResourceFailure(target.Of(failure), failure) { NothingChanged = true };
        }
        catch (SqlSessionException failure)
        {
            log.Warn($"{target.Label} cannot be reached, so whether it takes the new user and password is not known: {failure.Message}");
        }
    }

    /// <summary>Runs work that is one transaction: when it fails, nothing was changed.</summary>
    /// <exception cref="ResourceFailure">It failed.</exception>
    public async Task<T> AtomicallyAsync<T>(
        DatabaseTarget target, Func<ISqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await OpenKnownAsync(target, cancellationToken);
            return await work(session);
        }
        catch (Exception failure) when (failure is SqlSessionException or DemoLoadException)
        {
            throw new ResourceFailure(target.Of(failure), failure) { NothingChanged = true };
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
            when (failure is NewerSchemaException || failure.Code is ServerVersions.TooOld or SqlSessionException.MissingRightCode)
        {
            throw new ResourceFailure(target.Of(failure), failure) { NothingChanged = true };
        }
        catch (SqlSessionException failure)
        {
            log.Warn($"{target.Label} cannot be looked at, so what would change in it is not known: {failure.Message}");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Departing.DisposeAsync();

    /// <summary>Opens the database for a look. A file that does not exist yet is an empty database, and is not created.</summary>
    /// <remarks>A server may be asked to spell a condition, for which a scratch table is made that nobody else sees; a session that
    /// only reads refuses that on PostgreSQL.</remarks>
    /// <exception cref="SqlSessionException">It cannot be reached.</exception>
    private Task<ISqlSession> PeekAsync(DatabaseTarget target, CancellationToken cancellationToken) => IsMissing(target)
        ? SqlSessions.OpenAsync(new DuckDbUrl(DuckDbUrl.InMemory), cancellationToken)
        : KnownAsync(
            SqlSessions.OpenAsync(UrlOf(target), new() { ReadOnly = UrlOf(target) is DuckDbUrl }, cancellationToken),
            target,
            cancellationToken);

    private static async Task<ISqlSession> KnownAsync(
        Task<ISqlSession> opening, DatabaseTarget target, CancellationToken cancellationToken)
    {
        var session = await opening;
        try
        {
            await new SchemaVersions(session, target.Schema).RequireKnownAsync(cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}
