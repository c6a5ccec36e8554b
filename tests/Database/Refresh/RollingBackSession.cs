using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Refresh;

/// <summary>A session that changes statements on their way, looks at what they made, and takes all of it back.</summary>
/// <param name="inner">The session that runs them.</param>
/// <param name="tamper">Makes another statement of one.</param>
/// <param name="ran">Looks at the tables after each statement; gets the statement as it was meant, and how many rows it changed.</param>
/// <param name="look">Looks at the tables where the transaction would end.</param>
internal sealed class RollingBackSession(
    ISqlSession inner, Func<string, string> tamper, Func<string, long, Task> ran, Func<Task> look) : ISqlSession
{
    private bool _isInTransaction;

    public SqlDialect Dialect => inner.Dialect;

    public async Task<long> ExecuteAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        var rows = await inner.ExecuteAsync(statement with { Text = tamper(statement.Text) }, cancellationToken);
        await ran(statement.Text, rows);
        return rows;
    }

    public Task<SqlRows> QueryAsync(SqlStatement query, CancellationToken cancellationToken) => inner.QueryAsync(query, cancellationToken);

    public Task<long> LoadAsync<T>(
        BulkTarget target, IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken) =>
        throw new NotSupportedException("nothing is loaded here");

    public async Task<ISqlTransaction> BeginAsync(CancellationToken cancellationToken) =>
        new Transaction(await inner.BeginAsync(cancellationToken), this);

    public Task<ISqlSession?> OpenAnotherAsync(CancellationToken cancellationToken) => Task.FromResult<ISqlSession?>(null);

    public Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken) =>
        inner.TryLockAsync(name, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // The first transaction of a refresh only reads how far it goes.
    private sealed class Transaction(ISqlTransaction inner, RollingBackSession session) : ISqlTransaction
    {
        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            if (session._isInTransaction)
            {
                await session.Look();
                return;
            }

            session._isInTransaction = true;
            await inner.CommitAsync(cancellationToken);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    private Task Look() => look();
}
