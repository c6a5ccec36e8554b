using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Checks;

[TestFixture]
internal sealed class SettableCheckTests
{
    private static readonly Dataset Orders = TinyShop.Orders();
    private static readonly StringParameter Status = new("pStatus");
    private static readonly IntegerParameter Least = new("pLeast");

    [Test]
    public void Check_FilterOnAParameterThatNobodySets_IsRefused() => TreeAssert.Refuses(
        AppWith([new CategoryFilter("status", Orders["status"], Status),
            new NumericRangeFilter("least", Orders["amount"]) { Minimum = Least }], []),
        "parameter-settable", "sheet 'Orders'", "category filter 'status'", "'pStatus'", "numeric filter 'least'", "'pLeast'");

    [Test]
    public void Check_FilterOnAParameterWithControls_IsFine() => TreeAssert.Accepts(AppWith(
        [new CategoryFilter("status", Orders["status"], Status), new NumericRangeFilter("least", Orders["amount"]) { Minimum = Least }],
        [Status.Dropdown("Status", Orders["status"], hideSelectAll: true), Least.Slider("Least", 0, 9)]));

    [Test]
    public void Check_SentinelWithAControl_IsRefused()
    {
        var order = StringParameter.Sentinel("pOrder", TinyShop.OrderId);

        TreeAssert.Refuses(
            AppWith(
                [new SentinelFilter("order", Orders["order_id"], order, "_pass")],
                [order.Dropdown("Order", Orders["order_id"], hideSelectAll: true)],
                order),
            "sentinel-control", "dropdown 'Order'", "'pOrder'");
    }

    private static App AppWith(SheetFilter[] filters, Control[] controls, params Parameter[] parameters) => new("shop", "Shop")
    {
        Datasets = [Orders],
        Parameters = parameters.Length > 0 ? [.. parameters] : [Status, Least],
        Sheets =
        [
            new Sheet(TinyShop.SheetId(), "Orders", "Orders.")
            {
                Rows = [new Row(6, TinyShop.Kpi(Orders))],
                Filters = [.. filters],
                Controls = [.. controls],
            },
        ],
    };
}
