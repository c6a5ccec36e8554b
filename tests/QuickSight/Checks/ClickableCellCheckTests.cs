using QsGen.QuickSight;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Checks;

[TestFixture]
internal sealed class ClickableCellCheckTests
{
    private static readonly Dataset Orders = TinyShop.Orders();

    [Test]
    public void Check_CellWithoutAction_IsRefused() => TreeAssert.Refuses(
        AppWith(new Table("list", "List", "Orders.", columns: [Orders["order_id"]]) { ClickableCells = [Orders["order_id"].Dimension()] }),
        "clickable-cells", "table 'List'", "'order_id' looks clickable");

    [Test]
    public void Check_ActionWithoutCell_IsRefused()
    {
        var kpi = TinyShop.Kpi(Orders);

        TreeAssert.Refuses(
            AppWith(
                new Table("list", "List", "Orders.", columns: [Orders["order_id"]])
                {
                    Actions = [new SameSheetFilter("Narrow", ActionTrigger.LeftClick, [kpi])],
                },
                kpi),
            "clickable-cells", "table 'List'", "'Narrow' is not visible");
    }

    [Test]
    public void Check_FilterActionOnAnotherSheet_IsRefused() => TreeAssert.Refuses(
        AppWith(new BarChart("bar", "Bars", "Bars.", Orders["status"], Orders["amount"].Sum())
        {
            Actions = [new SameSheetFilter("Narrow", ActionTrigger.LeftClick, [TinyShop.Kpi(Orders, "stranger")])],
        }),
        "filter-action-target", "bar 'Bars'", "'Narrow' filters kpi 'Title of stranger'", "ClickableCellCheckTests.cs");

    [Test]
    public void NewFilterAction_WithoutTargets_IsRefused() =>
        TreeAssert.Throws(() => _ = new SameSheetFilter("Narrow", ActionTrigger.LeftClick, []), "'Narrow' has no target");

    private static App AppWith(params SheetElement[] elements) => TinyShop.App(Orders, TinyShop.Sheet(TinyShop.SheetId(), elements));
}
