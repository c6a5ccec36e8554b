using System.Collections.Concurrent;
using Pulumi.Runtime;
using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Testing;

/// <summary>Keeps the errors of a test's deployment.</summary>
internal sealed class MockEngine : IEngine
{
    /// <summary>The errors that were logged.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <inheritdoc/>
    public Task LogAsync(Rpc.LogRequest request)
    {
        if (request.Severity == Rpc.LogSeverity.Error)
        {
            Errors.Enqueue(request.Message);
        }

        return Task.CompletedTask;
    }
}
