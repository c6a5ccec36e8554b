using System.Collections.Immutable;
using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>Finds, counts and deletes the rows of the base tables at the entries that loads of demo data drew.</summary>
/// <param name="session">The session.</param>
/// <param name="schema">Whose tables.</param>
internal sealed class LoadedRows(ISqlSession session, DatabaseSchema schema)
{
    private SqlDialect Dialect => schema.Dialect;

    /// <summary>Keeps other writers out of the base tables until the transaction ends.</summary>
    public async Task KeepOthersOutAsync(CancellationToken cancellationToken)
    {
        if (await PresentAsync(cancellationToken) is { IsEmpty: false } present)
        {
            await session.ScriptAsync(Dialect.KeepWritersOut(present.Select(schema.StoredNameOf)), cancellationToken);
        }
    }

    /// <summary>The highest entry of each base table.</summary>
    public async Task<ImmutableArray<long>> HighestAsync(CancellationToken cancellationToken)
    {
        var highest = ImmutableArray.CreateBuilder<long>();
        foreach (var table in DatabaseSchema.Base)
        {
            highest.Add(await session.ScalarAsync<long>(
                $"SELECT COALESCE(MAX(entry), 0) FROM {schema.SqlNameOf(table)}", cancellationToken));
        }

        return highest.ToImmutable();
    }

    /// <summary>The rows above an entry, as a load notes them.</summary>
    public async Task<DemoRange> AboveAsync(SchemaTable table, long entry, CancellationToken cancellationToken)
    {
        var rows = await session.ListAsync(
            SqlStatement.With(
                $"SELECT COUNT(*), MIN(entry), MAX(entry), {DigestOf(table)} FROM {schema.SqlNameOf(table)} WHERE entry > $1", entry),
            cancellationToken);
        return rows is [[var count, { } first, { } last, var digest]]
            ? new(Number(first), Number(last), Number(count), (string)digest!)
            : DemoRange.Empty;
    }

    /// <summary>Counts whose rows the base tables hold; a table that does not exist holds none.</summary>
    public async Task<DemoCensus> CensusAsync(ImmutableArray<DemoLoad> loads, CancellationToken cancellationToken)
    {
        var (total, found) = (0L, ImmutableArray.CreateBuilder<DemoRowsFound>());
        foreach (var table in await PresentAsync(cancellationToken))
        {
            total += await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {schema.SqlNameOf(table)}", cancellationToken);
            found.AddRange(await FindAsync(table, [.. loads.Where(load => load.In(table).Count > 0)], cancellationToken));
        }

        var demo = found.Where(rows => rows.AreDemo).Sum(rows => rows.Count);
        return new(demo, total - demo, found.ToImmutable());
    }

    /// <summary>Deletes the rows at the entries of a load; whoever calls has made sure that they are demo data.</summary>
    /// <returns>How many there were.</returns>
    public async Task<long> DeleteAsync(DemoLoad load, CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var table in await PresentAsync(cancellationToken))
        {
            if (load.In(table) is { Count: > 0 } range)
            {
                count += await session.ExecuteAsync(
                    SqlStatement.With(
                        $"DELETE FROM {schema.SqlStoredNameOf(table)} WHERE entry BETWEEN $1 AND $2", range.First, range.Last),
                    cancellationToken);
            }
        }

        return count;
    }

    // One statement for all loads of a table, since a server may be far away.
    private async Task<IEnumerable<DemoRowsFound>> FindAsync(
        SchemaTable table, ImmutableArray<DemoLoad> loads, CancellationToken cancellationToken)
    {
        if (loads.IsEmpty)
        {
            return [];
        }

        var foreign = table == BaseTables.Transactions
            ? $"COALESCE(SUM(CASE WHEN id LIKE {Dialect.Text($"{DemoLoad.IdPrefix}%")} THEN 0 ELSE 1 END), 0)"
            : "0";
        var query = loads.Select(load => string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {load.Id} AS load_id, COUNT(*) AS rows_there, {DigestOf(table)} AS row_digest, "
            + $"{foreign} AS strangers FROM {schema.SqlNameOf(table)} "
            + $"WHERE entry BETWEEN {load.In(table).First} AND {load.In(table).Last}"));
        var rows = (await session.ListAsync(string.Join("\nUNION ALL\n", query), cancellationToken)).ToDictionary(row => Number(row[0]));
        return loads.Select(load => rows[load.Id]).Zip(loads, (row, load) =>
            new DemoRowsFound(load, table, Number(row[1]), (string)row[2]!, Number(row[3])));
    }

    // A sum does not depend on the order in which an engine reads, and signs by entry set apart rows that only changed places. It costs
    // a fiftieth of loading: legs are told by their ids, so that no text but the account of a balance need be hashed.
    private string DigestOf(SchemaTable table)
    {
        var (money, text) = (table == BaseTables.Transactions ? "amount_money" : "money", SqlType.Text(50));
        var amounts = Dialect.Cast($"COALESCE(SUM(CASE WHEN MOD(entry, 2) = 0 THEN {money} ELSE -{money} END), 0)", text);
        return table == BaseTables.Transactions
            ? amounts
            : $"{amounts} || ' ' || {Dialect.Cast($"COALESCE(SUM({Dialect.Digest("account_id")}), 0)", text)}";
    }

    private async Task<ImmutableArray<SchemaTable>> PresentAsync(CancellationToken cancellationToken)
    {
        var present = ImmutableArray.CreateBuilder<SchemaTable>();
        foreach (var table in DatabaseSchema.Base)
        {
            if (await session.TableExistsAsync(schema.NameOf(table), cancellationToken))
            {
                present.Add(table);
            }
        }

        return present.ToImmutable();
    }

    private static long Number(object? value) => Convert.ToInt64(value, null);
}
