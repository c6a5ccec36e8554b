using System.Collections.Frozen;
using System.Collections.Immutable;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Checks;

/// <summary>What refers to what in an app, looked up by the checks.</summary>
internal sealed class TreeIndex
{
    private readonly FrozenDictionary<SheetId, Sheet> _sheets;
    private readonly FrozenDictionary<string, CalculatedField> _calculated;
    private readonly FrozenDictionary<string, Parameter> _parameters;
    private readonly ILookup<SheetId, FilterGroup> _groups;

    public TreeIndex(App app)
    {
        App = app;
        Calculated = [.. app.AllCalculatedFields];
        _sheets = app.Sheets.DistinctBy(sheet => sheet.Id).ToFrozenDictionary(sheet => sheet.Id);
        _calculated = Calculated.DistinctBy(field => field.Name).ToFrozenDictionary(field => field.Name);
        _parameters = app.Parameters.DistinctBy(parameter => parameter.Name).ToFrozenDictionary(parameter => parameter.Name);
        _groups = app.PlacedGroups
            .SelectMany(placed => placed.Group.Scopes.Select(scope => (scope.Sheet, placed.Group)))
            .ToLookup(entry => entry.Sheet, entry => entry.Group);
    }

    public App App { get; }

    /// <summary>All calculated fields, those of sentinel filters too.</summary>
    public ImmutableArray<CalculatedField> Calculated { get; }

    public IEnumerable<(Sheet Sheet, Visual Visual)> Visuals =>
        App.Sheets.SelectMany(sheet => sheet.Visuals.Select(visual => (sheet, visual)));

    public IEnumerable<(Sheet Sheet, Control Control)> Controls =>
        App.Sheets.SelectMany(sheet => sheet.Controls.Select(control => (sheet, control)));

    public IEnumerable<Filter> Filters => PlacedFilters.Select(entry => entry.Filter);

    public IEnumerable<(PlacedFilterGroup Placed, Filter Filter)> PlacedFilters =>
        App.PlacedGroups.SelectMany(placed => placed.Group.Filters.Select(filter => (placed, filter)));

    public Sheet? SheetOf(SheetId id) => _sheets.GetValueOrDefault(id);

    public CalculatedField? CalculatedNamed(string name) => _calculated.GetValueOrDefault(name);

    public Parameter? ParameterNamed(string name) => _parameters.GetValueOrDefault(name);

    /// <summary>Filter groups that work on a sheet.</summary>
    public IEnumerable<FilterGroup> GroupsOn(SheetId sheet) => _groups[sheet];

    /// <summary>A source and, through expressions, all that it reads.</summary>
    public IEnumerable<FieldSource> Closure(FieldSource source)
    {
        var seen = new HashSet<FieldSource>();
        var open = new Stack<FieldSource>([source]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next) || next is not CalculatedField calculated)
            {
                continue;
            }

            foreach (var name in ExpressionNames.Of(calculated.Expression).Fields)
            {
                if (((FieldSource?)calculated.Dataset.Find(name) ?? CalculatedNamed(name)) is { } read)
                {
                    open.Push(read);
                }
            }
        }

        return seen;
    }

    /// <summary>Parameters that a source reads through expressions.</summary>
    public IEnumerable<Parameter> ParametersOf(FieldSource source) => Closure(source)
        .OfType<CalculatedField>()
        .SelectMany(field => ExpressionNames.Of(field.Expression).Parameters)
        .Select(ParameterNamed)
        .OfType<Parameter>();

    /// <summary>Parameters that change what a sheet shows: through filters, calculated fields or its datasets.</summary>
    public IEnumerable<Parameter> ReadOn(Sheet sheet)
    {
        var filters = GroupsOn(sheet.Id).SelectMany(group => group.Filters).ToList();
        var fields = sheet.Visuals.SelectMany(visual => visual.Slots).Select(slot => slot.Field.Source);
        var datasets = sheet.Visuals.SelectMany(visual => visual.Datasets).ToHashSet();
        return filters.SelectMany(filter => filter.Parameters)
            .Concat(filters.Select(filter => filter.Source).Concat(fields).SelectMany(ParametersOf))
            .Concat(App.Parameters.Where(parameter => parameter.MappedTo.Any(mapping => datasets.Contains(mapping.Dataset))));
    }

    /// <summary>A problem of the whole app.</summary>
    public TreeProblem Problem(string rule, string message, SourceLine? origin = null) =>
        new(rule, TreePlace.Of(App), message, origin ?? SourceLine.Unknown);

    /// <summary>A problem of a sheet.</summary>
    public TreeProblem Problem(string rule, Sheet sheet, string message, SourceLine origin) =>
        new(rule, TreePlace.Of(App, sheet), message, origin);

    /// <summary>A problem of a filter group, or of a filter in it.</summary>
    public TreeProblem Problem(string rule, PlacedFilterGroup placed, string message, SourceLine origin) =>
        new(rule, TreePlace.Of(App, placed), message, origin);

    /// <summary>A problem of a visual.</summary>
    public TreeProblem Problem(string rule, Sheet sheet, Visual visual, string message, SourceLine? origin = null) =>
        new(rule, TreePlace.Of(App, sheet, visual), message, origin ?? visual.Origin);
}
