using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Drawing;

/// <summary>The rows of a chart by category and colour.</summary>
internal sealed class ChartGrid
{
    private readonly VisualAnswer _answer;
    private readonly int _category;
    private readonly int _color;
    private readonly int _firstMeasure;
    private readonly ImmutableArray<bool> _hasOther;
    private readonly Dictionary<(object, object), object?[]> _rows = [];

    /// <summary>Rows.</summary>
    /// <param name="answer">The rows.</param>
    /// <param name="category">The place of the category; negative when there is none.</param>
    /// <param name="color">The place of the colour; negative when there is none.</param>
    /// <param name="firstMeasure">The place of the first measure.</param>
    /// <param name="limits">The order of the dimensions.</param>
    /// <param name="hasOther">Whether NULL of a dimension stands for the rest.</param>
    public ChartGrid(
        VisualAnswer answer, int category, int color, int firstMeasure, ImmutableArray<ItemLimit> limits, ImmutableArray<bool> hasOther)
    {
        (_answer, _category, _color, _firstMeasure, _hasOther) = (answer, category, color, firstMeasure, hasOther);
        foreach (var row in answer.Rows)
        {
            _rows[(Key(row, category), Key(row, color))] = row;
        }

        Categories = Values(category, limits);
        Colors = Values(color, limits);
    }

    /// <summary>The categories in order.</summary>
    public ImmutableArray<object?> Categories { get; }

    /// <summary>The colours in order.</summary>
    public ImmutableArray<object?> Colors { get; }

    /// <summary>A category as a mark.</summary>
    public Mark Label(object? value) => _category < 0 ? new("All", null) : Named(_category, value);

    /// <summary>The series of measures, or of the colours of one measure.</summary>
    public ImmutableArray<Series> Series(
        ImmutableArray<object?> categories, ImmutableArray<FieldDefinition> bars, ImmutableArray<FieldDefinition> lines,
        VisualDefinition visual, ActionLinks links)
    {
        var series = ImmutableArray.CreateBuilder<Series>();
        for (var index = 0; index < bars.Length; index++)
        {
            foreach (var color in Colors)
            {
                var label = _color < 0 ? null : Named(_color, color);
                var name = label is null ? Labels.Of(visual, bars[index])
                    : bars.Length > 1 ? $"{label.Text}: {Labels.Of(visual, bars[index])}" : label.Text;
                series.Add(new(name, label?.Raw, null, Marks(categories, color, _firstMeasure + index, links))
                {
                    IsOther = label is not null && color is null && _hasOther[_color],
                });
            }
        }

        var isSecond = !bars.IsEmpty;
        for (var index = 0; index < lines.Length; index++)
        {
            var marks = _color < 0 ? Marks(categories, null, _firstMeasure + bars.Length + index, links) : [];
            if (_color < 0)
            {
                series.Add(new(Labels.Of(visual, lines[index]), null, null, marks) { IsLine = true, OnSecondAxis = isSecond });
            }
        }

        return series.ToImmutable();
    }

    private static object Key(object?[] row, int place) => place < 0 ? DBNull.Value : row[place] ?? DBNull.Value;

    private ImmutableArray<object?> Values(int place, ImmutableArray<ItemLimit> limits) => place < 0
        ? [null]
        : ChartGroups.Ordered(
            _answer.Rows, place, limits[place].ByCategory || _firstMeasure >= _answer.Plan.Fields.Length ? -1 : _firstMeasure,
            limits[place].IsDescending);

    private Mark Named(int place, object? value) => value is null && _hasOther[place]
        ? new("Other", null)
        : _answer.Formats[place].Mark(value);

    private ImmutableArray<Mark?> Marks(ImmutableArray<object?> categories, object? color, int measure, ActionLinks links) =>
    [
        .. categories.Select(category =>
        {
            if (!_rows.TryGetValue((category ?? DBNull.Value, color ?? DBNull.Value), out var row) || row[measure] is null)
            {
                return null;
            }

            var isOther = (category is null && _category >= 0 && _hasOther[_category])
                || (color is null && _color >= 0 && _hasOther[_color]);
            return _answer.Mark(row, measure) with { Targets = isOther ? [] : links.Targets(_answer.Values(row)) };
        }),
    ];
}
