using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>Sends messages to the engine one after the other, in the order in which they were written.</summary>
internal sealed class EngineLogger(IEngine engine, TaskTracker tasks)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private bool _hasErrors;

    /// <summary>Whether an error was written.</summary>
    public bool HasErrors => Volatile.Read(ref _hasErrors);

    /// <summary>Writes a message. The run waits until it is sent.</summary>
    /// <param name="level">How grave it is.</param>
    /// <param name="message">The text.</param>
    /// <param name="resource">What it is about; none means the stack.</param>
    /// <param name="stream">A number that joins messages to one entry; 0 for an entry of its own.</param>
    /// <param name="ephemeral">Whether it need not be kept.</param>
    public void Write(LogLevel level, string message, Resource? resource = null, int stream = 0, bool ephemeral = false)
    {
        var request = new Rpc.LogRequest { Severity = SeverityOf(level), Message = message, StreamId = stream, Ephemeral = ephemeral };
        lock (_lock)
        {
            _last = SendAfterAsync(_last, request, resource);
            tasks.Track(_last);
        }

        if (level == LogLevel.Error)
        {
            Volatile.Write(ref _hasErrors, true);
        }
    }

    /// <summary>Waits until all that was written is sent.</summary>
    /// <exception cref="LogException">The engine does not take messages.</exception>
    public Task FlushAsync()
    {
        lock (_lock)
        {
            return _last;
        }
    }

    private static Rpc.LogSeverity SeverityOf(LogLevel level) => level switch
    {
        LogLevel.Debug => Rpc.LogSeverity.Debug,
        LogLevel.Info => Rpc.LogSeverity.Info,
        LogLevel.Warning => Rpc.LogSeverity.Warning,
        LogLevel.Error => Rpc.LogSeverity.Error,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such level."),
    };

    private async Task SendAfterAsync(Task previous, Rpc.LogRequest request, Resource? resource)
    {
        await previous.ConfigureAwait(false);
        request.Urn = resource is null ? "" : await UrnAsync(resource).ConfigureAwait(false);
        try
        {
            await engine.LogAsync(request).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            throw new LogException(failure);
        }
    }

    // Once the run failed, URNs may never come; messages go out without them then.
    private async Task<string> UrnAsync(Resource resource)
    {
        var urn = resource.Urn.DataTask;
        await Task.WhenAny(urn, tasks.Failed).ConfigureAwait(false);
        return urn.IsCompletedSuccessfully ? (await urn.ConfigureAwait(false)).Value : "";
    }
}
