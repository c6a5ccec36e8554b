using QsGen.Sql.Dialects;
using QsGen.Sql.Sessions;

namespace QsGen.Tests.Sql.Refresh;

/// <summary>A session whose connection is cut in front of the n-th call; everything after that fails too.</summary>
internal sealed class DyingSession(ISqlSession inner, int callsToLive) : ISqlSession
{
    private int _calls;

    /// <summary>How many calls there were.</summary>
    public int Calls => _calls;

    public SqlDialect Dialect => inner.Dialect;

    public async Task<long> ExecuteAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        await LiveAsync();
        return await inner.ExecuteAsync(statement, cancellationToken);
    }

    public async Task<SqlRows> QueryAsync(SqlStatement query, CancellationToken cancellationToken)
    {
        await LiveAsync();
        return await inner.QueryAsync(query, cancellationToken);
    }

    public async Task<long> LoadAsync(BulkTarget target, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await LiveAsync();
        return await inner.LoadAsync(target, rows, cancellationToken);
    }

    public async Task<ISqlTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        await LiveAsync();
        return new Transaction(this, await inner.BeginAsync(cancellationToken));
    }

    public async Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        await LiveAsync();
        return await inner.TryLockAsync(name, cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task LiveAsync()
    {
        if (_calls++ >= callsToLive)
        {
            await inner.DisposeAsync();
            throw new SqlSessionException("the connection was cut");
        }
    }

    private sealed class Transaction(DyingSession session, ISqlTransaction inner) : ISqlTransaction
    {
        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            await session.LiveAsync();
            await inner.CommitAsync(cancellationToken);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
