using System.Data.Common;
using System.Diagnostics;

namespace QsGen.Database.Sessions;

/// <summary>One running command: cancels it on request or when its time is up, and translates what the driver throws.</summary>
internal sealed class CommandRun : IAsyncDisposable
{
    private readonly IAsyncDisposable _command;
    private readonly string _sql;
    private readonly TimeSpan _timeout;
    private readonly Func<DbException, SqlSessionException> _translate;
    private readonly CancellationTokenSource _expiry;
    private readonly CancellationTokenRegistration _onExpiry;
    private readonly CancellationTokenRegistration _onCancel;
    private readonly Activity? _span;

    /// <summary>Takes ownership of a command that is ready to run.</summary>
    public CommandRun(
        DbCommand command, TimeSpan timeout, Func<DbException, SqlSessionException> translate, CancellationToken cancellationToken)
        : this(command, command.Cancel, command.CommandText, 1, timeout, translate, cancellationToken)
    {
    }

    /// <summary>Takes ownership of several commands that are ready to run together.</summary>
    public CommandRun(
        DbBatch batch, TimeSpan timeout, Func<DbException, SqlSessionException> translate, CancellationToken cancellationToken)
        : this(batch, batch.Cancel, batch.BatchCommands[0].CommandText, batch.BatchCommands.Count, timeout, translate, cancellationToken)
    {
    }

    private CommandRun(
        IAsyncDisposable command, Action cancel, string sql, int count, TimeSpan timeout,
        Func<DbException, SqlSessionException> translate, CancellationToken cancellationToken)
    {
        _span = StatementSpans.Statement(sql, count);
        (_command, _sql, _timeout, _translate) = (command, sql, timeout, translate);
        _expiry = new CancellationTokenSource(timeout);
        _onExpiry = _expiry.Token.Register(cancel);
        _onCancel = cancellationToken.Register(cancel);
    }

    /// <summary>Runs one step of the command.</summary>
    /// <exception cref="SqlSessionException">The engine failed or the time is up.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public async Task<T> GuardAsync<T>(Func<Task<T>> step, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await step();
        }
        catch (Exception exception)
            when (exception is DbException or InvalidOperationException or IOException or OperationCanceledException)
        {
            _span.Failed();
            cancellationToken.ThrowIfCancellationRequested();
            throw exception switch
            {
                _ when _expiry.IsCancellationRequested => new SqlSessionException(
                    $"the statement ran longer than {_timeout.TotalSeconds:0} seconds and was stopped: {SqlExcerpt.Of(_sql)}",
                    null,
                    exception),
                DbException failure => _translate(failure),
                _ => new SqlSessionException($"{exception.Message} (in: {SqlExcerpt.Of(_sql)})", null, exception),
            };
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _onCancel.DisposeAsync();
        await _onExpiry.DisposeAsync();
        _expiry.Dispose();
        await _command.DisposeAsync();
        _span?.Dispose();
    }
}
