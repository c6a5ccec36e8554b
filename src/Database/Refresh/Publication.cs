using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Refresh;

/// <summary>Puts relations that were built aside in the place of the published ones.</summary>
/// <remarks>
/// PostgreSQL and DuckDB change names in one transaction, which takes milliseconds. Oracle commits every change of names by
/// itself, so there the rows are replaced in one transaction instead; readers see old rows until it ends.
/// <para>Changing names on PostgreSQL has to wait for whoever reads at the moment, and new readers would have to wait behind that.
/// So it waits a quarter of a second at a time and lets the readers pass in between.</para>
/// </remarks>
/// <param name="session">The session.</param>
/// <param name="relations">The relations.</param>
/// <param name="published">What readers see.</param>
/// <param name="next">What was built aside.</param>
internal sealed class Publication(
    ISqlSession session, ImmutableArray<SchemaTable> relations, DatabaseSchema published, DatabaseSchema next)
{
    private const int Attempts = 600;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(750);

    private SqlDialect Dialect => published.Dialect;

    private IEnumerable<string> NamesOfAll => relations.Select(published.NameOf);

    /// <summary>Statements that give the new tables the rights that others have on the old ones.</summary>
    public async Task<ImmutableArray<string>> ReadGrantsAsync(CancellationToken cancellationToken)
    {
        if (Dialect.GrantsOn(NamesOfAll) is not { } query)
        {
            return [];
        }

        var rows = await session.ListAsync(query, cancellationToken);
        return [.. rows.Select(row => (string)row[0]!)];
    }

    /// <summary>Replaces every relation; run it inside a transaction.</summary>
    /// <exception cref="SqlSessionException">
    /// Somebody else's object depends on a relation, and nothing is removed along with it; or a reader did not let go in time.
    /// </exception>
    public async Task ReplaceAsync(CancellationToken cancellationToken)
    {
        var used = await UsedAsync(cancellationToken);
        var renamed = new List<SchemaTable>();
        foreach (var table in relations)
        {
            if (!Dialect.HasTransactionalDdl || used.Contains(published.NameOf(table)))
            {
                await session.ScriptAsync(Refill(table), cancellationToken);
            }
            else
            {
                renamed.Add(table);
            }
        }

        await ReserveAsync(renamed, cancellationToken);
        foreach (var table in renamed)
        {
            await session.ScriptAsync(Rename(table), cancellationToken);
        }
    }

    private async Task ReserveAsync(List<SchemaTable> tables, CancellationToken cancellationToken)
    {
        var locks = Dialect.KeepAllOut(tables.Select(published.NameOf), Patience);
        if (tables.Count == 0 || locks.IsEmpty)
        {
            return;
        }

        for (var attempt = 1; ; attempt++)
        {
            await session.ExecuteAsync("SAVEPOINT before_names", cancellationToken);
            try
            {
                await session.ScriptAsync(locks, cancellationToken);
                return;
            }
            catch (SqlSessionException exception) when (Dialect.IsLockTimeout(exception.Code) && attempt < Attempts)
            {
                await session.ExecuteAsync("ROLLBACK TO SAVEPOINT before_names", cancellationToken);
                await Task.Delay(Pause, cancellationToken);
            }
            catch (SqlSessionException exception) when (Dialect.IsLockTimeout(exception.Code))
            {
                throw new SqlSessionException(
                    $"the relations of '{published.Prefix}' were being read without a pause for ten minutes, so the new ones could not "
                    + "take their place; the old ones stay. End the long read, then refresh again",
                    exception.Code,
                    exception);
            }
        }
    }

    // A view of the bank's own on a relation follows the table, not its name, so such a table must stay.
    private async Task<IReadOnlySet<string>> UsedAsync(CancellationToken cancellationToken)
    {
        if (Dialect.ReadByViews(NamesOfAll) is not { } query)
        {
            return ImmutableHashSet<string>.Empty;
        }

        var rows = await session.ListAsync(query, cancellationToken);
        return rows.Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);
    }

    private string[] Refill(SchemaTable table)
    {
        var columns = string.Join(", ", table.Columns.Select(column => Dialect.Identifier(column.Name)));
        return
        [
            $"DELETE FROM {published.SqlNameOf(table)}",
            $"INSERT INTO {published.SqlNameOf(table)} ({columns}) SELECT {columns} FROM {next.SqlNameOf(table)}",
        ];
    }

    private string[] Rename(SchemaTable table)
    {
        var indexes = Dialect.HasIndexes ? table.Indexes : [];
        return
        [
            $"DROP TABLE {published.SqlNameOf(table)}",
            .. Dialect.ReadyForReaders(next.NameOf(table)),
            $"ALTER TABLE {next.SqlNameOf(table)} RENAME TO {published.SqlNameOf(table)}",
            .. indexes.Select(index =>
                $"ALTER INDEX {Dialect.Identifier(next.NameOf(index))} RENAME TO {Dialect.Identifier(published.NameOf(index))}"),
        ];
    }
}
