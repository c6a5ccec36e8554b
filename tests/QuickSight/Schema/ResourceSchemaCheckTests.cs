using System.Text.Json.Nodes;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;

namespace QsGen.Tests.QuickSight.Schema;

internal sealed class ResourceSchemaCheckTests
{
    private const string Controls = "/Definition/Sheets/0/ParameterControls";
    private const string Table = "/Definition/Sheets/0/Visuals/0/TableVisual";
    private const string Chart = $"{Table}/ChartConfiguration";
    private const string Operations = $"{Table}/Actions/0/ActionOperations";

    private const string Dashboard = """
        {
          "AwsAccountId": "123456789012", "DashboardId": "bank-orders", "Name": "Orders",
          "Definition": {
            "DataSetIdentifierDeclarations": [{"Identifier": "orders",
              "DataSetArn": "arn:aws:quicksight:eu-west-1:123456789012:dataset/orders"}],
            "Sheets": [{
              "SheetId": "first", "Name": "First",
              "ParameterControls": [
                {"Dropdown": {"ParameterControlId": "key", "Title": "Key", "SourceParameterName": "pKey"}},
                {"Dropdown": {"ParameterControlId": "value", "Title": "Value", "SourceParameterName": "pKey",
                  "CascadingControlConfiguration": {"SourceControls": [
                    {"SourceSheetControlId": "key", "ColumnToMatch": {"DataSetIdentifier": "orders", "ColumnName": "key"}}]}}}],
              "Visuals": [{"TableVisual": {
                "VisualId": "table",
                "ChartConfiguration": {
                  "FieldWells": {"TableUnaggregatedFieldWells": {"Values": [
                    {"FieldId": "f1", "Column": {"DataSetIdentifier": "orders", "ColumnName": "amount"}}]}},
                  "SortConfiguration": {"RowSort": [{"FieldSort": {"FieldId": "f1", "Direction": "DESC"}}]}},
                "Actions": [{"CustomActionId": "a1", "Name": "Go", "Status": "ENABLED", "Trigger": "DATA_POINT_CLICK", "ActionOperations": [
                  {"NavigationOperation": {"LocalNavigationConfiguration": {"TargetSheetId": "first"}}},
                  {"SetParametersOperation": {"ParameterValueConfigurations": [
                    {"DestinationParameterName": "pKey", "Value": {"SourceField": "f1"}}]}}]}]}}],
              "Layouts": [{"Configuration": {"GridLayout": {"Elements": [
                {"ElementId": "table", "ElementType": "VISUAL", "ColumnSpan": 36, "RowSpan": 12}]}}}]}],
            "FilterGroups": [{
              "FilterGroupId": "group", "CrossDataset": "SINGLE_DATASET",
              "ScopeConfiguration": {"SelectedSheets": {"SheetVisualScopingConfigurations": [
                {"SheetId": "first", "Scope": "SELECTED_VISUALS", "VisualIds": ["table"]}]}},
              "Filters": [{"CategoryFilter": {
                "FilterId": "filter", "Column": {"DataSetIdentifier": "orders", "ColumnName": "key"},
                "Configuration": {"CustomFilterConfiguration": {
                  "MatchOperator": "EQUALS", "ParameterName": "pKey", "NullOption": "ALL_VALUES"}}}}]}],
            "ParameterDeclarations": [{"StringParameterDeclaration": {
              "ParameterValueType": "SINGLE_VALUED", "Name": "pKey", "DefaultValues": {"StaticValues": []}}}],
            "CalculatedFields": [{"DataSetIdentifier": "orders", "Name": "calc", "Expression": "ifelse({amount} > 0, ${pKey}, '{x}')"}]
          }
        }
        """;

    private const string DataSet = """
        {
          "AwsAccountId": "123456789012", "DataSetId": "orders", "Name": "Orders", "ImportMode": "DIRECT_QUERY",
          "PhysicalTableMap": {"orders": {"CustomSql": {
            "DataSourceArn": "arn:aws:quicksight:eu-west-1:123456789012:datasource/bank", "Name": "Orders",
            "SqlQuery": "select amount, key from orders where key = <<$pKey>>",
            "Columns": [{"Name": "amount", "Type": "DECIMAL"}, {"Name": "key", "Type": "STRING"}]}}},
          "LogicalTableMap": {"orders-logical": {"Alias": "Orders", "Source": {"PhysicalTableId": "orders"}}},
          "DatasetParameters": [{"StringDatasetParameter": {"Id": "p-1", "Name": "pKey", "ValueType": "SINGLE_VALUED"}}]
        }
        """;

