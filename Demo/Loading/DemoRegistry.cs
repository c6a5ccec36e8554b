using System.Collections.Immutable;
using QsGen.Sql.Dialects;
using QsGen.Sql.Sessions;

namespace QsGen.Demo.Loading;

/// <summary>The table <c>demo_loads</c>, which says which rows of the base tables demo data wrote, and for which scenario.</summary>
/// <remarks>
/// The database numbers rows in load order, so a segment is a range of version numbers in each base table. A row is demo data when
/// its number lies in a registered range; every other row is somebody's own and is never touched.
/// </remarks>
internal sealed class DemoRegistry(ISqlSession session, string prefix)
{
    /// <summary>The table's name without the institution's prefix.</summary>
    public const string ShortName = "demo_loads";

    private static readonly ImmutableArray<BulkColumn> Columns =
    [
        new("scenario", SqlType.Text(100)),
        new("fingerprint", SqlType.Text(64)),
        new("options", SqlType.Text(1000)),
        new("first_transaction", SqlType.BigInt),
        new("last_transaction", SqlType.BigInt),
        new("first_balance", SqlType.BigInt),
        new("last_balance", SqlType.BigInt),
    ];

    /// <summary>The table's full name.</summary>
    public string Table => session.Dialect.ObjectName(prefix, ShortName);

    private string Name => session.Dialect.Identifier(Table);

    /// <summary>Creates the table unless it exists.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        if (await session.TableExistsAsync(Table, cancellationToken))
        {
            return;
        }

        var columns = Columns.Select(column => $"{column.Name} {session.Dialect.TypeName(column.Type)} NOT NULL");
        await session.ExecuteAsync($"CREATE TABLE {Name} ({string.Join(", ", columns)}, PRIMARY KEY (scenario))", cancellationToken);
    }

    /// <summary>The registered segments, the earliest rows first; none when the table does not exist.</summary>
    public async Task<ImmutableArray<DemoLoad>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await session.TableExistsAsync(Table, cancellationToken))
        {
            return [];
        }

        var names = string.Join(", ", Columns.Select(column => column.Name));
        var rows = await session.ListAsync($"SELECT {names} FROM {Name} ORDER BY first_transaction, scenario", cancellationToken);
        return [.. rows.Select(row => new DemoLoad(
            (string)row[0]!, (string)row[1]!, (string)row[2]!, new(Number(row[3]), Number(row[4])), new(Number(row[5]), Number(row[6]))))];
    }

    /// <summary>Replaces the registered segments.</summary>
    public async Task WriteAsync(IEnumerable<DemoLoad> loads, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync($"DELETE FROM {Name}", cancellationToken);
        await session.LoadAsync(new(Table, Columns), loads.Select(load => new object?[]
        {
            load.Scenario, load.Fingerprint, load.Options,
            load.Transactions.First, load.Transactions.Last, load.Balances.First, load.Balances.Last,
        }), cancellationToken);
    }

    // Oracle hands whole numbers out as decimals.
    private static long Number(object? value) => Convert.ToInt64(value, null);
}
