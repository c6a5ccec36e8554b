using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Refresh;

/// <summary>Rows of a base table that somebody deleted by hand, as a refresh noticed.</summary>
/// <param name="Table">Short name of the base table.</param>
/// <param name="Rows">How many.</param>
/// <param name="Read">When a refresh first read rows of the stretch of entries that they are missing from, in the institution's time: none
/// of them was there longer.</param>
/// <param name="Noticed">When a refresh noticed, in the institution's time.</param>
internal sealed record RemovedRows(string Table, long Rows, LocalDateTime Read, LocalDateTime Noticed)
{
    /// <summary>For how long at most the database had kept them.</summary>
    public Duration Kept => Duration.FromTicks(Period.Between(Read, Noticed, PeriodUnits.Ticks).Ticks);

    /// <summary>All that was noticed; nothing where the tables are not there yet. Demo data that a command removed is not in it.</summary>
    public static async Task<ImmutableArray<RemovedRows>> ReadAsync(
        ISqlSession session, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        SchemaTable[] needed = [RecordTables.BaseChange, RecordTables.RefreshLog];
        if ((await session.ExistingTablesAsync([.. needed.Select(schema.NameOf)], cancellationToken)).Length < needed.Length)
        {
            return [];
        }

        var rows = await session.ListAsync(
            "SELECT gone.table_name, gone.rows_before - gone.rows_now, gone.noticed_at, (SELECT MIN(run.finished_at) FROM "
            + $"{schema.SqlNameOf(RecordTables.RefreshLog)} run WHERE CASE gone.table_name WHEN "
            + $"{schema.Dialect.Literal(BaseTables.Transactions.ShortName)} THEN run.transactions_entry ELSE run.daily_balances_entry END "
            + $">= gone.first_entry) FROM {schema.SqlNameOf(RecordTables.BaseChange)} gone WHERE gone.rows_now < gone.rows_before "
            + "ORDER BY gone.run_id, gone.table_name",
            cancellationToken);
        return
        [
            .. rows.Where(row => row[3] is DateTime).Select(row => new RemovedRows(
                (string)row[0]!, Convert.ToInt64(row[1], null), LocalDateTime.FromDateTime((DateTime)row[3]!),
                LocalDateTime.FromDateTime((DateTime)row[2]!))),
        ];
    }
}