    [TestCase(ResourceKind.Dashboard, Dashboard)]
    [TestCase(ResourceKind.DataSet, DataSet)]
    public void Check_SoundDocument_FindsNothing(ResourceKind kind, string document)
    {
        var parsed = JsonNode.Parse(document)!.AsObject();

        Assert.Multiple(() =>
        {
            Assert.That(ResourceSchemaCheck.Check(kind, parsed), Is.Empty);
            Assert.That(ResourceSchemaCheck.CheckPulumi(kind, PulumiNames.ToPulumi(parsed)), Is.Empty);
            Assert.That(ColumnReferences.Check(JsonNode.Parse(Dashboard)!.AsObject(), [JsonNode.Parse(DataSet)!.AsObject()]), Is.Empty);
        });
    }

    [TestCase("\"SourceParameterName\": \"pKey\"}", "\"SourceParameterName\": \"pNone\"}", $"{Controls}/0/Dropdown/SourceParameterName")]
    [TestCase("\"SourceSheetControlId\": \"key\"", "\"SourceSheetControlId\": \"none\"",
        $"{Controls}/1/Dropdown/CascadingControlConfiguration/SourceControls/0/SourceSheetControlId")]
    [TestCase("\"ColumnName\": \"amount\"}}", "\"ColumnName\": \"amount\"}, \"X\": 1}",
        $"{Chart}/FieldWells/TableUnaggregatedFieldWells/Values/0/X")]
    [TestCase("{\"FieldSort\": {\"FieldId\": \"f1\"", "{\"FieldSort\": {\"FieldId\": \"f2\"",
        $"{Chart}/SortConfiguration/RowSort/0/FieldSort/FieldId")]
    [TestCase("\"SourceField\": \"f1\"", "\"SourceField\": \"f2\"",
        $"{Operations}/1/SetParametersOperation/ParameterValueConfigurations/0/Value/SourceField")]
    [TestCase("\"TargetSheetId\": \"first\"", "\"TargetSheetId\": \"none\"",
        $"{Operations}/0/NavigationOperation/LocalNavigationConfiguration/TargetSheetId")]
    [TestCase("\"ElementId\": \"table\"", "\"ElementId\": \"none\"",
        "/Definition/Sheets/0/Layouts/0/Configuration/GridLayout/Elements/0/ElementId")]
    [TestCase("\"VisualIds\": [\"table\"]", "\"VisualIds\": [\"none\"]",
        "/Definition/FilterGroups/0/ScopeConfiguration/SelectedSheets/SheetVisualScopingConfigurations/0/VisualIds/0")]
    [TestCase("${pKey}", "${pNone}", "/Definition/CalculatedFields/0/Expression")]
    [TestCase("\"Identifier\": \"orders\"", "\"Identifier\": \"none\"", "/Definition/CalculatedFields/0/DataSetIdentifier")]
    public void Check_BrokenReference_NamesThePath(string sound, string broken, string path)
    {
        var document = Replaced(Dashboard, sound, broken);

        Assert.That(ResourceSchemaCheck.Check(ResourceKind.Dashboard, document).Select(v => v.Path), Does.Contain(path));
    }

    [Test]
    public void Check_SheetIdGivenTwice_IsReportedAtTheSecond()
    {
        var document = JsonNode.Parse(Dashboard)!.AsObject();
        var sheets = document["Definition"]!["Sheets"]!.AsArray();
        sheets.Add(new JsonObject { ["SheetId"] = "first" });

        var found = ResourceSchemaCheck.Check(ResourceKind.Dashboard, document);

        Assert.That(Paths(found, SchemaRule.Duplicate), Is.EqualTo(["/Definition/Sheets/1/SheetId"]));
    }

