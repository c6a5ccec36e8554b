using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Grpc.Net.Client;
using QsGen.Tests.Support;
using QsGen.Wire.Rpc;

namespace QsGen.Tests.Provider;

/// <summary>
/// The provider as a process of its own, started the way an engine starts plugins: the assembly, and the engine's address.
/// </summary>
internal sealed class ProviderProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private ProviderProcess(Process process, string firstLine)
    {
        (_process, FirstLine) = (process, firstLine);
        _channel = GrpcChannel.ForAddress($"http://127.0.0.1:{int.Parse(firstLine, CultureInfo.InvariantCulture)}");
        Client = new(_channel);
    }

    /// <summary>What it wrote first.</summary>
    public string FirstLine { get; }

    public ResourceProvider.ResourceProviderClient Client { get; }

    public static Task<ProviderProcess> StartAsync(params string[] arguments) => AttachAsync(Start(arguments));

    /// <summary>A started process as a provider: its first line is its port.</summary>
    public static async Task<ProviderProcess> AttachAsync(Process process) =>
        new(process, (await process.StandardOutput.ReadLineAsync())!);

    /// <summary>The program as a process, without an engine's variables.</summary>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = BuiltProgram.Start(arguments);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Something that listens as an engine does, and its address.</summary>
    public static TcpListener Listen(out string address)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        address = listener.LocalEndpoint.ToString()!;
        return listener;
    }

    /// <summary>Waits for the end; returns the exit code and what else was written to standard output.</summary>
    public async Task<(int ExitCode, string Output)> WaitAsync()
    {
        var rest = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, rest);
    }

    public void Interrupt() => Signals.Send(_process, "INT");

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
