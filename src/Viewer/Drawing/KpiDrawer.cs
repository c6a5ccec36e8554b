using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Drawing;

/// <summary>Draws figures: alone, against a target, or against the period before.</summary>
internal static class KpiDrawer
{
    /// <summary>Draws a figure.</summary>
    /// <exception cref="QueryException">It can't be asked for.</exception>
    public static async Task<Drawn> DrawAsync(DrawingTask canvas, CancellationToken cancellationToken)
    {
        var visual = canvas.Visual;
        if (visual.Well("Values").IsEmpty)
        {
            throw new QueryException("has no value");
        }

        var answer = await FigureBatch.AskAsync(canvas, cancellationToken);
        var fields = answer.Plan.Fields;
        var row = answer.Rows is [var first, ..] ? first : new object?[fields.Length];
        var format = answer.Formats[0];
        var value = format.Mark(row[0]) with { Style = new ConditionalFormats(visual, fields, canvas.State.Now).Figure(row) };
        var frame = new KpiFrame
        {
            Id = visual.Id,
            Title = visual.Title,
            Subtitle = visual.Subtitle,
            State = row[0] is null ? VisualState.Empty : VisualState.Settled,
            Value = row[0] is null ? value with { Text = "–" } : value,
            Full = Full(format, row[0], value.Text),
        };
        var isFollowed = !visual.Well("TrendGroups").IsEmpty;
        return new(isFollowed ? WithHistory(frame, visual, answer) : WithTarget(frame, visual, answer, row), answer);
    }

    private static KpiFrame WithTarget(KpiFrame frame, VisualDefinition visual, VisualAnswer answer, object?[] row)
    {
        if (row is not [{ } value, { } target])
        {
            return frame;
        }

        var share = Evaluator.Number(target) == 0 ? null : Evaluator.Number(value) / Evaluator.Number(target) as decimal?;
        return frame with
        {
            Comparison = Compared(visual, value, target, answer.Formats[0], "of target", answer.Formats[1]),
            Progress = share is { } reached ? (double)Math.Clamp(reached, 0, 1) : null,
        };
    }

    private static KpiFrame WithHistory(KpiFrame frame, VisualDefinition visual, VisualAnswer answer)
    {
        ImmutableArray<object?[]> rows = [.. answer.Rows.Where(row => row[1] is not null).Reverse()];
        var before = answer.Rows.Length > 1 ? answer.Rows[1] : null;
        return frame with
        {
            Spark = [.. rows.Select(row => answer.Mark(row, 0))],
            SparkLabels = [.. rows.Select(row => answer.Mark(row, 1).Text)],
            Comparison = before is [{ } old, ..] && answer.Rows[0][0] is { } value
                ? Compared(visual, value, old, answer.Formats[0], $"since {answer.Mark(before, 1).Text}", answer.Formats[0])
                : null,
        };
    }

    private static KpiComparison Compared(
        VisualDefinition visual, object value, object against, FieldFormat format, string label, FieldFormat other)
    {
        var (now, then) = (Evaluator.Number(value), Evaluator.Number(against));
        var percent = new NumberFormat(1, Suffix: "%", Scale: 0.01m);
        var text = visual.Chart["KPIOptions"]["Comparison"]["ComparisonMethod"].Text switch
        {
            "PERCENT" => then == 0 ? "–" : percent.Write(now / then),
            "DIFFERENCE" => Signed(now - then, format.Number),
            _ => then == 0 ? Signed(now - then, format.Number) : Signed((now - then) / Math.Abs(then), percent),
        };
        return new(text, now.CompareTo(then), label, other.Mark(against));
    }

    private static string Signed(decimal number, NumberFormat format) => number > 0 ? $"+{format.Write(number)}" : format.Write(number);

    private static string? Full(FieldFormat format, object? value, string text) =>
        value is null or string or DateTime ? null : format.Number.Full.Write(Evaluator.Number(value)) is var full && full != text ? full
            : null;
}
