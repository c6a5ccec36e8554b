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

    /// <summary>Statements that give the new tables the rights that others have on the old ones.</summary>
    public Task<ImmutableArray<string>> ReadGrantsAsync(CancellationToken cancellationToken) =>
        TableAttachments.CarryOverAsync(session, published, relations, cancellationToken);

    /// <summary>Replaces every relation; run it inside a transaction.</summary>
    /// <remarks>
    /// A relation on which others hung something (policies, triggers, views, indexes, rights on columns) stays the table that it is,
    /// and gets the new rows: a new table would lack all of that.
    /// </remarks>
    /// <exception cref="SqlSessionException">A reader did not let go in time.</exception>
    public async Task ReplaceAsync(CancellationToken cancellationToken)
    {
        var kept = await HungOnAsync(cancellationToken);
        foreach (var table in relations.Where(IsRefilled))
        {
            await session.ScriptAsync(Refill(table), cancellationToken);
        }

        var renamed = relations.Where(table => !IsRefilled(table)).ToList();
        await ReserveAsync(renamed, cancellationToken);
        // Again, because the wait for readers may have been long, and nobody can add anything from here on.
        var late = renamed is [] ? kept : await HungOnAsync(cancellationToken);
        foreach (var table in renamed)
        {
            await session.ScriptAsync(late.Contains(published.NameOf(table)) ? Refill(table) : Rename(table), cancellationToken);
        }

        bool IsRefilled(SchemaTable table) => !Dialect.HasTransactionalDdl || kept.Contains(published.NameOf(table));
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

    private async Task<IReadOnlySet<string>> HungOnAsync(CancellationToken cancellationToken)
    {
        var hung = await TableAttachments.ReadAsync(session, published, relations, cancellationToken);
        return hung.Select(found => found.Table).ToHashSet(StringComparer.Ordinal);
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
