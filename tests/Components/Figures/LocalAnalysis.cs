using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Tests.Viewer.Queries;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Drawing;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Tests.Components.Figures;

/// <summary>What an emitted definition shows on DuckDB, by the queries of the viewer. It reads the definition and nothing of the tree that
/// wrote it.</summary>
/// <param name="definition">The definition.</param>
/// <param name="datasets">The queries by dataset identifier.</param>
/// <param name="list">Asks a database with data.</param>
/// <param name="today">The day that rolling dates count from.</param>
internal sealed class LocalAnalysis(
    JsonObject definition,
    IReadOnlyDictionary<string, DatasetQuery> datasets,
    Func<SqlStatement, Task<ImmutableArray<object?[]>>> list,
    LocalDate today)
{
    private readonly ReaderState _state = new(definition, today);

    private readonly DashboardDefinition _dashboard = Dashboard(definition);

    private readonly QueryPlanner _planner = new(
        Dashboard(definition), datasets.Values.ToDictionary(dataset => dataset.Identifier, EmittedDatasets.Of), SqlDialects.DuckDb);

    /// <summary>Every sheet and the titles of its visuals.</summary>
    public IEnumerable<(string Sheet, string Title)> Visuals =>
        from sheet in definition["Sheets"].Items()
        from visual in sheet["Visuals"].Items()
        select (sheet["SheetId"].Text(), TitleOf(visual.Only()));

    /// <summary>The titles of a sheet's controls.</summary>
    public IEnumerable<string> Controls(string sheet) => _state.Controls(sheet).Select(control => control["Title"].Text());

    /// <summary>The lists of a sheet that come from the data: the control, and the column whose values it offers.</summary>
    public IEnumerable<(string Title, string Column)> Lists(string sheet) =>
        from control in _state.Controls(sheet)
        where control["SelectableValues"]?["Values"] is null
        let column = control["SelectableValues"]?["LinkToDataSetColumn"]?["ColumnName"]
            ?? (control["SourceFilterId"] is { } filter && control["Type"]?.Text() is "MULTI_SELECT" or "SINGLE_SELECT"
                ? _state.Filter(filter.Text())["Column"]?["ColumnName"] : null)
        where column is not null
        select (control["Title"].Text(), column.Text());

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

    /// <summary>What a visual shows: the rows of the viewer's query for it.</summary>
    public async Task<VisualRows> ShowAsync(Choices choices, string sheet, string title)
    {
        var visual = _dashboard.Sheets.Single(item => item.Id == sheet).Visuals.Single(item => item.Title == title);
        ImmutableArray<FieldDefinition> fields = [.. visual.Fields.OrderBy(field => field.Role == FieldRole.Measure)];
        var state = ViewState.Resolve(_dashboard, _state.Address(choices), today.PlusDays(1).AtMidnight());
        var plan = _planner.Plan(sheet, visual, fields, new QueryRequest(), state);
        return new([.. fields.Select(field => field.Id)], [.. fields.Select(field => field.Column)], await list(plan.Statement));
    }

    /// <summary>The frame of a visual.</summary>
    public Task<VisualFrame> DrawAsync(Choices choices, string sheet, string title)
    {
        var definition = _dashboard.Sheets.Single(item => item.Id == sheet);
        return VisualDrawer.DrawAsync(
            new(
                _dashboard,
                definition,
                definition.Visuals.Single(item => item.Title == title),
                ViewState.Resolve(_dashboard, _state.Address(choices), today.PlusDays(1).AtMidnight()),
                _planner,
                new ListReader(list)),
            CancellationToken.None);
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

    private static DashboardDefinition Dashboard(JsonObject definition) => DefinitionReader.Dashboard(DefinitionNode.Parse(
        Encoding.UTF8.GetBytes($$"""{"DashboardId": "app", "Name": "App", "Definition": {{definition.ToJsonString()}}}""")));

    private static string TitleOf(JsonObject visual) => visual["Title"]!["FormatText"]!["PlainText"].Text();

    private JsonObject VisualOf(string sheet, string title) => _state.Sheet(sheet)["Visuals"].Items()
        .Select(union => union.Only()).Single(visual => TitleOf(visual) == title);

    private string Sql(string dataset, Choices choices) => datasets[dataset].Bind(_state.DatasetParameters(dataset, choices));

    private sealed class ListReader(Func<SqlStatement, Task<ImmutableArray<object?[]>>> list) : IRowReader
    {
        public async Task<QueryRows> ReadAsync(SqlStatement statement, CancellationToken cancellationToken) =>
            new(await list(statement), TimeSpan.Zero);
    }
}
