using System.Diagnostics;
using System.Globalization;

namespace QsGen.Tests.Support;

/// <summary>Sends signals to processes that tests have started.</summary>
internal static class Signals
{
    private const int Interrupt = 2;

    /// <summary>Sends a signal.</summary>
    /// <remarks>
    /// Ignores the running test where its process does not hear of interrupts: a shell starts what it puts in the background that way,
    /// and its children inherit it. The process would go on for ever.
    /// </remarks>
    /// <param name="process">Whom to send it to.</param>
    /// <param name="name">The signal's name without <c>SIG</c>.</param>
    public static void Send(Process process, string name)
    {
        if (name == "INT" && Ignores(process, Interrupt))
        {
            Assert.Ignore("the tests were started with interrupts ignored, in the background of a shell; start them in the foreground");
        }

        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static bool Ignores(Process process, int signal)
    {
        const string label = "SigIgn:";
        var status = $"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status";
        if (!File.Exists(status))
        {
            return false;
        }

        var line = File.ReadLines(status).FirstOrDefault(line => line.StartsWith(label, StringComparison.Ordinal));
        return line is not null
            && ulong.TryParse(line[label.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ignored)
            && (ignored >> (signal - 1) & 1) == 1;
    }
}
