using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Refresh;

/// <summary>A session that changes statements on their way, to plant a mistake, and tells of each after it ran.</summary>
internal sealed class TamperingSession(ISqlSession inner, Func<string, string>? tamper = null, Func<string, Task>? ran = null) : ISqlSession
{
    public SqlDialect Dialect => inner.Dialect;

    public async Task<long> ExecuteAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        var text = tamper?.Invoke(statement.Text) ?? statement.Text;
        var rows = await inner.ExecuteAsync(statement with { Text = text }, cancellationToken);
        await (ran?.Invoke(text) ?? Task.CompletedTask);
        return rows;
    }

    public Task<SqlRows> QueryAsync(SqlStatement query, CancellationToken cancellationToken) => inner.QueryAsync(query, cancellationToken);

    public Task<long> LoadAsync<T>(
        BulkTarget target, IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken) =>
        inner.LoadAsync(target, batches, encode, cancellationToken);

    public async Task<ISqlTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var transaction = await inner.BeginAsync(cancellationToken);
        await (ran?.Invoke("BEGIN") ?? Task.CompletedTask);
        return new Transaction(transaction, ran);
    }

    // One statement after another is what such a test looks at.
    public Task<ISqlSession?> OpenAnotherAsync(CancellationToken cancellationToken) => Task.FromResult<ISqlSession?>(null);

    public Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken) =>
        inner.TryLockAsync(name, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Transaction(ISqlTransaction inner, Func<string, Task>? ran) : ISqlTransaction
    {
        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            await inner.CommitAsync(cancellationToken);
            await (ran?.Invoke("COMMIT") ?? Task.CompletedTask);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
