using System.Collections.Immutable;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>Knows which rows of the base tables demo data wrote; all others are the bank's.</summary>
/// <remarks>
/// The table <c>demo_load</c> has a row per load and base table. One load is one segment: the baseline or a scenario. A segment without
/// rows in a table is not registered there.
/// </remarks>
/// <param name="session">The session.</param>
/// <param name="schema">Whose tables.</param>
internal sealed class DemoLoadRegistry(ISqlSession session, DatabaseSchema schema)
{
    // Before segments had a column of their own, their name followed the fingerprint behind this sign.
    private const char FormerSeparator = '/';

    private readonly LoadedRows _rows = new(session, schema);

    private string Table => schema.SqlNameOf(RecordTables.DemoLoad);

    /// <summary>The registered segments in load order; none when the table does not exist.</summary>
    public async Task<ImmutableArray<DemoLoad>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await session.TableExistsAsync(schema.NameOf(RecordTables.DemoLoad), cancellationToken))
        {
            return [];
        }

        var added = await IsCurrentAsync(cancellationToken) ? "scenario, row_digest" : "NULL, NULL";
        var rows = await session.ListAsync(
            "SELECT load_id, table_name, first_entry, last_entry, row_count, fingerprint, made_with, "
            + $"{added} FROM {Table} ORDER BY load_id",
            cancellationToken);
        return [.. rows.GroupBy(row => Number(row[0])).Select(load => LoadOf(load.Key, [.. load]))];
    }

    /// <summary>Whether the table has every column; one made by an earlier version lacks some until the schema is applied.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        await using var rows = await session.QueryAsync($"SELECT * FROM {Table} WHERE 1 = 0", cancellationToken);
        return rows.Columns.Any(column => column.Name.Equals("row_digest", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Begins a load of one or more segments. Run it in the transaction that makes the load atomic.</summary>
    /// <remarks>Other writers are kept out of the tables until the transaction ends, so that what is registered is demo data
    /// alone.</remarks>
    public async Task<DemoRecording> BeginAsync(CancellationToken cancellationToken)
    {
        await _rows.KeepOthersOutAsync(cancellationToken);
        return new(session, Table, _rows, await _rows.HighestAsync(cancellationToken));
    }

    /// <summary>Counts whose rows are there.</summary>
    /// <remarks>Says what was true at that moment, unless others are kept out: see <see cref="RemoveAsync"/>.</remarks>
    public async Task<DemoCensus> CountAsync(CancellationToken cancellationToken) =>
        await _rows.CensusAsync(await ReadAsync(cancellationToken), cancellationToken);

    /// <summary>How many rows of both base tables demo data did not write.</summary>
    public async Task<long> ForeignRowsAsync(CancellationToken cancellationToken) => (await CountAsync(cancellationToken)).Foreign;

    /// <summary>How many control totals demo data delivered.</summary>
    public async Task<long> ControlTotalsAsync(CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var statement in await OnControlTotalsAsync("SELECT account_id", await ReadAsync(cancellationToken), cancellationToken))
        {
            count += (await session.ListAsync(statement, cancellationToken)).Length;
        }

        return count;
    }

    /// <summary>Removes segments, and no row of anybody else. Run it in a transaction.</summary>
    /// <remarks>The caller must have the next refresh compute everything: call <c>RefreshLog.InvalidateAsync</c> alongside.</remarks>
    /// <returns>How many rows went.</returns>
    /// <exception cref="SqlSessionException">Others' rows may stand where demo data was; nothing was removed.</exception>
    public async Task<long> RemoveAsync(ImmutableArray<DemoLoad> loads, CancellationToken cancellationToken)
    {
        await RequireCertaintyAsync(loads, cancellationToken);
        var count = 0L;
        foreach (var statement in await OnControlTotalsAsync("DELETE", loads, cancellationToken))
        {
            count += await session.ExecuteAsync(statement, cancellationToken);
        }

        foreach (var load in loads)
        {
            count += await _rows.DeleteAsync(load, cancellationToken);
            await session.ExecuteAsync(SqlStatement.With($"DELETE FROM {Table} WHERE load_id = $1", load.Id), cancellationToken);
        }

        return count;
    }

    // A scenario's accounts are its own, so what is told of them is too, on any day. Of other accounts it is what is told of a day whose
    // balance is demo data.
    private async Task<IEnumerable<SqlStatement>> OnControlTotalsAsync(
        string verb, IEnumerable<DemoLoad> loads, CancellationToken cancellationToken) =>
        await session.TableExistsAsync(schema.NameOf(DeliveredTables.ControlTotals), cancellationToken)
            ? loads.Select(load => (Load: load, Key: load.Scenario == DemoLoad.Baseline ? "account_id, business_day_start" : "account_id"))
                .Select(told => SqlStatement.With(
                    $"{verb} FROM {schema.SqlNameOf(DeliveredTables.ControlTotals)} WHERE ({told.Key}) IN (SELECT {told.Key} "
                    + $"FROM {schema.SqlNameOf(BaseTables.DailyBalances)} WHERE entry BETWEEN $1 AND $2)",
                    told.Load.Balances.First, told.Load.Balances.Last))
            : [];

    /// <summary>Keeps other writers out until the transaction ends, and fails unless all rows at these entries are demo data.</summary>
    /// <exception cref="SqlSessionException">Others' rows may stand among them.</exception>
    public async Task RequireCertaintyAsync(ImmutableArray<DemoLoad> loads, CancellationToken cancellationToken)
    {
        await _rows.KeepOthersOutAsync(cancellationToken);
        var census = await _rows.CensusAsync(loads, cancellationToken);
        if (!census.Doubtful.IsEmpty)
        {
            throw new SqlSessionException($"nothing was removed: {Doubt(census)}");
        }
    }

    /// <summary>What stands where demo data was, and how to say whose it is; for a census with doubtful rows.</summary>
    public string Doubt(DemoCensus census) =>
        "what stands where demo data was is not what was written there, and may be the bank's: "
        + $"{string.Join("; ", census.Doubtful.Select(found => found.Describe(schema)))}. "
        + "If it is the bank's, have the registry forget those loads, and their rows are no demo data any more: "
        + $"DELETE FROM {Table} WHERE load_id IN ({string.Join(", ", census.Doubtful.Select(found => found.Load.Id).Distinct())}); "
        + "if not, delete the rows by hand";

    /// <summary>Registers segments as made with other options.</summary>
    public async Task RelabelAsync(
        ImmutableArray<DemoLoad> loads, string fingerprint, string madeWith, CancellationToken cancellationToken)
    {
        foreach (var load in loads)
        {
            await session.ExecuteAsync(
                SqlStatement.With(
                    $"UPDATE {Table} SET fingerprint = $1, made_with = $2 WHERE load_id = $3", fingerprint, madeWith, load.Id),
                cancellationToken);
        }
    }

    /// <summary>Notes the rows of a segment anew after demo data itself changed some of them.</summary>
    public async Task RenewDigestsAsync(DemoLoad load, CancellationToken cancellationToken)
    {
        foreach (var found in (await _rows.CensusAsync([load], cancellationToken)).Found)
        {
            await session.ExecuteAsync(
                SqlStatement.With(
                    $"UPDATE {Table} SET row_digest = $1 WHERE load_id = $2 AND table_name = $3",
                    found.Digest, load.Id, found.Table.ShortName),
                cancellationToken);
        }
    }

    /// <summary>Gives every fact its column in a table that an earlier version filled, and notes rows that are all there.</summary>
    public async Task BringForwardAsync(CancellationToken cancellationToken)
    {
        if (await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {Table} WHERE scenario IS NULL", cancellationToken) == 0)
        {
            return;
        }

        var loads = await ReadAsync(cancellationToken);
        foreach (var load in loads)
        {
            await session.ExecuteAsync(
                SqlStatement.With(
                    $"UPDATE {Table} SET scenario = $1, fingerprint = $2 WHERE load_id = $3", load.Scenario, load.Fingerprint, load.Id),
                cancellationToken);
        }

        var census = await _rows.CensusAsync(loads, cancellationToken);
        foreach (var load in loads.Where(load => census.Found.Where(found => found.Load == load).All(found => found.AreWhole)))
        {
            await RenewDigestsAsync(load, cancellationToken);
        }
    }

    private static DemoLoad LoadOf(long id, ImmutableArray<object?[]> rows)
    {
        var (fingerprint, madeWith, scenario) = ((string)rows[0][5]!, (string?)rows[0][6], (string?)rows[0][7]);
        if (scenario is null)
        {
            (fingerprint, scenario) = fingerprint.Split(FormerSeparator) is [var before, var after]
                ? (before, after)
                : (fingerprint, DemoLoad.Baseline);
        }

        return new(id, scenario, fingerprint, madeWith, RangeIn(BaseTables.Transactions), RangeIn(BaseTables.DailyBalances));

        DemoRange RangeIn(SchemaTable table) => rows.FirstOrDefault(row => (string)row[1]! == table.ShortName) is { } row
            ? new(Number(row[2]), Number(row[3]), Number(row[4]), (string?)row[8])
            : DemoRange.Empty;
    }

    // Oracle hands whole numbers out as decimals.
    private static long Number(object? value) => Convert.ToInt64(value, null);
}
