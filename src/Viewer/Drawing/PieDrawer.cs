using QsGen.Viewer.Expressions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Drawing;

/// <summary>Draws pies and rings.</summary>
internal static class PieDrawer
{
    private const int MostSlices = 8;

    /// <summary>Draws a pie.</summary>
    /// <exception cref="QueryException">It can't be asked for.</exception>
    public static async Task<Drawn> DrawAsync(DrawingTask canvas, ActionLinks links, CancellationToken cancellationToken)
    {
        var (visual, chart) = (canvas.Visual, canvas.Visual.Chart);
        if (visual.Well("Category") is not [var category, ..] || visual.Well("Values") is not [var measure, ..])
        {
            throw new QueryException("has no category or no value");
        }

        List<string> notes = [];
        var limit = ItemLimit.Read(chart, "CategoryItemsLimit", "CategorySort", category, MostSlices);
        var (answer, hasOther) = await ChartGroups.AskAsync(canvas, [category, measure], [limit], notes, cancellationToken);
        var isAdditive = measure.Aggregation is "SUM" or "COUNT";
        var total = answer.Rows.Sum(row => row[1] is { } value ? Math.Max(0, Evaluator.Number(value)) : 0);
        var share = new NumberFormat(1, Suffix: "%", Scale: 0.01m);
        var byValue = answer.Rows.GroupBy(row => row[0] ?? DBNull.Value).ToDictionary(group => group.Key, group => group.First());
        return new(
            new PieFrame
            {
                Id = visual.Id,
                Title = visual.Title,
                Subtitle = visual.Subtitle,
                State = answer.Rows.IsEmpty ? VisualState.Empty : VisualState.Settled,
                IsRing = chart["DonutOptions"]["ArcOptions"]["ArcThickness"].Text is not (null or "WHOLE"),
                Slices =
                [
                    .. ChartGroups.Ordered(answer.Rows, 0, limit.ByCategory ? -1 : 1, limit.IsDescending).Select(value =>
                    {
                        var (row, isOther) = (byValue[value ?? DBNull.Value], value is null && hasOther[0]);
                        return new Slice(
                            isOther ? "Other" : answer.Mark(row, 0).Text,
                            null,
                            answer.Mark(row, 1) with { Targets = isOther ? [] : links.Targets(answer.Values(row)) },
                            isAdditive && total > 0 && row[1] is { } number ? share.Write(Evaluator.Number(number) / total) : "",
                            isOther);
                    }),
                ],
                Total = isAdditive ? answer.Formats[1].Mark(total) : null,
                LegendTitle = Labels.Axis(chart["CategoryLabelOptions"], Labels.Of(visual, category)),
                Notes = [.. notes],
            },
            answer);
    }
}
