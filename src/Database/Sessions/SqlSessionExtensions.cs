using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Database.Sessions;

/// <summary>Shorthands over <see cref="ISqlSession"/>.</summary>
internal static class SqlSessionExtensions
{
    /// <summary>Runs statements one after another; stops at the first failure.</summary>
    public static async Task ScriptAsync(
        this ISqlSession session, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            await session.ExecuteAsync(statement, cancellationToken);
        }
    }

    /// <summary>All rows of a query at once; for small results.</summary>
    public static async Task<ImmutableArray<object?[]>> ListAsync(
        this ISqlSession session, SqlStatement query, CancellationToken cancellationToken)
    {
        await using var rows = await session.QueryAsync(query, cancellationToken);
        var list = ImmutableArray.CreateBuilder<object?[]>();
        await foreach (var row in rows.ReadAsync(cancellationToken))
        {
            list.Add(row);
        }

        return list.ToImmutable();
    }

    /// <summary>The first value of the first row; default when there is no row or the value is NULL.</summary>
    public static async Task<T?> ScalarAsync<T>(this ISqlSession session, SqlStatement query, CancellationToken cancellationToken)
    {
        var rows = await session.ListAsync(query, cancellationToken);
        return rows is [[{ } value, ..], ..] ? (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture) : default;
    }

    /// <summary>Opens a transaction whose statements all see the database as it is at its beginning, and which writes nothing.</summary>
    public static async Task<ISqlTransaction> BeginSnapshotAsync(this ISqlSession session, CancellationToken cancellationToken)
    {
        var transaction = await session.BeginAsync(cancellationToken);
        if (session.Dialect.SeesOneMoment is { } statement)
        {
            await session.ExecuteAsync(statement, cancellationToken);
        }

        return transaction;
    }

    /// <summary>Whether a table of this name exists in the schema in use.</summary>
    public static async Task<bool> TableExistsAsync(this ISqlSession session, string table, CancellationToken cancellationToken) =>
        (await session.ExistingTablesAsync([table], cancellationToken)).Length > 0;

    /// <summary>Those of some names that tables in the schema in use bear, in the order given.</summary>
    public static async Task<ImmutableArray<string>> ExistingTablesAsync(
        this ISqlSession session, IReadOnlyCollection<string> tables, CancellationToken cancellationToken)
    {
        var rows = await session.ListAsync(session.Dialect.ExistingTables(tables), cancellationToken);
        var stored = rows.Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);
        return [.. tables.Where(table => stored.Contains(session.Dialect.StoredName(table)))];
    }

    /// <summary>Writes rows that are at hand, see <see cref="ISqlSession.LoadAsync"/>.</summary>
    public static Task<long> LoadAsync(
        this ISqlSession session, BulkTarget target, IEnumerable<object?[]> rows, CancellationToken cancellationToken) =>
        session.LoadAsync(target, rows.ToAsyncEnumerable(), cancellationToken);

    /// <summary>Takes a named lock, waiting a little for whoever is just about to let it go.</summary>
    /// <param name="session">The session that will hold it.</param>
    /// <param name="name">The lock.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <param name="patience">How long to wait; null waits five seconds, in which a server notices a connection that died.</param>
    /// <exception cref="SqlSessionException">Somebody else holds it.</exception>
    public static async Task<IAsyncDisposable> LockAsync(
        this ISqlSession session, string name, CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        var tries = (int)((patience ?? TimeSpan.FromSeconds(5)) / LockPause);
        for (var attempt = 0; ; attempt++)
        {
            if (await session.TryLockAsync(name, cancellationToken) is { } held)
            {
                return held;
            }

            if (attempt >= tries)
            {
                throw new SqlSessionException($"another run holds the lock '{name}' of this database; wait until it has finished");
            }

            await Task.Delay(LockPause, cancellationToken);
        }
    }

    private static TimeSpan LockPause => TimeSpan.FromMilliseconds(100);
}
