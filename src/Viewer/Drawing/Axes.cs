using System.Collections.Immutable;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Drawing;

/// <summary>Chooses the ticks of value axes: round numbers, whole ones for what is counted.</summary>
internal static class Axes
{
    private const int Wanted = 5;

    /// <summary>An axis over values; zero is always on it.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="values">What has to fit.</param>
    /// <param name="format">How ticks are written.</param>
    public static AxisFrame Of(string title, IEnumerable<double> values, NumberFormat format)
    {
        var (minimum, maximum) = (0d, 0d);
        foreach (var value in values)
        {
            (minimum, maximum) = (Math.Min(minimum, value), Math.Max(maximum, value));
        }

        if (minimum == maximum)
        {
            maximum = 1;
        }

        var isWhole = format.Decimals == 0 && format.Scale == 1;
        var step = Step((maximum - minimum) / Wanted, isWhole);
        var (first, last) = (Math.Floor(minimum / step), Math.Ceiling(maximum / step));
        var written = step >= 1 && format.Decimals > 0 && format.Scale == 1 ? format with { Decimals = 0 } : format;
        ImmutableArray<AxisTick> ticks =
        [
            .. Enumerable.Range(0, (int)(last - first) + 1).Select(index =>
                new AxisTick((first + index) * step, written.Write((decimal)((first + index) * step)))),
        ];
        return new(title, first * step, last * step, ticks);
    }

    private static double Step(double least, bool isWhole)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(factor => factor * power).First(step => step >= least * 0.999999);
        return isWhole ? Math.Max(1, Math.Ceiling(step)) : step;
    }
}
