using System.Collections.Immutable;
using NodaTime;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Drawing;

/// <summary>Draws bars, lines and both.</summary>
internal static class CartesianDrawer
{
    private const int MostColors = 8;
    private const int MostCategories = 200;
    private const int MostBuckets = 1_000;

    /// <summary>Draws a chart of values over categories.</summary>
    /// <exception cref="QueryException">It can't be asked for.</exception>
    public static async Task<Drawn> DrawAsync(DrawingTask canvas, ActionLinks links, CancellationToken cancellationToken)
    {
        var (visual, chart) = (canvas.Visual, canvas.Visual.Chart);
        var category = visual.Well("Category").FirstOrDefault();
        var color = visual.Well("Colors").FirstOrDefault();
        ImmutableArray<FieldDefinition> bars = [.. visual.Well("Values"), .. visual.Well("BarValues")];
        var lines = visual.Well("LineValues");
        if (bars.IsEmpty && lines.IsEmpty)
        {
            throw new QueryException("has no value");
        }

        List<string> notes = [];
        var suffix = visual.Kind == "LineChartVisual" ? "Configuration" : "";
        var dimensions = new[] { category, color }.OfType<FieldDefinition>().ToImmutableArray();
        var limits = dimensions.Select(field => field == color
            ? ItemLimit.Read(chart, $"ColorItemsLimit{suffix}", "ColorSort", field, MostColors)
            : ItemLimit.Read(chart, $"CategoryItemsLimit{suffix}", "CategorySort", field, MostCategories))
            .ToImmutableArray();
        var (answer, hasOther) = await ChartGroups.AskAsync(canvas, [.. dimensions, .. bars, .. lines], limits, notes, cancellationToken);
        var grid = new ChartGrid(answer, category is null ? -1 : 0, color is null ? -1 : dimensions.Length - 1, dimensions.Length, limits,
            hasOther);
        var categories = category is { IsDate: true } ? Filled(grid.Categories, category.Granularity!) : grid.Categories;
        var series = grid.Series(categories, bars, lines, visual, links);
        if (MissingOf(chart) == "SHOW_AS_ZERO")
        {
            series = [.. series.Select(one => one with
            {
                Marks = [.. one.Marks.Select(mark => mark ?? answer.Formats[dimensions.Length].Mark(0m))],
            })];
        }

        var format = answer.Formats[dimensions.Length].Number;
        var arrangement = chart["BarsArrangement"].Text switch
        {
            "STACKED" => BarArrangement.Stacked,
            "STACKED_PERCENT" => BarArrangement.StackedPercent,
            _ => BarArrangement.Clustered,
        };
        var isStacked = visual.Kind == "LineChartVisual" ? chart["Type"].Text == "STACKED_AREA" : arrangement == BarArrangement.Stacked;
        var first = series.Where(item => !item.OnSecondAxis).ToList();
        var second = series.Where(item => item.OnSecondAxis).ToList();
        var labels = categories.Select(value => grid.Label(value)).ToImmutableArray();
        var valueTitle = Labels.Axis(
            chart[visual.Kind == "BarChartVisual" ? "ValueLabelOptions" : "PrimaryYAxisLabelOptions"],
                Labels.Of(visual, bars.Concat(lines).First()));
        var axis = arrangement == BarArrangement.StackedPercent
            ? Axes.Of(valueTitle, [1], new NumberFormat(0, Suffix: "%", Scale: 0.01m))
            : Axes.Of(valueTitle, Extents(first, isStacked), format);
        CartesianFrame frame = visual.Kind switch
        {
            "LineChartVisual" => new LineFrame
            {
                IsArea = chart["Type"].Text is "AREA" or "STACKED_AREA",
                IsStacked = isStacked,
                ConnectsGaps = chart["DefaultSeriesSettings"]["LineStyleSettings"].Exists || MissingOf(chart) != "SHOW_AS_BLANK",
                Id = visual.Id,
                Title = visual.Title,
                Subtitle = visual.Subtitle,
                State = VisualState.Settled,
                Categories = [],
                CategoryKind = ValueKind.Text,
                CategoryTitle = "",
                Axis = axis,
                Series = [],
            },
            "ComboChartVisual" => new ComboFrame
            {
                Arrangement = arrangement,
                Id = visual.Id,
                Title = visual.Title,
                Subtitle = visual.Subtitle,
                State = VisualState.Settled,
                Categories = [],
                CategoryKind = ValueKind.Text,
                CategoryTitle = "",
                Axis = axis,
                Series = [],
            },
            _ => new BarFrame
            {
                IsHorizontal = chart["Orientation"].Text == "HORIZONTAL",
                Arrangement = arrangement,
                Id = visual.Id,
                Title = visual.Title,
                Subtitle = visual.Subtitle,
                State = VisualState.Settled,
                Categories = [],
                CategoryKind = ValueKind.Text,
                CategoryTitle = "",
                Axis = axis,
                Series = [],
            },
        };
        return new(
            frame with
            {
                State = answer.Rows.IsEmpty ? VisualState.Empty : VisualState.Settled,
                Categories = labels,
                CategoryKind = category is null ? ValueKind.Text : answer.Formats[0].Kind,
                CategoryTitle = category is null
                    ? ""
                    : Labels.Axis(chart[visual.Kind == "LineChartVisual" ? "XAxisLabelOptions" : "CategoryLabelOptions"],
                        Labels.Of(visual, category)),
                Axis = axis,
                SecondAxis = second.Count == 0 ? null : Axes.Of(
                    Labels.Axis(chart["SecondaryYAxisLabelOptions"], Labels.Of(visual, lines[0])),
                    Extents(second, isStacked: false),
                    answer.Formats[dimensions.Length + bars.Length].Number),
                Series = series,
                LegendTitle = color is null || chart["Legend"]["Visibility"].Text == "HIDDEN"
                    ? ""
                    : Labels.Axis(chart["ColorLabelOptions"], Labels.Of(visual, color)),
                ShowsValues = chart["DataLabels"]["Visibility"].Text == "VISIBLE",
                Notes = [.. notes],
            },
            answer);
    }

