using System.Collections.Immutable;
using NodaTime;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Drawing;

/// <summary>Conditional formats of cells, rows and figures; of several for one thing the first that holds wins.</summary>
internal sealed class ConditionalFormats
{
    private readonly ImmutableArray<(string Member, string? Field, DefinitionNode Body)> _options;
    private readonly ImmutableArray<FieldDefinition> _fields;
    private readonly LocalDateTime _now;
    private readonly Dictionary<string, Expression> _read = new(StringComparer.Ordinal);

    /// <summary>The formats of a visual.</summary>
    public ConditionalFormats(VisualDefinition visual, ImmutableArray<FieldDefinition> fields, LocalDateTime now)
    {
        (_fields, _now) = (fields, now);
        _options =
        [
            .. from option in visual.Body["ConditionalFormatting"]["ConditionalFormattingOptions"].Items
               from member in option.Members
               select (member.Name, member.Node["FieldId"].Text, member.Node),
        ];
    }

    /// <summary>How a cell looks.</summary>
    /// <param name="field">The cell's field.</param>
    /// <param name="row">The values of its row, in the order of the fields.</param>
    public MarkStyle? Cell(string field, object?[] row) => Style(
        _options.Where(option => option.Member == "Cell" && option.Field == field).Select(option => option.Body["TextFormat"]), row);

    /// <summary>How a whole row looks.</summary>
    public MarkStyle? Row(object?[] row) => Style(_options.Where(option => option.Member == "Row").Select(option => option.Body), row);

    /// <summary>How the figure of a KPI looks.</summary>
    public MarkStyle? Figure(object?[] row) =>
        Style(_options.Where(option => option.Member == "PrimaryValue").Select(option => option.Body), row);

    private MarkStyle? Style(IEnumerable<DefinitionNode> formats, object?[] row)
    {
        var style = new MarkStyle();
        foreach (var format in formats)
        {
            style = style with
            {
                Color = style.Color ?? Solid(format["TextColor"], row),
                Background = style.Background ?? Solid(format["BackgroundColor"], row),
            };
            var icon = format["Icon"]["CustomCondition"];
            if (style.Icon is null && icon.Exists && Holds(icon["Expression"].Required, row))
            {
                style = style with
                {
                    Icon = icon["IconOptions"]["Icon"].Text ?? icon["IconOptions"]["UnicodeIcon"].Text,
                    IconColor = icon["Color"].Text,
                    IconOnly = icon["DisplayConfiguration"]["IconDisplayOption"].Text == "ICON_ONLY",
                };
            }
        }

        return style == new MarkStyle() ? null : style;
    }

    private string? Solid(DefinitionNode color, object?[] row) =>
        color["Solid"] is { Exists: true } solid && Holds(solid["Expression"].Required, row) ? solid["Color"].Text : null;

    private bool Holds(string text, object?[] row)
    {
        try
        {
            if (!_read.TryGetValue(text, out var expression))
            {
                _read[text] = expression = ExpressionParser.Parse(text);
            }

            return Evaluator.Evaluate(expression, leaf => Value(leaf, row), _now) is true;
        }
        catch (ExpressionException exception)
        {
            throw new QueryException($"a conditional format can't be computed: {exception.Message}");
        }
    }

    // Tables name the bare column, figures the column in its aggregation.
    private object? Value(Expression leaf, object?[] row)
    {
        var name = leaf switch
        {
            FieldReference field => field.Name,
            Call { Arguments: [FieldReference field, ..] } => field.Name,
            _ => "",
        };
        for (var index = 0; index < _fields.Length; index++)
        {
            if (_fields[index].Column == name)
            {
                return row[index] is DateTime time ? LocalDateTime.FromDateTime(time) : row[index];
            }
        }

        throw new ExpressionException($"'{name}' is not among the fields");
    }
}
