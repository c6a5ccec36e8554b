using System.Text.Json.Nodes;
using QsGen.QuickSight;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Filters;

[TestFixture]
internal sealed class FilterTests
{
    private static readonly Dataset Orders = TinyShop.Orders();
    private static readonly SheetId Id = TinyShop.SheetId();
    private static readonly DateTimeParameter Day = new("pDay", DateTimeDefault.DaysAgo(1));

    [TestCase("ordered_on")]
    [TestCase("amount")]
    public void NewCategory_OfADateOrNumber_IsRefused(string column) =>
        TreeAssert.Throws(() => _ = new CategoryFilter("by", Orders[column]), "'by'", $"'{column}'", "range filter");

    [Test]
    public void NewNumericRange_OfAText_IsRefused() =>
        TreeAssert.Throws(() => _ = new NumericRangeFilter("by", Orders["status"]), "'by'", "'status'", "no number");

    [Test]
    public void NewTimeRange_OfANumber_IsRefused() =>
        TreeAssert.Throws(() => _ = new TimeRangeFilter("by", Orders["amount"]), "'by'", "'amount'", "no date-time");

    [Test]
    public void NewTimeEquality_OfAText_IsRefused() =>
        TreeAssert.Throws(() => _ = new TimeEqualityFilter("by", Orders["status"], Day), "'by'", "'status'", "no date-time");

    [Test]
    public void AnyOf_NoValue_IsRefused() => TreeAssert.Throws(() => _ = CategoryBinding.AnyOf([]), "empty");

    [Test]
    public void AnyOf_ValueThatIsTooLong_IsRefused() =>
        TreeAssert.Throws(() => _ = CategoryBinding.AnyOf([new string('x', 513)]), "longer than 512");

    [Test]
    public void On_NoVisual_IsRefused() =>
        TreeAssert.Throws(() => _ = new CategoryFilter("by", Orders["status"]).On(), "'by'", "no visual");

    [Test]
    public void NewGroup_WithoutScope_IsRefused() =>
        TreeAssert.Throws(() => _ = new FilterGroup("group", [new CategoryFilter("by", Orders["status"])], []), "'group'", "no scope");

    [Test]
    public void NewGroup_WithoutFilter_IsRefused() => TreeAssert.Throws(() => _ = new FilterGroup("group", [], [Id]), "'group'", "1 to 20");

    [Test]
    public void NewSentinelFilter_OfAnOrdinaryParameter_IsRefused() => TreeAssert.Throws(
        () => _ = new SentinelFilter("order", Orders["order_id"], new StringParameter("pOrder", TinyShop.OrderId), "_pass"),
            "'pOrder' is no sentinel");

    [Test]
    public void NewSentinelFilter_OfAnotherShape_IsRefused() => TreeAssert.Throws(
        () => _ = new SentinelFilter("order", Orders["order_id"], StringParameter.Sentinel("pOther", TinyShop.CustomerId), "_pass"),
        "customer id", "'orders-ds'.'order_id'");

    [Test]
    public void Emit_ReadersChoice_KeepsAllWhileNothingIsChosen() => TreeAssert.Json(
        Emit(new CategoryFilter("by", Orders["status"]))["CategoryFilter"]!["Configuration"],
        """{"FilterListConfiguration":{"MatchOperator":"CONTAINS","SelectAllOptions":"FILTER_ALL_VALUES"}}""");

    [Test]
    public void Emit_List_HasItsValues() => TreeAssert.Json(
        Emit(new CategoryFilter("by", Orders["status"], CategoryBinding.AnyOf(["yes"])))["CategoryFilter"]!["Configuration"],
        """{"FilterListConfiguration":{"MatchOperator":"CONTAINS","CategoryValues":["yes"]}}""");

    [Test]
    public void Emit_Literal_DropsRowsWithoutValue() => TreeAssert.Json(
        Emit(new CategoryFilter("by", Orders["status"], "PASS"))["CategoryFilter"]!["Configuration"],
        """{"CustomFilterConfiguration":{"MatchOperator":"EQUALS","CategoryValue":"PASS","NullOption":"NON_NULLS_ONLY"}}""");