    private static string? MissingOf(DefinitionNode chart) =>
        chart["PrimaryYAxisDisplayOptions"]["MissingDataConfigurations"].Items.FirstOrDefault()["TreatmentOption"].Text;

    private static IEnumerable<double> Extents(List<Series> series, bool isStacked)
    {
        if (!isStacked)
        {
            return series.SelectMany(item => item.Marks).Select(mark => mark?.Value ?? 0);
        }

        var count = series.Count == 0 ? 0 : series[0].Marks.Length;
        return Enumerable.Range(0, count).SelectMany(index => new[]
        {
            series.Sum(item => Math.Max(0, item.Marks[index]?.Value ?? 0)), series.Sum(item => Math.Min(0, item.Marks[index]?.Value ?? 0)),
        });
    }

    // Buckets without a row are kept between the first and the last.
    private static ImmutableArray<object?> Filled(ImmutableArray<object?> values, string granularity)
    {
        var times = values.OfType<DateTime>().ToList();
        if (times.Count < 2)
        {
            return values;
        }

        var (unit, last) = (Times.Unit(granularity), LocalDateTime.FromDateTime(times.Max()));
        var filled = ImmutableArray.CreateBuilder<object?>();
        for (var time = LocalDateTime.FromDateTime(times.Min()); time <= last; time = Times.Add(unit, time, 1))
        {
            if (filled.Count >= MostBuckets)
            {
                return values;
            }

            filled.Add(time.ToDateTimeUnspecified());
        }

        if (times[0] > times[^1])
        {
            filled.Reverse();
        }

        return [.. filled, .. values.Where(value => value is null)];
    }
}
