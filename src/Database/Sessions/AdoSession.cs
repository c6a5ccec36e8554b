using System.Data.Common;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>What the three engines' sessions share: commands, transactions, timeouts and translated errors.</summary>
internal abstract class AdoSession(DbConnection connection, SqlSessionOptions options) : ISqlSession
{
    private DbTransaction? _transaction;

    /// <inheritdoc/>
    public abstract SqlDialect Dialect { get; }

    /// <summary>The open connection.</summary>
    protected DbConnection Connection => connection;

    /// <inheritdoc/>
    public async Task<long> ExecuteAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        var (command, run) = Prepare(statement, cancellationToken);
        await using (run)
        {
            return await run.GuardAsync(() => NonQueryAsync(command, cancellationToken), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<SqlRows> QueryAsync(SqlStatement query, CancellationToken cancellationToken)
    {
        var (command, run) = Prepare(query, cancellationToken);
        try
        {
            return new SqlRows(await run.GuardAsync(() => ReaderAsync(command, cancellationToken), cancellationToken), run);
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<ISqlTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        if (_transaction is not null)
        {
            throw new InvalidOperationException("this session is inside a transaction already");
        }

        try
        {
            _transaction = await connection.BeginTransactionAsync(cancellationToken);
            return new AdoTransaction(_transaction, Translate, () => _transaction = null);
        }
        catch (DbException exception)
        {
            throw Translate(exception, "BEGIN");
        }
    }

    /// <inheritdoc/>
    public abstract Task<long> LoadAsync<T>(
        BulkTarget target, IAsyncEnumerable<IReadOnlyList<T>> batches, BulkEncoder<T> encode, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ISqlSession?> OpenAnotherAsync(CancellationToken cancellationToken) => Task.FromResult<ISqlSession?>(null);

    /// <inheritdoc/>
    public abstract Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    /// <summary>Turns a driver's exception into ours.</summary>
    /// <param name="exception">What the driver threw.</param>
    /// <param name="sql">The statement that was running.</param>
    protected abstract SqlSessionException Translate(DbException exception, string sql);

    /// <summary>Adapts text and values to the driver; the text still holds <c>$1</c> placeholders.</summary>
    protected virtual void Bind(DbCommand command, SqlStatement statement)
    {
        foreach (var value in statement.Values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = SqlValue.ToDriver(value);
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>Runs a command without rows; overridden where the driver blocks its caller.</summary>
    protected virtual async Task<long> NonQueryAsync(DbCommand command, CancellationToken cancellationToken) =>
        await command.ExecuteNonQueryAsync(cancellationToken);

    /// <summary>Runs a query; overridden where the driver blocks its caller.</summary>
    protected virtual Task<DbDataReader> ReaderAsync(DbCommand command, CancellationToken cancellationToken) =>
        command.ExecuteReaderAsync(cancellationToken);

    /// <summary>Makes a command of a statement, and what watches over it.</summary>
    protected (DbCommand Command, CommandRun Run) Prepare(SqlStatement statement, CancellationToken cancellationToken)
    {
        var timeout = statement.Timeout ?? options.CommandTimeout;
        var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        command.CommandTimeout = 0;
        command.Transaction = _transaction;
        Bind(command, statement);
        return (command, new CommandRun(command, timeout, exception => Translate(exception, statement.Text), cancellationToken));
    }
}
