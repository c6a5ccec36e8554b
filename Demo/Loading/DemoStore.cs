using System.Collections.Immutable;
using System.Globalization;
using QsGen.Institution;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;

namespace QsGen.Demo.Loading;

/// <summary>The base tables of one institution as demo data sees them: which rows are its own.</summary>
internal sealed class DemoStore
{
    private const string EntryColumn = "entry";
    private readonly ISqlSession _session;
    private readonly DatabaseSchema _schema;

    /// <summary>The tables of an institution.</summary>
    public DemoStore(ISqlSession session, InstitutionModel institution)
    {
        _session = session;
        _schema = DatabaseSchema.Of(institution, session.Dialect);
        Registry = new(session, _schema);
        Rows = new(session, _schema);
    }

    /// <summary>What demo data wrote.</summary>
    public DemoRegistry Registry { get; }

    /// <summary>Writes rows.</summary>
    public BaseTableLoader Rows { get; }

    /// <summary>The lock that keeps two loads, or a load and a clean, apart.</summary>
    public string LockName => $"{_schema.Prefix}_demo";

    /// <summary>Fails unless both base tables exist.</summary>
    /// <exception cref="DemoLoadException">A table is missing.</exception>
    public async Task RequireTablesAsync(CancellationToken cancellationToken)
    {
        foreach (var table in BaseTables.All.Add(RecordTables.DemoLoad))
        {
            if (!await _session.TableExistsAsync(_schema.NameOf(table), cancellationToken))
            {
                throw new DemoLoadException($"the table '{_schema.NameOf(table)}' does not exist; run 'schema apply --execute' first");
            }
        }
    }

    /// <summary>Counts demo rows and others.</summary>
    public async Task<RowCensus> CountAsync(ImmutableArray<DemoLoad> loads, CancellationToken cancellationToken)
    {
        var transactions = await CountAsync(BaseTables.Transactions, loads.Select(load => load.Transactions), cancellationToken);
        var balances = await CountAsync(BaseTables.DailyBalances, loads.Select(load => load.Balances), cancellationToken);
        return new(transactions.Demo + balances.Demo, transactions.Foreign + balances.Foreign);
    }

    /// <summary>Deletes every row of both tables; only for tables that hold demo data alone.</summary>
    public async Task EmptyAsync(CancellationToken cancellationToken)
    {
        await _session.ExecuteAsync($"DELETE FROM {_schema.SqlNameOf(BaseTables.Transactions)}", cancellationToken);
        await _session.ExecuteAsync($"DELETE FROM {_schema.SqlNameOf(BaseTables.DailyBalances)}", cancellationToken);
    }

    /// <summary>Deletes the rows of one segment.</summary>
    public async Task DeleteAsync(DemoLoad load, CancellationToken cancellationToken)
    {
        await DeleteAsync(BaseTables.Transactions, load.Transactions, cancellationToken);
        await DeleteAsync(BaseTables.DailyBalances, load.Balances, cancellationToken);
    }

    /// <summary>The ranges of segments that have just been loaded into tables that held nothing else.</summary>
    /// <exception cref="DemoLoadException">Somebody wrote at the same time.</exception>
    public async Task<ImmutableArray<DemoLoad>> RangesAsync(
        ImmutableArray<SegmentSize> sizes, string fingerprint, CancellationToken cancellationToken)
    {
        var transaction = await FirstAsync(BaseTables.Transactions, sizes.Sum(size => size.Transactions), cancellationToken);
        var balance = await FirstAsync(BaseTables.DailyBalances, sizes.Sum(size => size.Balances), cancellationToken);
        var loads = ImmutableArray.CreateBuilder<DemoLoad>(sizes.Length);
        foreach (var size in sizes)
        {
            loads.Add(new(size.Scenario, fingerprint,
                new(transaction, transaction + size.Transactions - 1), new(balance, balance + size.Balances - 1)));
            transaction += size.Transactions;
            balance += size.Balances;
        }

        return loads.MoveToImmutable();
    }

    private static string Between(EntryRange range) => string.Create(
        CultureInfo.InvariantCulture, $"{EntryColumn} BETWEEN {range.First} AND {range.Last}");

    private async Task<RowCensus> CountAsync(SchemaTable table, IEnumerable<EntryRange> ranges, CancellationToken cancellationToken)
    {
        if (!await _session.TableExistsAsync(_schema.NameOf(table), cancellationToken))
        {
            return default;
        }

        var own = string.Join(" OR ", ranges.Where(range => range.Count > 0).Select(Between).DefaultIfEmpty("1 = 0"));
        var rows = await _session.ListAsync(
            $"SELECT COUNT(*) AS total, COALESCE(SUM(CASE WHEN {own} THEN 1 ELSE 0 END), 0) AS own FROM {_schema.SqlNameOf(table)}", cancellationToken);
        var (total, demo) = (Convert.ToInt64(rows[0][0], null), Convert.ToInt64(rows[0][1], null));
        return new(demo, total - demo);
    }

    private Task DeleteAsync(SchemaTable table, EntryRange range, CancellationToken cancellationToken) => range.Count == 0
        ? Task.CompletedTask
        : _session.ExecuteAsync($"DELETE FROM {_schema.SqlNameOf(table)} WHERE {Between(range)}", cancellationToken);

    private async Task<long> FirstAsync(SchemaTable table, long expected, CancellationToken cancellationToken)
    {
        if (expected == 0)
        {
            return 1;
        }

        var rows = await _session.ListAsync(
            $"SELECT COUNT(*) AS total, MIN({EntryColumn}) AS low, MAX({EntryColumn}) AS high FROM {_schema.SqlNameOf(table)}", cancellationToken);
        var (total, first, last) = (Convert.ToInt64(rows[0][0], null), Convert.ToInt64(rows[0][1], null), Convert.ToInt64(rows[0][2], null));
        return total == expected && last - first + 1 == expected
            ? first
            : throw new DemoLoadException(
                $"somebody else wrote to '{_schema.NameOf(table)}' during the load, so nothing was loaded; stop the other writer and run again");
    }
}
