using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using QsGen.Sql.Dialects;

namespace QsGen.Sql.Sessions;

/// <summary>Streams rows into a DuckDB table through the engine's appender.</summary>
internal sealed class DuckDbLoader(DuckDbSession session, DuckDBConnection connection, BulkTarget target)
{
    private const int BatchRows = 20_000;

    public async Task<long> LoadAsync(IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var sources = await SourcesAsync(cancellationToken);
        var batch = new List<object?[]>(BatchRows);
        var written = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            batch.Add(row);
            if (batch.Count == BatchRows)
            {
                written += await FlushAsync(batch, sources, cancellationToken);
            }
        }

        return written + await FlushAsync(batch, sources, cancellationToken);
    }

    // The appender fills every column in table order: from the row, from the sequence, or with null.
    private async Task<ImmutableArray<int>> SourcesAsync(CancellationToken cancellationToken)
    {
        var names = await session.ListAsync(
            SqlStatement.With(
                "SELECT column_name FROM duckdb_columns() WHERE schema_name = CURRENT_SCHEMA() AND table_name = $1 ORDER BY column_index",
                target.Table),
            cancellationToken);
        return
        [
            .. names.Select(row => (string)row[0]! switch
            {
                var name when name == target.EntryColumn => EntrySource,
                var name => target.Columns.Select((column, index) => (column, index))
                    .Where(pair => pair.column.Name == name).Select(pair => pair.index).FirstOrDefault(NullSource),
            }),
        ];
    }

    private const int EntrySource = -1;
    private const int NullSource = -2;

    private async Task<int> FlushAsync(List<object?[]> batch, ImmutableArray<int> sources, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return 0;
        }

        var entries = target.EntryColumn is null ? [] : await EntriesAsync(batch.Count, cancellationToken);
        try
        {
            using var appender = connection.CreateAppender(target.Table);
            for (var index = 0; index < batch.Count; index++)
            {
                var row = appender.CreateRow();
                foreach (var source in sources)
                {
                    Append(row, source switch
                    {
                        EntrySource => entries[index],
                        NullSource => null,
                        _ => SqlValue.ToColumn(batch[index][source], target.Columns[source].Type),
                    });
                }

                row.EndRow();
            }

            appender.Close();
        }
        catch (DbException exception)
        {
            throw session.Failure(exception, $"load into {target.Table}");
        }

        var count = batch.Count;
        batch.Clear();
        return count;
    }

    private async Task<ImmutableArray<long>> EntriesAsync(int count, CancellationToken cancellationToken)
    {
        var sequence = SqlDialects.DuckDb.Text(target.EntrySequence);
        var rows = await session.ListAsync(
            $"SELECT nextval({sequence}) AS entry FROM range({count.ToString(CultureInfo.InvariantCulture)})", cancellationToken);
        return [.. rows.Select(row => (long)row[0]!).Order()];
    }

    private static void Append(IDuckDBAppenderRow row, object? value) => _ = value switch
    {
        null => row.AppendNullValue(),
        string text => row.AppendValue(text),
        decimal number => row.AppendValue(number),
        long number => row.AppendValue(number),
        int number => row.AppendValue(number),
        bool flag => row.AppendValue(flag),
        DateTime time => row.AppendValue(time),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "no such column value"),
    };
}
