using System.Collections.Immutable;
using System.Text;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>One connection to one database. Calls run one after another; a session is not for use by several threads.</summary>
/// <remarks>
/// Every failure of the engine arrives as <see cref="SqlSessionException"/> and every cancellation as
/// <see cref="OperationCanceledException"/>. Statements between <see cref="BeginAsync"/> and the end of its transaction belong
/// to that transaction. Open one with <see cref="SqlSessions"/>.
/// </remarks>
internal interface ISqlSession : IAsyncDisposable
{
    /// <summary>The dialect that this session's statements must be written in.</summary>
    SqlDialect Dialect { get; }

    /// <summary>Runs a statement and returns the number of rows it changed, or -1 when the engine does not say.</summary>
    Task<long> ExecuteAsync(SqlStatement statement, CancellationToken cancellationToken);

    /// <summary>Runs statements one after another up to the first failure, in one round trip where the engine has a way.</summary>
    /// <returns>For each the number of rows it changed, or -1 when the engine does not say.</returns>
    async Task<ImmutableArray<long>> ExecuteAllAsync(IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        var changed = ImmutableArray.CreateBuilder<long>(statements.Count);
        foreach (var statement in statements)
        {
            changed.Add(await ExecuteAsync(statement, cancellationToken));
        }

        return changed.MoveToImmutable();
    }

    /// <summary>Makes a table of what a query returns.</summary>
    /// <param name="statement">The <c>CREATE TABLE … AS</c>.</param>
    /// <param name="table">The table's name, as the catalogue has it.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <returns>How many rows the table got.</returns>
    async Task<long> CreateTableAsync(string statement, string table, CancellationToken cancellationToken)
    {
        await ExecuteAsync(statement, cancellationToken);
        return await this.ScalarAsync<long>($"SELECT COUNT(*) FROM {Dialect.Identifier(table)}", cancellationToken);
    }

    /// <summary>Runs a query whose rows are read as they arrive. Dispose the rows before the next call.</summary>
    Task<SqlRows> QueryAsync(SqlStatement query, CancellationToken cancellationToken);

    /// <summary>Runs a query of which only the first rows are wanted, so that the engine need not compute the others. Belongs inside a
    /// transaction.</summary>
    /// <param name="query">The query; what is none, such as an <c>EXPLAIN</c>, may give all its rows.</param>
    /// <param name="most">How many rows are wanted.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    Task<SqlRows> QueryFirstAsync(SqlStatement query, long most, CancellationToken cancellationToken) =>
        QueryAsync(query, cancellationToken);

    /// <summary>Reads a query of one text column, each row as UTF-8, without making strings of them.</summary>
    /// <param name="query">The query, without values. Its column is <see cref="SqlDialect.Utf8"/> of a text.</param>
    /// <param name="row">Takes the rows one after another, maybe on another thread than the caller's.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    async Task ReadTextAsync(string query, TextRow row, CancellationToken cancellationToken)
    {
        await using var rows = await QueryAsync(query, cancellationToken);
        var bytes = new byte[4096];
        await foreach (var values in rows.ReadAsync(cancellationToken))
        {
            var text = (string?)values[0] ?? "";
            var most = Encoding.UTF8.GetMaxByteCount(text.Length);
            bytes = bytes.Length < most ? new byte[most] : bytes;
            row(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        }
    }

    /// <summary>
    /// Until disposed, keeps little of what is read in the memory of this process: for whoever reads all of a table once. Null on engines
    /// that keep it elsewhere.
    /// </summary>
    Task<IAsyncDisposable?> SaveMemoryAsync(CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable?>(null);

    /// <summary>Opens a transaction. Disposing it without a commit rolls back.</summary>
    Task<ISqlTransaction> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Writes rows through the engine's fastest path: COPY, appender or array binding.</summary>
    /// <typeparam name="T">What a row is before it is written.</typeparam>
    /// <param name="target">Table and columns.</param>
    /// <param name="batches">The rows, streamed in batches of some thousand; each batch is done with before the next is asked for.</param>
    /// <param name="encode">Writes the values of a row in the order of the columns.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    /// <returns>How many rows were written.</returns>
    Task<long> LoadAsync<T>(
        BulkTarget target, IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken);

    /// <summary>
    /// Opens one more session on the same database, so that two statements can run at a time; null on engines whose one session
    /// uses the whole machine.
    /// </summary>
    Task<ISqlSession?> OpenAnotherAsync(CancellationToken cancellationToken);

    /// <summary>Takes a named lock that at most one session of the database holds, whatever its transactions do.</summary>
    /// <returns>The lock, released when disposed or when the connection dies; null when somebody else holds it.</returns>
    Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken);

    /// <summary>Whether some session holds a named lock; false where the engine does not tell.</summary>
    Task<bool> IsLockedAsync(string name, CancellationToken cancellationToken) => Task.FromResult(false);
}
