using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using QsGen.Sql.Dialects;

namespace QsGen.Sql.Sessions;

/// <summary>Streams rows into a DuckDB table through the engine's appender.</summary>
internal sealed class DuckDbLoader(DuckDbSession session, DuckDBConnection connection, BulkTarget target)
{
    private const int EntrySource = -1;
    private const int NullSource = -2;

    public async Task<long> LoadAsync<T>(
        IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken)
    {
        var sources = await SourcesAsync(cancellationToken);
        var written = 0L;
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            if (batch.Count > 0)
            {
                var first = target.EntryColumn is null ? 0 : await FirstEntryAsync(batch.Count, cancellationToken);
                Append(batch, encode, sources, first);
                written += batch.Count;
            }
        }

        return written;
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

    // One process has the file, and a session is not for several threads, so numbers drawn at once follow each other.
    private async Task<long> FirstEntryAsync(int count, CancellationToken cancellationToken)
    {
        var sequence = SqlDialects.DuckDb.Text(target.EntrySequence);
        return await session.ScalarAsync<long>(
            string.Create(CultureInfo.InvariantCulture, $"SELECT MIN(entry) FROM (SELECT nextval({sequence}) AS entry FROM range({count}))"),
            cancellationToken);
    }

    private void Append<T>(IReadOnlyList<T> batch, BulkEncoder<T> encode, ImmutableArray<int> sources, long firstEntry)
    {
        var values = new BulkRow(target.Columns.Length);
        try
        {
            using var appender = connection.CreateAppender(target.Table);
            for (var index = 0; index < batch.Count; index++)
            {
                values.Start();
                encode(batch[index], values);
                var row = appender.CreateRow();
                foreach (var source in sources)
                {
                    _ = source switch
                    {
                        EntrySource => row.AppendValue(firstEntry + index),
                        NullSource => row.AppendNullValue(),
                        _ => Append(row, values.Values[source], target.Columns[source].Type.Kind),
                    };
                }

                row.EndRow();
            }

            appender.Close();
        }
        catch (DbException exception)
        {
            throw session.Failure(exception, $"load into {target.Table}");
        }
    }

    private static IDuckDBAppenderRow Append(IDuckDBAppenderRow row, in BulkValue value, SqlTypeKind kind) => value.Kind switch
    {
        BulkValueKind.Null => row.AppendNullValue(),
        BulkValueKind.Text => row.AppendValue(value.Text),
        BulkValueKind.Number => row.AppendValue(value.Number),
        BulkValueKind.Whole when kind is SqlTypeKind.Integer => row.AppendValue(checked((int)value.Whole)),
        BulkValueKind.Whole => row.AppendValue(value.Whole),
        BulkValueKind.Flag => row.AppendValue(value.Whole == 1),
        BulkValueKind.Time => row.AppendValue(value.Time.ToDateTimeUnspecified()),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "no such column value"),
    };
}
