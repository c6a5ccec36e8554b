using System.Collections.Immutable;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo.Generation;

namespace QsGen.Demo.Loading;

/// <summary>Reads <see cref="DemoLoadRegistry"/> segment by segment: the table <c>demo_load</c> says which rows of the base
/// tables demo data wrote, and for which scenario.</summary>
/// <remarks>
/// The database numbers rows in load order, so a segment is a range of version numbers in each base table. A row is demo data when
/// its number lies in a registered range; every other row is somebody's own and is never touched. One load number stands for one
/// segment; the fingerprint column holds the fingerprint, a slash and the segment's name. A segment without rows is not registered.
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
            $"SELECT load_id, table_name, first_entry, last_entry, fingerprint, made_with FROM {Name} ORDER BY load_id", cancellationToken);
        return [.. rows.GroupBy(row => (Id: Number(row[0]), Text: (string)row[4]!, MadeWith: (string?)row[5])).Select(load =>
        {
            var ranges = load.ToDictionary(row => (string)row[1]!, row => new EntryRange(Number(row[2]), Number(row[3])));
            var (fingerprint, scenario) = Split(load.Key.Text);
            return new DemoLoad(
                scenario, fingerprint, load.Key.MadeWith, Range(ranges, BaseTables.Transactions), Range(ranges, BaseTables.DailyBalances));
        })];
    }

    /// <summary>The text under which a segment is registered.</summary>
    public static string Label(string fingerprint, string scenario) => $"{fingerprint}{Separator}{scenario}";

    /// <summary>Deletes a segment's rows and its entry.</summary>
    public async Task RemoveAsync(DemoLoad load, CancellationToken cancellationToken)
    {
        await DeleteAsync(BaseTables.Transactions, load.Transactions, cancellationToken);
        await DeleteAsync(BaseTables.DailyBalances, load.Balances, cancellationToken);
        await session.ExecuteAsync(
            SqlStatement.With($"DELETE FROM {Name} WHERE fingerprint = $1", Label(load.Fingerprint, load.Scenario)), cancellationToken);
    }

    /// <summary>Registers what is left as made with other options.</summary>
    public async Task RelabelAsync(
        ImmutableArray<DemoLoad> loads, string fingerprint, DemoOptions options, CancellationToken cancellationToken)
    {
        foreach (var load in loads)
        {
            await session.ExecuteAsync(
                SqlStatement.With(
                    $"UPDATE {Name} SET fingerprint = $1, made_with = $2 WHERE fingerprint = $3",
                    Label(fingerprint, load.Scenario), DemoOptionsText.Of(options), Label(load.Fingerprint, load.Scenario)),
                cancellationToken);
        }
    }

    private Task DeleteAsync(SchemaTable table, EntryRange range, CancellationToken cancellationToken) => range.Count == 0
        ? Task.CompletedTask
        : session.ExecuteAsync(
            SqlStatement.With($"DELETE FROM {schema.SqlNameOf(table)} WHERE entry BETWEEN $1 AND $2", range.First, range.Last),
            cancellationToken);

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
