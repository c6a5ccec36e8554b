using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Refresh;

/// <summary>A session whose connection is cut in front of the n-th call; everything after that fails too.</summary>
internal sealed class DyingSession : ISqlSession
{
    private readonly ISqlSession _inner;
    private readonly Life _life;

    public DyingSession(ISqlSession inner, int callsToLive)
        : this(inner, new Life(callsToLive))
    {
    }

    private DyingSession(ISqlSession inner, Life life) => (_inner, _life) = (inner, life);

    /// <summary>How many calls there were, those of further sessions included.</summary>
    public int Calls => _life.Calls;

    public SqlDialect Dialect => _inner.Dialect;

    public async Task<long> ExecuteAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        await LiveAsync();
        return await _inner.ExecuteAsync(statement, cancellationToken);
    }

    public async Task<SqlRows> QueryAsync(SqlStatement query, CancellationToken cancellationToken)
    {
        await LiveAsync();
        return await _inner.QueryAsync(query, cancellationToken);
    }

    public async Task<long> LoadAsync<T>(
        BulkTarget target, IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken)
    {
        await LiveAsync();
        return await _inner.LoadAsync(target, batches, encode, cancellationToken);
    }

    public async Task<ISqlTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        await LiveAsync();
        return new Transaction(this, await _inner.BeginAsync(cancellationToken));
    }

    public async Task<ISqlSession?> OpenAnotherAsync(CancellationToken cancellationToken)
    {
        await LiveAsync();
        return await _inner.OpenAnotherAsync(cancellationToken) is { } another ? new DyingSession(another, _life) : null;
    }

    public async Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        await LiveAsync();
        return await _inner.TryLockAsync(name, cancellationToken);
    }

    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    private async Task LiveAsync()
    {
        if (!_life.Goes())
        {
            await _inner.DisposeAsync();
            throw new SqlSessionException("the connection was cut");
        }
    }

    // One process: when it dies, all its sessions do.
    private sealed class Life(int callsToLive)
    {
        private int _calls;

        public int Calls => _calls;

        public bool Goes() => Interlocked.Increment(ref _calls) <= callsToLive;
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
