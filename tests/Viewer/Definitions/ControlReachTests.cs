using System.Collections.Immutable;
using System.Text;
using QsGen.Viewer.Definitions;

namespace QsGen.Tests.Viewer.Definitions;

/// <summary>A control changes what its filter reaches, what fields compute from its parameter, and what datasets get of it.</summary>
internal sealed class ControlReachTests
{
    private const string Document =
        """
        {"DashboardId":"d","Name":"D","Definition":{
          "DataSetIdentifierDeclarations":[
            {"Identifier":"a","DataSetArn":"arn/a"},{"Identifier":"b","DataSetArn":"arn/b"},{"Identifier":"c","DataSetArn":"arn/c"}],
          "ParameterDeclarations":[
            {"StringParameterDeclaration":{"Name":"pWho","ParameterValueType":"SINGLE_VALUED",
              "MappedDataSetParameters":[{"DataSetIdentifier":"b","DataSetParameterName":"who"}]}},
            {"StringParameterDeclaration":{"Name":"pWhom","ParameterValueType":"SINGLE_VALUED"}}],
          "CalculatedFields":[
            {"DataSetIdentifier":"c","Name":"direct","Expression":"ifelse({x} = ${pWho}, 1, 0)"},
            {"DataSetIdentifier":"c","Name":"behind","Expression":"{direct} + 1"}],
          "FilterGroups":[
            {"FilterGroupId":"g","CrossDataset":"SINGLE_DATASET","Filters":[{"CategoryFilter":{"FilterId":"f",
              "Column":{"DataSetIdentifier":"a","ColumnName":"x"},
              "Configuration":{"CustomFilterConfiguration":{"MatchOperator":"EQUALS","ParameterName":"pWho"}}}}],
              "ScopeConfiguration":{"SelectedSheets":{"SheetVisualScopingConfigurations":[
                {"SheetId":"s","Scope":"SELECTED_VISUALS","VisualIds":["in scope"]}]}}},
            {"FilterGroupId":"all","CrossDataset":"ALL_DATASETS","Filters":[{"CategoryFilter":{"FilterId":"wide",
              "Column":{"DataSetIdentifier":"a","ColumnName":"x"},"Configuration":{"FilterListConfiguration":{}}}}],
              "ScopeConfiguration":{"SelectedSheets":{"SheetVisualScopingConfigurations":[{"SheetId":"s","Scope":"ALL_VISUALS"}]}}}],
          "Sheets":[{"SheetId":"s","Name":"S",
            "ParameterControls":[
              {"Dropdown":{"ParameterControlId":"who","Title":"Who","SourceParameterName":"pWho"}},
              {"Dropdown":{"ParameterControlId":"whom","Title":"Whom","SourceParameterName":"pWhom",
                "CascadingControlConfiguration":{"SourceControls":[{"SourceSheetControlId":"who"}]}}}],
            "FilterControls":[{"Dropdown":{"FilterControlId":"x","Title":"X","SourceFilterId":"wide"}}],
            "Visuals":[HERE]}]}}
        """;

    private static readonly (string Id, string Dataset, string Column)[] Visuals =
    [
        ("in scope", "a", "x"), ("out of scope", "a", "x"), ("handed to", "b", "y"), ("computed", "c", "behind"), ("neither", "c", "x"),
    ];

    private static readonly ImmutableDictionary<string, EmittedDataset> Datasets = new Dictionary<string, EmittedDataset>
    {
        ["a"] = Dataset("a", "x"),
        ["b"] = Dataset("b", "y"),
        ["c"] = Dataset("c", "x"),
    }.ToImmutableDictionary();

    [TestCase("who", "in scope, handed to, computed", "Whom")]
    [TestCase("whom", "", "")]
    [TestCase("x", "in scope, out of scope, computed, neither", "")]
    public void Control_Reaches(string control, string reached, string followers)
    {
        var dashboard = DefinitionReader.Dashboard(DefinitionNode.Parse(Encoding.UTF8.GetBytes(
            Document.Replace("HERE", string.Join(',', Visuals.Select(Visual)), StringComparison.Ordinal))));
        var sheet = dashboard.Sheets[0];
        var asked = sheet.Controls.Single(one => one.Id == control);

        Assert.That(
            string.Join(", ", new ControlReach(dashboard, Datasets).Of(sheet, asked).Select(visual => visual.Id)), Is.EqualTo(reached));
        Assert.That(string.Join(", ", ControlReach.Followers(sheet, asked).Select(other => other.Title)), Is.EqualTo(followers));
    }

    private static EmittedDataset Dataset(string id, string column) => new(
        id, id, "", [new(column, EmittedType.Text)], ImmutableDictionary<string, DatasetParameterDefinition>.Empty);

    private static string Visual((string Id, string Dataset, string Column) visual) =>
        """
        {"TableVisual":{"VisualId":"ID","ChartConfiguration":{"FieldWells":{"TableAggregatedFieldWells":{"GroupBy":[
          {"CategoricalDimensionField":{"FieldId":"f","Column":{"DataSetIdentifier":"DATASET","ColumnName":"COLUMN"}}}]}}}}}
        """
            .Replace("\"ID\"", $"\"{visual.Id}\"", StringComparison.Ordinal)
            .Replace("DATASET", visual.Dataset, StringComparison.Ordinal).Replace("COLUMN", visual.Column, StringComparison.Ordinal);
}