    [TestCase("\"ColumnName\": \"amount\"", "\"ColumnName\": \"none\"")]
    [TestCase("{amount}", "{none}")]
    [TestCase("dataset/orders", "dataset/none")]
    public void ColumnReferences_WhatTheDatasetLacks_IsReported(string sound, string broken)
    {
        var document = Replaced(Dashboard, sound, broken);

        var found = ColumnReferences.Check(document, [JsonNode.Parse(DataSet)!.AsObject()]);

        Assert.That(found.Select(v => v.Rule), Does.Contain(SchemaRule.Reference));
    }

    [TestCase("\"PhysicalTableId\": \"orders\"", "\"PhysicalTableId\": \"none\"", "/LogicalTableMap/orders-logical/Source/PhysicalTableId")]
    [TestCase("<<$pKey>>", "<<$pNone>>", "/PhysicalTableMap/orders/CustomSql/SqlQuery")]
    [TestCase("\"Name\": \"key\"", "\"Name\": \"amount\"", "/PhysicalTableMap/orders/CustomSql/Columns/1/Name")]
    [TestCase("\"Alias\": \"Orders\"", "\"Alias\": \"\"", "/LogicalTableMap/orders-logical/Alias")]
    public void Check_BrokenDataset_NamesThePath(string sound, string broken, string path)
    {
        var document = Replaced(DataSet, sound, broken);

        Assert.That(ResourceSchemaCheck.Check(ResourceKind.DataSet, document).Select(v => v.Path), Is.EqualTo([path]));
    }

    [Test]
    public void Check_ServiceOwnedAndMissing_AreReported()
    {
        var found = ResourceSchemaCheck.Check(ResourceKind.Analysis, new JsonObject { ["Arn"] = "x", ["Status"] = "CREATED" });

        Assert.Multiple(() =>
        {
            Assert.That(Paths(found, SchemaRule.ReadOnly), Is.EquivalentTo(["/Arn", "/Status"]));
            Assert.That(Paths(found, SchemaRule.Required), Is.EquivalentTo(["/AnalysisId", "/AwsAccountId", "/Name"]));
            Assert.That(Paths(found, SchemaRule.Union), Is.EqualTo([""]));
        });
    }

    [TestCase(ResourceSchemaCheck.SizeWarning, ViolationSeverity.Warning)]
    [TestCase(ResourceSchemaCheck.SizeLimit + 1, ViolationSeverity.Error)]
    public void Check_LargeDocument_IsReportedBySize(int size, ViolationSeverity severity)
    {
        var document = JsonNode.Parse(DataSet)!.AsObject();
        var sql = document["PhysicalTableMap"]!["orders"]!["CustomSql"]!;
        sql["SqlQuery"] = "";
        sql["SqlQuery"] = new string('x', size - (int)DocumentSize.Of(document));

        var found = ResourceSchemaCheck.Check(ResourceKind.DataSet, document).Single(v => v.Rule == SchemaRule.Size);

        Assert.That(found.Severity, Is.EqualTo(severity));
    }

    [TestCase("""{"a":[1,2.5,true,null,"x\"y"],"b":{}}""")]
    [TestCase("""[[],{"":""}]""")]
    public void DocumentSize_PlainText_IsTheCompactLength(string compact) =>
        Assert.That(DocumentSize.Of(JsonNode.Parse(compact)), Is.EqualTo(compact.Length));

    [Test]
    public void DocumentSize_AngleBrackets_CountAsTheProviderWritesThem() =>
        Assert.That(DocumentSize.Of(JsonValue.Create("<&>")), Is.EqualTo(2 + (3 * "\\u003c".Length)));

    private static IEnumerable<string> Paths(IEnumerable<SchemaViolation> found, SchemaRule rule) =>
        found.Where(v => v.Rule == rule).Select(v => v.Path);

    private static JsonObject Replaced(string text, string sound, string broken)
    {
        Assert.That(text, Does.Contain(sound));
        var at = text.IndexOf(sound, StringComparison.Ordinal);
        return JsonNode.Parse(string.Concat(text.AsSpan(0, at), broken, text.AsSpan(at + sound.Length)))!.AsObject();
    }
}
