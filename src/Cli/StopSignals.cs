using System.Runtime.InteropServices;
using QsGen.Cli.Shared;

namespace QsGen.Cli;

/// <summary>What Ctrl-C does: the first one asks the command to stop, the second one ends the process at once.</summary>
/// <remarks>The same goes for a request to terminate, and for a terminal that was closed.</remarks>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CliContext _context;
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;

    /// <summary>Listens until it is disposed.</summary>
    public StopSignals(CliContext context)
    {
        _context = context;
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];
    }

    /// <summary>Ends when the person wants to stop.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void OnSignal(PosixSignalContext signal)
    {
        if (Interlocked.Increment(ref _signals) > 1)
        {
            // Not cancelled, the signal does what it does to every process. Live text has hidden the cursor.
            if (_context.IsInteractive)
            {
                Console.CursorVisible = true;
            }

            return;
        }

        signal.Cancel = true;
        _context.Error.WriteLine("Stopping: what is under way ends first. Once more stops at once.");

        // Whoever listens does so on a thread of its own: this one has to be free for the second signal.
        _ = _stop.CancelAsync();
    }
}
