using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Tests.Demo.Support;

/// <summary>Plays the bank's feed on the base tables of a demo database: its rows bear the mark that demo data never makes.</summary>
internal sealed class FeedRows(DemoDatabase database)
{
    private const string Mark = "feed-";
    private int _batches;

    private string Transactions => database.Schema.SqlNameOf(BaseTables.Transactions);

    private string Balances => database.Schema.SqlNameOf(BaseTables.DailyBalances);

    /// <summary>Writes rows into both tables; the database gives them their entries.</summary>
    public Task AppendAsync(int rows) => InsertAsync(rows, null);

    /// <summary>Writes rows that bring their entries along, from the given one.</summary>
    public Task BringAsync(int rows, long firstEntry) => InsertAsync(rows, firstEntry);

    /// <summary>Empties both tables and fills them from the first entry on that they ever had: where demo data was loaded first.</summary>
    public async Task StartOverAsync(int rows)
    {
        if (database.Session.Dialect == SqlDialects.Postgres)
        {
            await ExecuteAsync($"TRUNCATE {Transactions}, {Balances} RESTART IDENTITY");
            await AppendAsync(rows);
            return;
        }

        // A sequence cannot begin again there, so the rows bring along what it would have given.
        var first = await database.Session.ScalarAsync<long>(
            $"SELECT COALESCE(MIN(first_entry), 1) FROM {database.Schema.SqlNameOf(RecordTables.DemoLoad)} "
            + $"WHERE table_name = '{BaseTables.DailyBalances.ShortName}'", default);
        await ExecuteAsync($"DELETE FROM {Transactions}");
        await ExecuteAsync($"DELETE FROM {Balances}");
        await BringAsync(rows, first);
    }

    /// <summary>Has entries begin again although there are rows; nothing on engines that cannot.</summary>
    public async Task RestartEntriesAsync()
    {
        if (database.Session.Dialect == SqlDialects.Postgres)
        {
            foreach (var table in new[] { Transactions, Balances })
            {
                await database.Session.ScalarAsync<long>($"SELECT SETVAL(PG_GET_SERIAL_SEQUENCE('{table}', 'entry'), 1, FALSE)", default);
            }
        }
    }

    /// <summary>Every row of the feed with all its values.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync() =>
        [.. await ReadAsync(BaseTables.Transactions, "id"), .. await ReadAsync(BaseTables.DailyBalances, "account_name")];

    private async Task<IEnumerable<string>> ReadAsync(SchemaTable table, string marked)
    {
        if (!await database.Session.TableExistsAsync(database.Schema.NameOf(table), default))
        {
            return [];
        }

        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        var rows = await database.Session.ListAsync(
            $"SELECT {columns} FROM {database.Schema.SqlNameOf(table)} WHERE {marked} LIKE '{Mark}%' ORDER BY {marked}, entry", default);
        return rows.Select(row => string.Join('|', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))));
    }

    // Accounts and days are those of demo data too, for a feed writes about the bank's own accounts.
    private async Task InsertAsync(int rows, long? firstEntry)
    {
        var (batch, entry, value) = (++_batches, firstEntry is null ? "" : "entry, ", firstEntry is null ? "" : $"{firstEntry} + n - 1, ");
        await ExecuteAsync(
            $"INSERT INTO {Transactions} ({entry}id, account_id, account_scope, amount_money, amount_direction, status, posting, "
            + "transfer_id, transfer_type, rail_name, origin) "
            + $"SELECT {value}'{Mark}{batch}-' || n, 'cust-001', 'internal', n * 1.25, 'Credit', 'Posted', "
            + $"TIMESTAMP '2026-11-20 09:00:00', '{Mark}{batch}-' || n, 'ach', 'ExternalRailInbound', 'InternalInitiated' "
            + $"FROM generate_series(1, {rows}) AS series(n)");
        await ExecuteAsync(
            $"INSERT INTO {Balances} ({entry}account_id, account_name, account_scope, business_day_start, business_day_end, money) "
            + $"SELECT {value}'customer-ledger', '{Mark}{batch}-' || n, 'internal', TIMESTAMP '2026-11-18 00:00:00', "
            + $"TIMESTAMP '2026-11-19 00:00:00', 777.77 FROM generate_series(1, {rows}) AS series(n)");
    }

    private Task ExecuteAsync(string sql) => database.Session.ExecuteAsync(sql, default);
}
