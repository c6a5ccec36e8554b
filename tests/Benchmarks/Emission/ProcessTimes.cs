using System.Diagnostics;

namespace QsGen.Benchmarks.Emission;

/// <summary>Times whole processes, from the start to the end.</summary>
internal static class ProcessTimes
{
    private const int Rounds = 15;

    /// <summary>Runs a program several times and prints the least wall time and the least processor time.</summary>
    public static async Task ReportAsync(string title, string program, IReadOnlyList<string> arguments)
    {
        var wall = TimeSpan.MaxValue;
        var processor = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            wall = Least(wall, watch.Elapsed);
            processor = Least(processor, process.TotalProcessorTime);
            var texts = await output;
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {texts[1]}");
            }
        }

        Console.WriteLine($"{title}: best {wall.TotalMilliseconds:F0} ms, processor {processor.TotalMilliseconds:F0} ms");
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
