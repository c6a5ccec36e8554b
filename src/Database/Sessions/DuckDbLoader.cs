using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>Streams rows into a DuckDB table through the engine's appender.</summary>
internal sealed class DuckDbLoader(DuckDbSession session, DuckDBConnection connection, BulkTarget target)
{
    // The appender keeps what it is given until it is closed.
    private const int RowsHeld = 10_000;
    private const int EntrySource = -1;
    private const int NullSource = -2;
    private const int DefaultSource = -3;

    public async Task<long> LoadAsync<T>(
        IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken)
    {
        using var span = StatementSpans.Load(target);
        var sources = await SourcesAsync(cancellationToken);

        // A thread that allocates in the engine leaves free memory behind in an arena of its own, so one thread writes all rows.
        var (first, written) = await Task.Factory.StartNew(
            () => Write(batches.ToBlockingEnumerable(cancellationToken), encode, sources, cancellationToken),
            cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        if (target.EntryColumn is not null && written > 1 && await DrawEntriesAsync(written - 1, cancellationToken) != first + 1)
        {
            throw new SqlSessionException($"somebody else wrote to {target.Table} during the load; run it again");
        }

        span.Rows(written);
        return written;
    }

    private (long? FirstEntry, long Written) Write<T>(
        IEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, ImmutableArray<int> sources, CancellationToken cancellationToken)
    {
        long? first = null;
        var values = new BulkRow(target.Columns.Length);
        var written = 0L;
        DuckDBAppender? appender = null;
        try
        {
            foreach (var batch in batches)
            {
                first ??= DrawEntriesAsync(1, cancellationToken).GetAwaiter().GetResult();
                appender ??= connection.CreateAppender(target.Table);
                for (var index = 0; index < batch.Count; index++)
                {
                    values.Start();
                    encode(batch[index], values);
                    Append(appender.CreateRow(), values.Values, sources, first.Value + written + index);
                }

                var before = written;
                written += batch.Count;
                if (written / RowsHeld != before / RowsHeld)
                {
                    appender.Close();
                    appender.Dispose();
                    appender = null;
                }
            }

            appender?.Close();
            return (first, written);
        }
        catch (DbException exception)
        {
            throw session.Failure(exception, $"load into {target.Table}");
        }
        finally
        {
            appender?.Dispose();
        }
    }

    // The appender fills every column in table order: from the row, from the sequence, or with what the column holds by itself.
    private async Task<ImmutableArray<int>> SourcesAsync(CancellationToken cancellationToken)
    {
        // Not the catalog: that lists the columns of all tables before it finds those of one.
        var table = SqlDialects.DuckDb.Text(SqlDialects.DuckDb.Identifier(target.Table));
        var names = await session.ListAsync(
            $"SELECT name, dflt_value IS NOT NULL FROM pragma_table_info({table}) ORDER BY cid", cancellationToken);
        return
        [
            .. names.Select(row => (string)row[0]! switch
            {
                var name when name == target.EntryColumn => EntrySource,
                var name => target.Columns.Select((column, index) => (column, index))
                    .Where(pair => pair.column.Name == name).Select(pair => pair.index)
                    .FirstOrDefault(row[1] is true ? DefaultSource : NullSource),
            }),
        ];
    }

    // Rows are numbered here, after the first number drawn, and the others drawn at the end: asking the sequence row by row costs
    // more than the rows themselves. One process has the file and a session is not for several threads, so nobody else draws
    // numbers meanwhile.
    private async Task<long> DrawEntriesAsync(long count, CancellationToken cancellationToken)
    {
        if (target.EntryColumn is null)
        {
            return 0;
        }

        var sequence = SqlDialects.DuckDb.Text(target.EntrySequence);
        return await session.ScalarAsync<long>(
            string.Create(
                CultureInfo.InvariantCulture, $"SELECT MIN(entry) FROM (SELECT nextval({sequence}) AS entry FROM range({count}))"),
            cancellationToken);
    }

    private void Append(IDuckDBAppenderRow row, ReadOnlySpan<BulkValue> values, ImmutableArray<int> sources, long entry)
    {
        foreach (var source in sources)
        {
            _ = source switch
            {
                EntrySource => row.AppendValue(entry),
                NullSource => row.AppendNullValue(),
                DefaultSource => row.AppendDefault(),
                _ => Append(row, values[source], target.Columns[source].Type.Kind),
            };
        }

        row.EndRow();
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
