using System.Text.Json.Nodes;
using QsGen.QuickSight;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Visuals;

[TestFixture]
internal sealed class DrillTests
{
    private static readonly Dataset Orders = TinyShop.Orders();
    private static readonly Dataset Lines = TinyShop.Orders("lines-ds");
    private static readonly StringParameter Order = StringParameter.Sentinel("pOrder", TinyShop.OrderId);
    private static readonly StringParameter Customer = StringParameter.Sentinel("pCustomer", TinyShop.CustomerId);
    private static readonly DateTimeParameter Day = new("pDay", DateTimeDefault.DaysAgo(1));
    private static readonly SheetId First = TinyShop.SheetId("First");
    private static readonly SheetId Second = TinyShop.SheetId("Second");

    [Test]
    public void New_WithoutWrites_IsRefused() =>
        TreeAssert.Throws(() => _ = new Drill(ActionTrigger.RightClick, "Open", Second, []), "drill 'Open' writes no parameter");

    [Test]
    public void New_ParameterTwice_IsRefused() => TreeAssert.Throws(
        () => _ = new Drill(ActionTrigger.RightClick, "Open", Second, [Order.From(Orders["order_id"]), Order.Reset()]),
            "'pOrder' more than once");

    [TestCase("")]
    public void New_WithoutName_IsRefused(string name) =>
        TreeAssert.Throws(() => _ = new Drill(ActionTrigger.RightClick, name, Second, [Order.Reset()]), "name of an action");

