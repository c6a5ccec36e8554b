using System.Data.Common;

namespace QsGen.Sql.Sessions;

/// <summary>One running command: cancels it on request or when its time is up, and translates what the driver throws.</summary>
internal sealed class CommandRun : IAsyncDisposable
{
    private readonly TimeSpan _timeout;
    private readonly Func<DbException, SqlSessionException> _translate;
    private readonly CancellationTokenSource _expiry;
    private readonly CancellationTokenRegistration _onExpiry;
    private readonly CancellationTokenRegistration _onCancel;

    /// <summary>Takes ownership of a command that is ready to run.</summary>
    public CommandRun(
        DbCommand command, TimeSpan timeout, Func<DbException, SqlSessionException> translate, CancellationToken cancellationToken)
    {
        (Command, _timeout, _translate) = (command, timeout, translate);
        _expiry = new CancellationTokenSource(timeout);
        _onExpiry = _expiry.Token.Register(command.Cancel);
        _onCancel = cancellationToken.Register(command.Cancel);
    }

    /// <summary>The command.</summary>
    public DbCommand Command { get; }

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
            cancellationToken.ThrowIfCancellationRequested();
            throw exception switch
            {
                _ when _expiry.IsCancellationRequested => new SqlSessionException(
                    $"the statement ran longer than {_timeout.TotalSeconds:0} seconds and was stopped: {SqlExcerpt.Of(Command.CommandText)}",
                    null,
                    exception),
                DbException failure => _translate(failure),
                _ => new SqlSessionException($"{exception.Message} (in: {SqlExcerpt.Of(Command.CommandText)})", null, exception),
            };
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _onCancel.DisposeAsync();
        await _onExpiry.DisposeAsync();
        _expiry.Dispose();
        await Command.DisposeAsync();
    }
}
