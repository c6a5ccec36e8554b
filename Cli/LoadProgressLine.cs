using System.Globalization;
using QsGen.Demo.Loading;

namespace QsGen.Cli;

/// <summary>Shows how far a load of demo data has come: rows, rate, and the time that is left.</summary>
internal sealed class LoadProgressLine(CliContext context) : IProgress<DemoLoadProgress>
{
    private readonly long _start = context.Clock.GetTimestamp();

    /// <inheritdoc/>
    public void Report(DemoLoadProgress value)
    {
        var elapsed = context.Clock.GetElapsedTime(_start);
        var rate = elapsed > TimeSpan.Zero ? value.Rows / elapsed.TotalSeconds : 0;
        var left = value.DaysDone > 0 ? elapsed * ((value.DaysTotal - value.DaysDone) / (double)value.DaysDone) : TimeSpan.Zero;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Scenario}: day {value.DaysDone} of {value.DaysTotal}, {value.Rows:N0} rows, {rate:N0}/s, {left:mm\\:ss} left");
        if (context.IsInteractive)
        {
            context.Error.Write($"\r{line,-100}");
            if (value.DaysDone == value.DaysTotal)
            {
                context.Error.WriteLine();
            }
        }
        else
        {
            context.Error.WriteLine(line);
        }
    }
}
