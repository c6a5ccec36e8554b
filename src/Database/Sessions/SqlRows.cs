using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;

namespace QsGen.Database.Sessions;

/// <summary>The rows of a query, read as they arrive. Enumerate once, then dispose.</summary>
internal sealed class SqlRows : IAsyncDisposable
{
    private readonly DbDataReader _reader;
    private readonly CommandRun _run;

    /// <summary>Takes ownership of a reader and of the command behind it.</summary>
    public SqlRows(DbDataReader reader, CommandRun run)
    {
        (_reader, _run) = (reader, run);
        Columns = [.. Enumerable.Range(0, reader.FieldCount)
            .Select(index => new SqlColumn(reader.GetName(index), SqlValue.TypeOf(reader.GetFieldType(index))))];
    }

    /// <summary>The columns, in order.</summary>
    public ImmutableArray<SqlColumn> Columns { get; }

    /// <summary>Each row as one array of values in the types that <see cref="Columns"/> names; null for NULL.</summary>
    /// <exception cref="SqlSessionException">The engine failed on the way.</exception>
    public async IAsyncEnumerable<object?[]> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await _run.GuardAsync(() => _reader.ReadAsync(cancellationToken), cancellationToken))
        {
            var row = new object?[Columns.Length];
            for (var index = 0; index < row.Length; index++)
            {
                row[index] = Value(index);
            }

            yield return row;
        }
    }

    // Engines hold figures of 38 digits and moments of the year 294276; what none of our types does is said, with its column.
    private object? Value(int index)
    {
        try
        {
            return SqlValue.FromDriver(_reader.GetValue(index));
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException or ArgumentException)
        {
            throw new SqlSessionException(
                $"column {Columns[index].Name} holds a value that can't be read: a number of more than 28 digits, NaN, or a "
                + "moment outside the years 1 to 9999; have the query cast it to text",
                null,
                exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await _run.DisposeAsync();
    }
}