    [Test]
    public void Emit_Parameter_KeepsRowsWithoutValue() => TreeAssert.Json(
        Emit(new CategoryFilter("by", Orders["status"],
            new StringParameter("pStatus") { Default = ["x"] }))["CategoryFilter"]!["Configuration"],
        """{"CustomFilterConfiguration":{"MatchOperator":"EQUALS","ParameterName":"pStatus","NullOption":"ALL_VALUES"}}""");

    [Test]
    public void Emit_TimeRange_CountsBothPickedDays()
    {
        var filter = Emit(
            new TimeRangeFilter("by", Orders["ordered_on"]) { From = Day, To = TimeBound.Rolling("now()") })["TimeRangeFilter"]!.AsObject();
        filter.Remove("FilterId");

        TreeAssert.Json(filter, """
            {"Column":{"DataSetIdentifier":"orders-ds","ColumnName":"ordered_on"},"NullOption":"NON_NULLS_ONLY","TimeGranularity":"DAY",
            "RangeMinimumValue":{"Parameter":"pDay"},"RangeMaximumValue":{"RollingDate":{"Expression":"now()"}},
            "IncludeMinimum":true,"IncludeMaximum":true}
            """);
    }

    [Test]
    public void Emit_NumericRange_LeavesOutTheOpenSide()
    {
        var filter = Emit(new NumericRangeFilter("by", Orders["amount"]) { Minimum = 1 })["NumericRangeFilter"]!.AsObject();
        filter.Remove("FilterId");

        TreeAssert.Json(filter, """
            {"Column":{"DataSetIdentifier":"orders-ds","ColumnName":"amount"},"NullOption":"NON_NULLS_ONLY",
            "RangeMinimum":{"StaticValue":1},"IncludeMinimum":true}
            """);
    }

    [Test]
    public void Emit_SheetFilter_IsAGroupScopedToItsSheetOrVisuals()
    {
        var (one, two) = (TinyShop.Kpi(Orders, "one"), TinyShop.Kpi(Orders, "two"));
        var sheet = new Sheet(Id, "Orders", "Orders.")
        {
            Rows = [new Row(6, [(one, 18), (two, 18)])],
            Filters = [new CategoryFilter("all", Orders["status"]),
                new CategoryFilter("some", Orders["status"]).On(two) with { Enabled = false }],
        };
        var definition = TreeAssert.Definition(TinyShop.App(Orders, sheet));
        var second = definition["Sheets"]![0]!["Visuals"]![1]!["KPIVisual"]!["VisualId"]!.GetValue<string>();

        using (Assert.EnterMultipleScope())
        {
            TreeAssert.Json(definition["FilterGroups"]![0]!["ScopeConfiguration"], """
                {"SelectedSheets":{"SheetVisualScopingConfigurations":[{"SheetId":"sheet-orders","Scope":"ALL_VISUALS"}]}}
                """);
            TreeAssert.Json(definition["FilterGroups"]![1]!["ScopeConfiguration"], $$$"""
                {"SelectedSheets":{"SheetVisualScopingConfigurations":[{"SheetId":"sheet-orders","Scope":"SELECTED_VISUALS",
                "VisualIds":["{{{second}}}"]}]}}
                """);
            Assert.That(definition["FilterGroups"]![0]!["Status"]!.GetValue<string>(), Is.EqualTo("ENABLED"));
            Assert.That(definition["FilterGroups"]![1]!["Status"]!.GetValue<string>(), Is.EqualTo("DISABLED"));
            Assert.That(definition["FilterGroups"]![1]!["CrossDataset"]!.GetValue<string>(), Is.EqualTo("SINGLE_DATASET"));
        }
    }

    private static JsonNode Emit(Filter filter)
    {
        var sheet = new Sheet(Id, "Orders", "Orders.") { Rows = [new Row(6, TinyShop.Kpi(Orders))], Filters = [filter] };
        return TreeAssert.Definition(new App("shop", "Shop")
        {
            Datasets = [Orders],
            Parameters = [.. filter.Parameters],
            Sheets = [sheet],
        })["FilterGroups"]![0]!["Filters"]![0]!;
    }
}
