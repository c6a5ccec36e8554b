using System.Collections.Immutable;
using System.Text.Json;

namespace QsGen.Viewer.Definitions;

/// <summary>Which visuals of a sheet change when one of its controls is set: by filters, by calculated fields that read the control's
/// parameter, and by parameters of datasets that take its values.</summary>
/// <param name="dashboard">The dashboard.</param>
/// <param name="datasets">The datasets by id; they tell which of them have a column that a filter over all datasets looks for.</param>
internal sealed class ControlReach(DashboardDefinition dashboard, IReadOnlyDictionary<string, EmittedDataset> datasets)
{
    /// <summary>The visuals that a control of a sheet reaches, in the order of the definition.</summary>
    public ImmutableArray<VisualDefinition> Of(SheetDefinition sheet, ControlDefinition control)
    {
        var fields = control.Parameter is { } parameter ? FieldsThatRead(parameter) : [];
        return
        [
            .. sheet.Visuals.Where(visual => visual.Dataset is { } dataset
                && (IsFiltered(sheet, visual, dataset, control, fields)
                    || visual.Fields.Any(field => fields.Contains((field.Dataset, field.Column)))
                    || IsHandedTo(dataset, control))),
        ];
    }

    /// <summary>The controls of a sheet whose lists follow a control.</summary>
    public static ImmutableArray<ControlDefinition> Followers(SheetDefinition sheet, ControlDefinition control) =>
    [
        .. sheet.Controls.Where(other => other.Body["CascadingControlConfiguration"]["SourceControls"].Items
            .Any(source => source["SourceSheetControlId"].Text == control.Id)),
    ];

    private bool IsFiltered(
        SheetDefinition sheet, VisualDefinition visual, string dataset, ControlDefinition control, HashSet<(string, string)> fields) =>
        dashboard.FilterGroups.Where(group => group.Reaches(sheet.Id, visual.Id)).Any(group => group.Filters.Any(filter =>
            (filter.Dataset == dataset || (group.AllDatasets && Has(dataset, filter.Column)))
            && (filter.Id == control.Filter
                || (control.Parameter is { } parameter && Names(filter.Body.Element, parameter))
                || fields.Contains((filter.Dataset, filter.Column)))));

    private bool IsHandedTo(string dataset, ControlDefinition control) => control.Parameter is { } name
        && dashboard.Parameters.TryGetValue(name, out var parameter) && parameter.Mappings.Any(mapping => mapping.Dataset == dataset);

    private bool Has(string dataset, string column) =>
        dashboard.CalculatedFields.Any(field => field.Dataset == dataset && field.Name == column)
        || (dashboard.Datasets.TryGetValue(dataset, out var id) && datasets.TryGetValue(id, out var known)
            && known.Columns.Any(one => one.Name == column));

    // A field may read another field that reads the parameter.
    private HashSet<(string Dataset, string Field)> FieldsThatRead(string parameter)
    {
        var found = new HashSet<(string Dataset, string Field)>();
        while (dashboard.CalculatedFields.Count(field => Reads(field) && found.Add((field.Dataset, field.Name))) > 0)
        {
        }

        return found;

        bool Reads(CalculatedFieldDefinition field) =>
            field.Expression.Contains($"${{{parameter}}}", StringComparison.Ordinal)
            || found.Any(other => other.Dataset == field.Dataset
                && field.Expression.Contains($"{{{other.Field}}}", StringComparison.Ordinal));
    }

    private static bool Names(JsonElement element, string parameter) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member => Names(member.Value, parameter)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => Names(item, parameter)),
        JsonValueKind.String => element.ValueEquals(parameter),
        _ => false,
    };
}
