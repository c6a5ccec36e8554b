using System.Diagnostics;
using System.Globalization;

namespace QsGen.Tests.Support;

/// <summary>Notes each call to a provider in a file, and kills the process in the middle of one, as a test asks by variables.</summary>
internal sealed class CallSaboteur
{
    /// <summary>The variable that names the file to write calls to: <c>begin Create</c> and <c>end Create</c>, a line each.</summary>
    public const string LogVariable = "QSGEN_TEST_CALL_LOG";

    /// <summary>The variable that says where to die: <c>begin:3</c> or <c>end:3</c> of the third call that changes something.</summary>
    public const string KillVariable = "QSGEN_TEST_KILL";

    private readonly Lock _gate = new();
    private readonly string? _log = Environment.GetEnvironmentVariable(LogVariable);
    private readonly string? _kill = Environment.GetEnvironmentVariable(KillVariable);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Note(string moment, string verb)
    {
        lock (_gate)
        {
            if (_log is not null)
            {
                File.AppendAllText(_log, $"{moment} {verb}\n");
            }

            if (!ProviderCallWatch.Mutates(verb))
            {
                return;
            }

            var count = _counts[moment] = _counts.GetValueOrDefault(moment) + 1;
            if (_kill == string.Create(CultureInfo.InvariantCulture, $"{moment}:{count}"))
            {
                using var self = Process.GetCurrentProcess();
                self.Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }
    }
}
