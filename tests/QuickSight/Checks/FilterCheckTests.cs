using QsGen.QuickSight;
using QsGen.QuickSight.Checks;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Checks;

[TestFixture]
internal sealed class FilterCheckTests
{
    private static readonly Dataset Orders = TinyShop.Orders();
    private static readonly SheetId Id = TinyShop.SheetId();

    [Test]
    public void Check_VisualOfAnotherSheet_IsRefused()
    {
        var stranger = TinyShop.Kpi(Orders, "stranger");
        var first = SheetWith(new CategoryFilter("status", Orders["status"]).On(stranger));

        TreeAssert.Refuses(
            TinyShop.App(Orders, first, TinyShop.Sheet(TinyShop.SheetId("Second"), stranger)),
            "filter-scope", "sheet 'Orders'", "filter 'status' names kpi 'Title of stranger'", "FilterCheckTests.cs");
    }

    [Test]
    public void Check_GroupOnASheetThatIsNotOnTheApp_IsRefused()
    {
        var group = new FilterGroup("group", [new CategoryFilter("status", Orders["status"])], [Id, TinyShop.SheetId("Nowhere")]);
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders],
            Sheets = [TinyShop.Sheet(Id, TinyShop.Kpi(Orders))],
            FilterGroups = [group],
        };

        TreeAssert.Refuses(app, "filter-scope", "filter group 'group' works on sheet 'Nowhere'");
    }

    [Test]
    public void Check_FilterThatReachesNoVisual_IsRefused()
    {
        var others = TinyShop.Orders("other-ds");
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders, others],
            Sheets = [SheetWith(new CategoryFilter("status", others["status"]))],
        };

        TreeAssert.Refuses(app, "filter-reach", "sheet 'Orders'", "category filter 'status'", "'other-ds'");
    }

    [Test]
    public void Check_AcrossDatasetsWithOneDataset_IsRefused() => TreeAssert.Refuses(
        TinyShop.App(Orders, SheetWith(new CategoryFilter("status", Orders["status"]).AcrossDatasets())),
        "filter-across", "category filter 'status'", "a column 'status'");

    [TestCase("status", ColumnType.String, true)]
    [TestCase("status", ColumnType.Integer, false)]
    [TestCase("state", ColumnType.String, false)]
    public void Check_AcrossDatasets_NeedsTheSameNameAndType(string column, ColumnType type, bool accepted)
    {
        var other = new Dataset("other-ds", [new("order_id", ColumnType.String), new(column, type)]);
        var sheet = new Sheet(Id, "Orders", "Orders.")
        {
            Rows = [new Row(6, [(TinyShop.Kpi(Orders), 18), (TinyShop.Kpi(other, "other"), 18)])],
            Filters = [new CategoryFilter("status", Orders["status"]).AcrossDatasets()],
        };
        var app = new App("shop", "Shop") { Datasets = [Orders, other], Sheets = [sheet] };

        Assert.That(app.Check().Select(problem => problem.Rule), accepted ? Is.Empty : Is.EqualTo(["filter-across"]));
    }

    [Test]
    public void Check_DefaultControlOnOneSheet_IsRefused() => TreeAssert.Refuses(
        TinyShop.App(Orders,
            SheetWith(new CategoryFilter("status", Orders["status"]) { DefaultControl = DefaultControl.Dropdown("Status") })),
        "default-control", "category filter 'status'");

    [Test]
    public void Check_ScopeOfTooManyVisuals_IsRefused()
    {
        var kpis = Enumerable.Range(0, 51).Select(number => TinyShop.Kpi(Orders, $"k{number}")).ToArray();
        var sheet = new Sheet(Id, "Orders", "Orders.")
        {
            Rows = [.. kpis.Select(kpi => new Row(6, kpi))],
            Filters = [new CategoryFilter("status", Orders["status"]).On([.. kpis])],
        };

        Assert.That(TinyShop.App(Orders, sheet).Check().Select(problem => problem.Rule), Is.EquivalentTo(["filter-scope", "limit"]));
    }

    private static Sheet SheetWith(SheetFilter filter) => new(Id, "Orders", "Orders.")
    {
        Rows = [new Row(6, TinyShop.Kpi(Orders))],
        Filters = [filter],
    };
}
