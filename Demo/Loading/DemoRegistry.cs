using System.Collections.Immutable;
using NodaTime;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;

namespace QsGen.Demo.Loading;

/// <summary>The table <c>demo_load</c>, which says which rows of the base tables demo data wrote, and for which scenario.</summary>
/// <remarks>
/// The database numbers rows in load order, so a segment is a range of version numbers in each base table. A row is demo data when
/// its number lies in a registered range; every other row is somebody's own and is never touched. One load number stands for one
/// segment; the fingerprint column holds the fingerprint, a slash and the segment's name.
/// </remarks>
internal sealed class DemoRegistry(ISqlSession session, DatabaseSchema schema)
{
    private const char Separator = '/';

    /// <summary>The table's name.</summary>
    public string Table => schema.NameOf(RecordTables.DemoLoad);

    private string Name => schema.SqlNameOf(RecordTables.DemoLoad);

    /// <summary>The registered segments in load order; none when the table does not exist.</summary>
    public async Task<ImmutableArray<DemoLoad>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await session.TableExistsAsync(Table, cancellationToken))
        {
            return [];
        }

        var rows = await session.ListAsync(
            $"SELECT load_id, table_name, first_entry, last_entry, fingerprint FROM {Name} ORDER BY load_id", cancellationToken);
        return [.. rows.GroupBy(row => (Id: Number(row[0]), Text: (string)row[4]!)).Select(load =>
        {
            var ranges = load.ToDictionary(row => (string)row[1]!, row => new EntryRange(Number(row[2]), Number(row[3])));
            var (fingerprint, scenario) = Split(load.Key.Text);
            return new DemoLoad(
                scenario, fingerprint, Range(ranges, BaseTables.Transactions), Range(ranges, BaseTables.DailyBalances));
        })];
    }

    /// <summary>Replaces the registered segments.</summary>
    public async Task WriteAsync(ImmutableArray<DemoLoad> loads, LocalDateTime loadedAt, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync($"DELETE FROM {Name}", cancellationToken);
        var rows = loads.SelectMany((load, index) => new[]
        {
            Row(index + 1, load, BaseTables.Transactions, load.Transactions, loadedAt),
            Row(index + 1, load, BaseTables.DailyBalances, load.Balances, loadedAt),
        });
        await session.LoadAsync(RecordTables.DemoLoad.LoadTarget(Table), rows, cancellationToken);
    }

    private static object?[] Row(long id, DemoLoad load, SchemaTable table, EntryRange range, LocalDateTime loadedAt) =>
        [id, table.ShortName, range.First, range.Last, range.Count, $"{load.Fingerprint}{Separator}{load.Scenario}", loadedAt];

    private static (string Fingerprint, string Scenario) Split(string text) => text.IndexOf(Separator, StringComparison.Ordinal) switch
    {
        < 0 => (text, DemoSegment.BaselineName),
        var index => (text[..index], text[(index + 1)..]),
    };

    private static EntryRange Range(Dictionary<string, EntryRange> ranges, SchemaTable table) =>
        ranges.GetValueOrDefault(table.ShortName, new(1, 0));

    // Oracle hands whole numbers out as decimals.
    private static long Number(object? value) => Convert.ToInt64(value, null);
}
