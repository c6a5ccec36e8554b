using System.Diagnostics;
using System.Globalization;
using System.Text;
using QsGen.Engine.Providers;
using QsGen.Wire.Loopback;

namespace QsGen.Tests.Support;

/// <summary>A provider's process. Its first line on standard output is its port; what follows is drained.</summary>
internal sealed class ProcessProviderHost : ILoopbackHost
{
    private const int ErrorTail = 2_000;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private ProcessProviderHost(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <exception cref="ProviderException">The process cannot be started, ends early, or prints something else than its port.</exception>
    public static async Task<ILoopbackHost> StartAsync(string package, ProcessStartInfo info, CancellationToken cancellationToken)
    {
        var process = Launch(package, info);
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(limit.Token);
            if (!ushort.TryParse(line?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            {
                await Task.WhenAny(process.WaitForExitAsync(limit.Token), Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token));
                throw new ProviderException(
                    $"the provider of package '{package}' did not print its port but '{line ?? "nothing"}'{Said(errors)}");
            }

            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new ProcessProviderHost(process, FormattableString.Invariant($"127.0.0.1:{port}"));
        }
        catch (Exception exception)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw exception is OperationCanceledException && !cancellationToken.IsCancellationRequested
                ? new ProviderException($"the provider of package '{package}' did not start within {StartLimit.TotalSeconds} s", exception)
                : exception;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Closing its input tells a well-behaved provider to end; others are killed.
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(EndLimit);
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The operating system takes longer than we want to wait; the process has been told.
        }
        finally
        {
            _process.Dispose();
        }
    }

    private static Process Launch(string package, ProcessStartInfo info)
    {
        try
        {
            return Process.Start(info)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ProviderException(
                $"the provider of package '{package}' cannot be started: {info.FileName}: {exception.Message}", exception);
        }
    }

    private static void Keep(StringBuilder errors, string? line)
    {
        lock (errors)
        {
            if (line is not null && errors.Length < ErrorTail)
            {
                errors.AppendLine(line);
            }
        }
    }

    private static string Said(StringBuilder errors)
    {
        lock (errors)
        {
            return errors.Length == 0 ? "" : $"; it said: {errors.ToString().Trim()}";
        }
    }
}
