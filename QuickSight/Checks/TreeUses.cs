using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Checks;

/// <summary>What the nodes of an app refer to.</summary>
internal static class TreeUses
{
    /// <summary>Columns and calculated fields that visuals, filters, controls, parameters and expressions read.</summary>
    public static IEnumerable<FieldSource> SourcesOf(App app)
    {
        var direct = app.Sheets.SelectMany(sheet => sheet.Visuals).SelectMany(visual => visual.Slots).Select(slot => slot.Field.Source)
            .Concat(app.PlacedGroups.SelectMany(placed => placed.Group.Filters).Select(filter => filter.Source))
            .Concat(app.Sheets.SelectMany(sheet => sheet.Controls).SelectMany(SourcesOf))
            .Concat(app.Parameters.OfType<DateTimeParameter>().Select(parameter => parameter.Default.Column).OfType<FieldSource>());
        return direct.SelectMany(WithExpression);
    }

    /// <summary>Datasets of all those, and of parameter mappings.</summary>
    public static IEnumerable<Dataset> DatasetsOf(App app) => SourcesOf(app).Select(source => source.Dataset)
        .Concat(app.Parameters.SelectMany(parameter => parameter.MappedTo).Select(mapping => mapping.Dataset));

    /// <summary>Columns that a control reads.</summary>
    public static IEnumerable<FieldSource> SourcesOf(Control control) => control switch
    {
        ParameterDropdown dropdown => Existing(dropdown.Options.Column, dropdown.Cascade?.Match),
        FilterDropdown dropdown => Existing(dropdown.Cascade?.Match),
        _ => [],
    };

    private static IEnumerable<FieldSource> Existing(params FieldSource?[] sources) => sources.OfType<FieldSource>();

    private static IEnumerable<FieldSource> WithExpression(FieldSource source) => source is CalculatedField calculated
        ? calculated.Sources.SelectMany(WithExpression).Prepend(source)
        : [source];
}
