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
                row[index] = SqlValue.FromDriver(_reader.GetValue(index));
            }

            yield return row;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await _run.DisposeAsync();
    }
}