    [Test]
    public void Emit_Drill_NavigatesThenWritesThenResetsTheOtherSentinels()
    {
        var action = EmitAction(new Drill(ActionTrigger.RightClick, "Open", Second, [Order.From(Orders["order_id"]), Day.AtEarliest()]));
        var field = TreeAssert.TextAt(action.Table, "ChartConfiguration/FieldWells/TableUnaggregatedFieldWells/Values/0/FieldId");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(action.Json["Trigger"]!.GetValue<string>(), Is.EqualTo("DATA_POINT_MENU"));
            Assert.That(action.Json["Status"]!.GetValue<string>(), Is.EqualTo("ENABLED"));
            TreeAssert.Json(action.Json["ActionOperations"], $$$$$"""
                [{"NavigationOperation":{"LocalNavigationConfiguration":{"TargetSheetId":"{{{{{Second.Value}}}}}"}}},
                {"SetParametersOperation":{"ParameterValueConfigurations":[
                {"DestinationParameterName":"pOrder","Value":{"SourceField":"{{{{{field}}}}}"}},
                {"DestinationParameterName":"pDay","Value":{"CustomValuesConfiguration":{"CustomValues":
                {"DateTimeValues":["1990-01-01T00:00:00.000Z"]}}}},
                {"DestinationParameterName":"pCustomer","Value":{"CustomValuesConfiguration":{"CustomValues":
                {"StringValues":["__ALL__"]}}}}]}}]
                """);
        }
    }

    [Test]
    public void Emit_DrillWithoutTarget_NavigatesToItsOwnSheet()
    {
        var action = EmitAction(new Drill(ActionTrigger.LeftClick, "Stay", null, [Customer.From(Orders["customer_id"])]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(action.Json["Trigger"]!.GetValue<string>(), Is.EqualTo("DATA_POINT_CLICK"));
            Assert.That(
                TreeAssert.TextAt(action.Json, "ActionOperations/0/NavigationOperation/LocalNavigationConfiguration/TargetSheetId"),
                Is.EqualTo(First.Value));
        }
    }

    [Test]
    public void Check_SheetThatIsNotOnTheApp_IsRefused()
    {
        var nowhere = TinyShop.SheetId("Nowhere");

        TreeAssert.Refuses(
            AppWith(new Drill(ActionTrigger.RightClick, "Open", nowhere, [Order.From(Orders["order_id"])])),
            "drill-target", "sheet 'First'", "table 'List'", "drill 'Open' goes to sheet 'Nowhere'", "DrillTests.cs");
    }

    [Test]
    public void Check_SameIdAsAnotherObject_IsNotTheSheet()
    {
        var twin = new SheetId(Second.Value, Second.Name);

        TreeAssert.Refuses(AppWith(new Drill(ActionTrigger.RightClick, "Open", twin, [Order.From(Orders["order_id"])])), "drill-target");
    }

    [Test]
    public void Check_ParameterThatNothingReadsThere_IsRefused() => TreeAssert.Refuses(
        AppWith(new Drill(ActionTrigger.RightClick, "Open", Second, [Customer.From(Orders["customer_id"]), Day.AtEarliest()])),
        "drill-reach", "drill 'Open' sets parameter 'pCustomer'", "sheet 'Second'");

    [Test]
    public void Check_WindowThatIsNotSet_IsRefused() => TreeAssert.Refuses(
        AppWith(new Drill(ActionTrigger.RightClick, "Open", Second, [Order.From(Orders["order_id"])])),
        "drill-dates", "drill 'Open' goes to sheet 'Second'", "'pDay'");

    [Test]
    public void Check_WindowOfBothSheets_NeedsNoWidening() => TreeAssert.Accepts(
        AppWith(new Drill(ActionTrigger.RightClick, "Open", Second, [Order.From(Orders["order_id"])]), windowOnBoth: true));

    [Test]
    public void Check_WindowWithAFixedDefault_NeedsNoWidening()
    {
        var always = new DateTimeParameter("pDay", DateTimeDefault.At(DateTimeParameter.Earliest));

        TreeAssert.Accepts(AppWith(new Drill(ActionTrigger.RightClick, "Open", Second, [Order.From(Orders["order_id"])]), day: always));
    }

    [Test]
    public void Check_WindowThatFollowsTheDrill_NeedsNoWidening()
    {
        var day = new CalculatedField(
            "order_day", Orders, ColumnType.Datetime, $"ifelse({Order} = {StringParameter.All}, {Orders["ordered_on"]}, {Day})");

        TreeAssert.Accepts(AppWith(new Drill(ActionTrigger.RightClick, "Open", Second, [Order.From(Orders["order_id"])]), compared: day));
    }

    [Test]
    public void Check_WindowOfAnotherDataset_NeedsNoWidening() => TreeAssert.Accepts(
        AppWith(new Drill(ActionTrigger.RightClick, "Open", Second, [Order.From(Orders["order_id"])]), compared: Lines["ordered_on"]));

    private static (JsonNode Json, JsonNode Table) EmitAction(Drill drill)
    {
        var table = TreeAssert.Definition(AppWith(drill))["Sheets"]![0]!["Visuals"]![0]!["TableVisual"]!;
        return (table["Actions"]![0]!, table);
    }

    private static App AppWith(
        Drill drill, bool windowOnBoth = false, DateTimeParameter? day = null, FieldSource? compared = null)
    {
        var table = new Table("list", "List", "Orders.", columns: [Orders["order_id"], Orders["customer_id"]])
        {
            ClickableCells = [Orders["order_id"].Dimension()],
            Actions = [drill],
        };
        return new App("shop", "Shop")
        {
            Datasets = [Orders, .. compared?.Dataset == Lines ? [Lines] : Array.Empty<Dataset>()],
            CalculatedFields = [.. new[] { compared }.OfType<CalculatedField>()],
            Parameters = [Order, Customer, day ?? Day],
            Sheets =
            [
                new Sheet(First, "First", "First.")
                {
                    Rows = [new Row(6, table)],
                    Filters =
                    [
                        new SentinelFilter("customer", Orders["customer_id"], Customer, "_pass_customer"),
                        .. windowOnBoth ? [Window(day)] : Array.Empty<SheetFilter>(),
                    ],
                },
                new Sheet(Second, "Second", "Second.")
                {
                    Rows =
                    [
                        new Row(6, TinyShop.Kpi(Orders)),
                        .. compared?.Dataset == Lines ? [new Row(6, TinyShop.Kpi(Lines, "lines"))] : Array.Empty<Row>(),
                    ],
                    Filters = [new SentinelFilter("order", Orders["order_id"], Order, "_pass_order"), Window(day, compared)],
                },
            ],
        };
    }

    private static SheetFilter Window(DateTimeParameter? day, FieldSource? compared = null) =>
        new TimeRangeFilter("window", compared ?? Orders["ordered_on"]) { From = day ?? Day };
}
