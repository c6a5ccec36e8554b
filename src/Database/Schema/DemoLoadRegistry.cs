using NodaTime;
using QsGen.Database.Sessions;

namespace QsGen.Database.Schema;

/// <summary>Knows which rows of the base tables demo data wrote; all others are the bank's.</summary>
/// <param name="session">The session.</param>
/// <param name="schema">Whose tables.</param>
internal sealed class DemoLoadRegistry(ISqlSession session, DatabaseSchema schema)
{
    private string Table => schema.SqlNameOf(RecordTables.DemoLoad);

    /// <summary>Loads demo rows and records the entries they drew. Run it in the transaction that makes the load atomic.</summary>
    /// <remarks>Other writers are kept out of the tables until the transaction ends, so that the recorded range is demo data
    /// alone.</remarks>
    /// <param name="fingerprint">Fingerprint of the data, for whoever asks what is loaded.</param>
    /// <param name="madeWith">The options that the rows are made with, as whoever reads them wants them.</param>
    /// <param name="at">When.</param>
    /// <param name="load">Writes the rows.</param>
    /// <param name="cancellationToken">Stops the load.</param>
    public async Task LoadAsync(
        string fingerprint, string? madeWith, LocalDateTime at, Func<CancellationToken, Task> load, CancellationToken cancellationToken)
    {
        await session.ScriptAsync(schema.Dialect.KeepWritersOut(DatabaseSchema.Base.Select(schema.NameOf)), cancellationToken);
        var before = await HighestAsync(cancellationToken);
        await load(cancellationToken);
        var id = await session.ScalarAsync<long>($"SELECT COALESCE(MAX(load_id), 0) + 1 FROM {Table}", cancellationToken);
        foreach (var (table, highest) in DatabaseSchema.Base.Zip(before))
        {
            var rows = await session.ListAsync(
                SqlStatement.With(
                    $"SELECT COUNT(*), MIN(entry), MAX(entry) FROM {schema.SqlNameOf(table)} WHERE entry > $1", highest),
                cancellationToken);
            if (rows is [[var count, { } first, { } last]])
            {
                await session.ExecuteAsync(
                    SqlStatement.With(
                        $"INSERT INTO {Table} (load_id, table_name, first_entry, last_entry, row_count, fingerprint, loaded_at, made_with) "
                        + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                        id, table.ShortName, first, last, count, fingerprint, at, madeWith),
                    cancellationToken);
            }
        }
    }

    /// <summary>How many rows of both base tables demo data did not write.</summary>
    public async Task<long> ForeignRowsAsync(CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var table in DatabaseSchema.Base)
        {
            count += await session.ScalarAsync<long>(
                $"SELECT COUNT(*) FROM {schema.SqlNameOf(table)} WHERE NOT {Covered(table)}", cancellationToken);
        }

        return count;
    }

    /// <summary>Removes the rows that demo data wrote, and only those. Run it in a transaction.</summary>
    /// <remarks>The caller must have the next refresh compute everything: call <c>RefreshLog.InvalidateAsync</c> alongside.</remarks>
    /// <returns>How many rows went.</returns>
    public async Task<long> RemoveAsync(CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var table in DatabaseSchema.Base)
        {
            count += await session.ExecuteAsync(
                $"DELETE FROM {schema.SqlNameOf(table)} WHERE {Covered(table)}", cancellationToken);
        }

        await session.ExecuteAsync($"DELETE FROM {Table}", cancellationToken);
        return count;
    }

    private string Covered(SchemaTable table) =>
        $"EXISTS (SELECT 1 FROM {Table} demo WHERE demo.table_name = {schema.Dialect.Text(table.ShortName)} "
        + $"AND {schema.SqlNameOf(table)}.entry BETWEEN demo.first_entry AND demo.last_entry)";

    private async Task<long[]> HighestAsync(CancellationToken cancellationToken)
    {
        var highest = new List<long>();
        foreach (var table in DatabaseSchema.Base)
        {
            highest.Add(await session.ScalarAsync<long>(
                $"SELECT COALESCE(MAX(entry), 0) FROM {schema.SqlNameOf(table)}", cancellationToken));
        }

        return [.. highest];
    }
}
