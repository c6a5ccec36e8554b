using System.Globalization;
using QsGen.Cli.Shared;
using QsGen.Demo.Loading;

namespace QsGen.Cli.Reports;

/// <summary>Shows how far a load of demo data has come: a bar, rows, rate, and the time that is left.</summary>
/// <remarks>A terminal gets one line that redraws itself; a log gets a line every few seconds.</remarks>
internal sealed class LoadProgressLine(CliContext context) : IProgress<DemoLoadProgress>
{
    private const int BarWidth = 30;
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LogEvery = TimeSpan.FromSeconds(5);

    private readonly long _start = context.Clock.GetTimestamp();
    private TimeSpan _next = context.Redraws ? TimeSpan.Zero : LogEvery;
    private int _width;

    /// <inheritdoc/>
    public void Report(DemoLoadProgress value)
    {
        var elapsed = context.Clock.GetElapsedTime(_start);
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + (context.Redraws ? RedrawEvery : LogEvery);
        var line = Line(value, elapsed);
        if (!context.Redraws)
        {
            context.Error.WriteLine(line);
            return;
        }

        context.Error.Write('\r');
        context.Error.Write(line.PadRight(_width));
        _width = line.Length;
    }

    /// <summary>Clears the line of a terminal.</summary>
    public void Close()
    {
        if (_width > 0)
        {
            context.Error.Write('\r');
            context.Error.Write(new string(' ', _width));
            context.Error.Write('\r');
            _width = 0;
        }
    }

    /// <summary>The line for a moment of a load.</summary>
    public static string Line(DemoLoadProgress value, TimeSpan elapsed)
    {
        var rate = elapsed > TimeSpan.Zero ? value.Rows / elapsed.TotalSeconds : 0;
        var done = (int)(value.Share * BarWidth);
        var bar = $"[{new string('#', done)}{new string('-', BarWidth - done)}]";
        var left = value.Share > 0 ? Text(elapsed * ((1 - value.Share) / value.Share)) : "?";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{bar} {value.Share * 100,3:N0} %  {value.Rows:N0} rows  {rate:N0}/s  {left} left  {value.Scenario}");
    }

    private static string Text(TimeSpan span) => span >= TimeSpan.FromHours(1)
        ? span.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)
        : span.ToString(@"mm\:ss", CultureInfo.InvariantCulture);
}
