using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NodaTime;
using QsGen.Database.Datasets;

namespace QsGen.Tests.Components.Figures;

/// <summary>Computes what an emitted definition shows, by the rules of QuickSight, on DuckDB. It reads the definition and nothing
/// of the tree that wrote it.</summary>
/// <param name="definition">The definition.</param>
/// <param name="datasets">The queries by dataset identifier.</param>
/// <param name="list">Asks a database with data.</param>
/// <param name="today">The day that rolling dates count from.</param>
internal sealed class LocalAnalysis(
    JsonObject definition,
    IReadOnlyDictionary<string, DatasetQuery> datasets,
    Func<string, Task<ImmutableArray<object?[]>>> list,
    LocalDate today)
{
    private readonly ReaderState _state = new(definition, today);

    /// <summary>Every sheet and the titles of its visuals.</summary>
    public IEnumerable<(string Sheet, string Title)> Visuals =>
        from sheet in definition["Sheets"].Items()
        from visual in sheet["Visuals"].Items()
        select (sheet["SheetId"].Text(), TitleOf(visual.Only()));

    /// <summary>The titles of a sheet's controls.</summary>
    public IEnumerable<string> Controls(string sheet) => _state.Controls(sheet).Select(control => control["Title"].Text());

    /// <summary>Sets a control of a sheet.</summary>
    public Choices Set(Choices choices, string sheet, string title, params ImmutableArray<string> values)
    {
        var control = _state.Control(sheet, title);
        return control["SourceParameterName"] is { } parameter
            ? choices.WithParameter(parameter.Text(), values)
            : choices.WithFilter(control["SourceFilterId"].Text(), values);
    }

    /// <summary>What a dropdown offers.</summary>
    public async Task<ImmutableArray<string>> OptionsAsync(Choices choices, string sheet, string title)
    {
        var control = _state.Control(sheet, title);
        if (control["SelectableValues"]?["Values"] is JsonArray values)
        {
            return [.. values.Select(value => value.Text())];
        }

        var source = control["SelectableValues"]?["LinkToDataSetColumn"] ?? _state.Filter(control["SourceFilterId"].Text())["Column"]!;
        var where = control["CascadingControlConfiguration"]?["SourceControls"].Items().Select(step =>
            $"\"{step["ColumnToMatch"]!["ColumnName"].Text()}\" = "
            + _state.ParameterSql(_state.ParameterOfControl(sheet, step), choices)) ?? [];
        var rows = await list(
            $"SELECT DISTINCT \"{source["ColumnName"].Text()}\" AS v FROM ({Sql(source["DataSetIdentifier"].Text(), choices)}) d "
            + $"WHERE v IS NOT NULL AND {string.Join(" AND ", where.Append("TRUE"))} ORDER BY v");
        return [.. rows.Select(row => VisualRows.Text(row[0]))];
    }

    /// <summary>What a visual shows.</summary>
    public async Task<VisualRows> ShowAsync(Choices choices, string sheet, string title)
    {
        var visual = VisualOf(sheet, title);
        var fields = VisualFields.Of(visual);
        var source = Filtered(choices, sheet, visual["VisualId"].Text(), fields[0].Dataset);
        var dimensions = fields.Where(field => !field.IsMeasure).Select(field => field.Sql("")).ToList();
        var selected = fields.Select(field => $"{field.Sql(AggregateOf(field, choices))}");
        var grouped = fields.Any(field => field.IsMeasure) && dimensions.Count > 0 ? $" GROUP BY {string.Join(", ", dimensions)}" : "";
        var rows = await list($"SELECT {string.Join(", ", selected)} FROM ({source}) shown{grouped}");
        return new([.. fields.Select(field => field.Id)], [.. fields.Select(field => field.Column)], rows);
    }

    /// <summary>The actions of a visual.</summary>
    public IEnumerable<string> Actions(string sheet, string title) =>
        VisualOf(sheet, title)["Actions"].Items().Select(action => action["Name"].Text());

    /// <summary>Clicks a row: the sheet that opens, and what is set then.</summary>
    public (string Sheet, Choices Choices) Follow(
        Choices choices, string sheet, string title, string action, VisualRows shown, object?[] row)
    {
        var operations = VisualOf(sheet, title)["Actions"].Items().Single(item => item["Name"].Text() == action)["ActionOperations"]!;
        var target = operations[0]!["NavigationOperation"]!["LocalNavigationConfiguration"]!["TargetSheetId"].Text();
        foreach (var write in operations[1]!["SetParametersOperation"]!["ParameterValueConfigurations"].Items())
        {
            ImmutableArray<string> values = write["Value"]!["SourceField"] is { } field
                ? [VisualRows.Text(row[shown.FieldIds.IndexOf(field.Text())])]
                : write["Value"]!["CustomValuesConfiguration"]!["CustomValues"]!.AsObject().Single().Value.AsValues();
            choices = choices.WithParameter(write["DestinationParameterName"].Text(), values);
        }

        return (target, choices);
    }

    private static string TitleOf(JsonObject visual) => visual["Title"]!["FormatText"]!["PlainText"].Text();

    private JsonObject VisualOf(string sheet, string title) => _state.Sheet(sheet)["Visuals"].Items()
        .Select(union => union.Only()).Single(visual => TitleOf(visual) == title);

    private string Sql(string dataset, Choices choices) => datasets[dataset].Bind(_state.DatasetParameters(dataset, choices));

    private string AggregateOf(VisualField field, Choices choices) => Expressions(field.Dataset).GetValueOrDefault(field.Column) is { } text
        && ExpressionSql.IsAggregate(text) ? ExpressionSql.Write(text, name => _state.ParameterSql(name, choices)) : "";

    private Dictionary<string, string> Expressions(string dataset) => definition["CalculatedFields"].Items()
        .Where(field => field["DataSetIdentifier"].Text() == dataset)
        .ToDictionary(field => field["Name"].Text(), field => field["Expression"].Text());

    // Filters on plain fields come first; level-aware fields count what those keep; filters on them come last.
    private string Filtered(Choices choices, string sheet, string visual, string dataset)
    {
        var expressions = Expressions(dataset);
        string Fields(Func<string, bool> which) => string.Concat(expressions.Where(field => which(field.Value)).Select(field =>
            $", {ExpressionSql.Write(field.Value, name => _state.ParameterSql(name, choices))} AS \"{field.Key}\""));

        var columns = datasets[dataset].Columns.Select(column => column.Name).ToHashSet();
        var conditions = _state.Conditions(choices, sheet, visual, dataset, columns).ToList();
        bool IsLate(string column) => expressions.TryGetValue(column, out var text) && ExpressionSql.IsLevelAware(text);
        string Where(bool late) => string.Join(
            " AND ", conditions.Where(condition => IsLate(condition.Column) == late).Select(condition => condition.Sql).Append("TRUE"));

        var plain = $"SELECT d.*{Fields(text => !ExpressionSql.IsLevelAware(text) && !ExpressionSql.IsAggregate(text))} "
            + $"FROM ({Sql(dataset, choices)}) d";
        var levels = $"SELECT k.*{Fields(ExpressionSql.IsLevelAware)} FROM (SELECT * FROM ({plain}) p WHERE {Where(late: false)}) k";
        return $"SELECT * FROM ({levels}) l WHERE {Where(late: true)}";
    }
}
