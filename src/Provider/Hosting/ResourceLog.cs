using QsGen.Provider.Resources;
using QsGen.Wire.Rpc;

namespace QsGen.Provider.Hosting;

/// <summary>Sends what happens to one resource to the engine, in order and without making the work wait.</summary>
internal sealed class ResourceLog(EngineConnection? engine, string urn) : IResourceLog
{
    private const int ProgressStream = 1;
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    /// <inheritdoc/>
    public StackIdentity Stack { get; } = StackIdentity.Of(urn);

    /// <inheritdoc/>
    public void Info(string message) => Send(LogSeverity.Info, message, ephemeral: false);

    /// <inheritdoc/>
    public void Warn(string message) => Send(LogSeverity.Warning, message, ephemeral: false);

    /// <inheritdoc/>
    public void Progress(string message) => Send(LogSeverity.Info, message, ephemeral: true);

    /// <summary>Waits until everything is sent, so that messages come before the answer that they explain.</summary>
    public Task FlushAsync()
    {
        lock (_lock)
        {
            return _last;
        }
    }

    private void Send(LogSeverity severity, string message, bool ephemeral)
    {
        if (engine is null)
        {
            return;
        }

        var request = new LogRequest
        {
            Severity = severity,
            Message = message,
            Urn = urn,
            Ephemeral = ephemeral,
            StreamId = ephemeral ? ProgressStream : 0,
        };
        lock (_lock)
        {
            _last = SendAfterAsync(_last, request);
        }
    }

    private async Task SendAfterAsync(Task previous, LogRequest request)
    {
        await previous;
        await engine!.LogAsync(request, CancellationToken.None);
    }
}
