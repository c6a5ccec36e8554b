using QsGen.QuickSight;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Checks;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Checks;

[TestFixture]
internal sealed class RegistrationCheckTests
{
    private static readonly Dataset Orders = TinyShop.Orders();
    private static readonly Dataset Others = TinyShop.Orders("other-ds");
    private static readonly SheetId Id = TinyShop.SheetId();

    [Test]
    public void Check_DatasetsOfVisuals_AllOffendersAreListed() => TreeAssert.Refuses(
        TinyShop.App(Orders,
            TinyShop.Sheet(Id, TinyShop.Kpi(Orders), TinyShop.Kpi(Others, "b"), TinyShop.Kpi(TinyShop.Orders("third-ds"), "c"))),
        "dataset-registered", "kpi 'Title of b'", "'other-ds'", "kpi 'Title of c'", "'third-ds'", "TinyShop.cs");

    [Test]
    public void Check_DatasetOfAnOptionList_MustBeRegistered()
    {
        var status = new StringParameter("pStatus");
        var sheet = new Sheet(Id, "Orders", "Orders.")
        {
            Rows = [new Row(6, TinyShop.Kpi(Orders))],
            Controls = [status.Dropdown("Status", Others["status"], hideSelectAll: true)],
            Filters = [new CategoryFilter("status", Orders["status"], status)],
        };

        TreeAssert.Refuses(AppWith(sheet, status), "dataset-registered", "dropdown 'Status'", "'other-ds'");
    }

    [Test]
    public void Check_DatasetOfAMapping_MustBeRegistered()
    {
        var text = new StringParameter("pText") { MappedTo = [Orders.Parameter("pText"), Others.Parameter("pText")] };

        TreeAssert.Refuses(AppWith(TinyShop.Sheet(Id, TinyShop.Kpi(Orders)), text), "dataset-registered", "parameter 'pText'",
            "'other-ds'");
    }

    [Test]
    public void Check_DatasetOfADefault_MustBeRegistered()
    {
        var day = new DateTimeParameter("pDay", DateTimeDefault.FromColumn(Others["ordered_on"]));
        var sheet = new Sheet(Id, "Orders", "Orders.")
        {
            Rows = [new Row(6, TinyShop.Kpi(Orders))],
            Filters = [new TimeEqualityFilter("day", Orders["ordered_on"], day)],
        };

        TreeAssert.Refuses(AppWith(sheet, day), "dataset-registered", "parameter 'pDay'", "'other-ds'");
    }

    [Test]
    public void Check_ParametersOfEveryKindOfFilter_MustBeRegistered()
    {
        var text = new StringParameter("pText") { Default = ["x"] };
        var number = new IntegerParameter("pNumber") { Default = [1] };
        var day = new DateTimeParameter("pDay", DateTimeDefault.DaysAgo(1));
        var until = new DateTimeParameter("pUntil", DateTimeDefault.DaysAgo(0));
        var once = new DateTimeParameter("pOnce", DateTimeDefault.DaysAgo(0));
        var sheet = new Sheet(Id, "Orders", "Orders.")
        {
            Rows = [new Row(6, TinyShop.Kpi(Orders))],
            Filters =
            [
                new CategoryFilter("text", Orders["status"], text),
                new NumericRangeFilter("number", Orders["amount"]) { Maximum = number },
                new TimeRangeFilter("range", Orders["ordered_on"]) { From = day, To = until },
                new TimeEqualityFilter("once", Orders["ordered_on"], once),
            ],
        };

        TreeAssert.Refuses(
            AppWith(sheet),
            "parameter-registered",
            "sheet 'Orders'", "'pText'", "'pNumber'", "'pDay'", "'pUntil'", "'pOnce'", "RegistrationCheckTests.cs");
    }

    [Test]
    public void Check_ParameterOfAControl_IsComparedByObject()
    {
        var declared = new StringParameter("pText") { MappedTo = [Orders.Parameter("pText")] };
        var twin = new StringParameter("pText");
        var sheet = new Sheet(Id, "Orders", "Orders.")
        {
            Rows = [new Row(6, TinyShop.Kpi(Orders))],
            Controls = [twin.Dropdown("Text", OptionSource.Of(["a"]))],
        };

        TreeAssert.Refuses(AppWith(sheet, declared), "parameter-registered", "dropdown 'Text'", "'pText'");
    }

    [Test]
    public void Check_ParameterOfAnExpression_IsComparedByObject()
    {
        var declared = new StringParameter("pText") { Default = ["x"] };
        var twin = new StringParameter("pText");
        var field = new CalculatedField("same", Orders, ColumnType.Integer, $"ifelse({Orders["status"]} = {twin}, {1}, {0})");
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders],
            Parameters = [declared],
            CalculatedFields = [field],
            Sheets = [TinyShop.Sheet(Id, new Kpi("same", "Same", "Same.", field.Sum()))],
        };

        TreeAssert.Refuses(app, "parameter-registered", "calculated field 'same'", "'pText'");
    }

    [Test]
    public void Check_ParameterThatNothingReads_IsReported() => TreeAssert.Refuses(
        AppWith(TinyShop.Sheet(Id, TinyShop.Kpi(Orders)), new StringParameter("pIdle")), "parameter-unread", "'pIdle'",
            "RegistrationCheckTests.cs");

    [Test]
    public void Check_AppWithoutData_IsRefused() =>
        TreeAssert.Refuses(TinyShop.App(Orders, TinyShop.Sheet(Id, new TextBox("box", ["text"]))), "dataset-used");

    [Test]
    public void UsedDatasets_OfSeveral_AreThoseInUseInTheirOrder()
    {
        var app = new App("shop", "Shop")
        {
            Datasets = [TinyShop.Orders("idle-ds"), Others, Orders],
            Sheets = [TinyShop.Sheet(Id, TinyShop.Kpi(Orders), TinyShop.Kpi(Others, "b"))],
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(app.UsedDatasets(), Is.EqualTo([Others, Orders]));
            Assert.That(
                TreeAssert.Definition(app)["DataSetIdentifierDeclarations"]!.AsArray()
                    .Select(declared => declared!["Identifier"]!.GetValue<string>()),
                Is.EqualTo(["other-ds", "orders-ds"]));
        }
    }

    private static App AppWith(Sheet sheet, params Parameter[] parameters) =>
        new("shop", "Shop") { Datasets = [Orders], Parameters = [.. parameters], Sheets = [sheet] };
}
