using System.Diagnostics;

namespace QsGen.Benchmarks.Database;

/// <summary>Says on the error stream what is going on and when it began.</summary>
/// <param name="subject">What is being measured.</param>
internal sealed class ConsoleProgress(string subject) : IProgress<string>
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <inheritdoc/>
    public void Report(string value) => Console.Error.WriteLine($"{subject}  {_watch.Elapsed.TotalSeconds,6:0} s  {value}");
}
