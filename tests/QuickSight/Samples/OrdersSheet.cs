using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;

namespace QsGen.Tests.QuickSight.Samples;

/// <summary>The orders of a week: two figures, one chart, one table that leads to the lines of an order.</summary>
internal static class OrdersSheet
{
    public static Sheet Build(ShopData data, ShopParameters parameters)
    {
        var orders = data.Orders;

        var legend = new TextBox("shop-orders-legend",
        [
            RichText.Subheading("How to read this sheet"),
            RichText.Bullets(["An order is **late** after three days.", "Prices: see [the list](https://example.com/prices)"]),
        ]);
        var count = new Kpi("count", "Orders", "Orders in the chosen days.", orders["order_id"].DistinctCount());
        var turnover = new Kpi("turnover", "Turnover", "Sum of the chosen days.", orders["amount"].Sum().Money());
        var byStatus = new BarChart(
            "by-status", "Orders by Status", "One bar per status.", orders["status"], orders["order_id"].Count())
        {
            Orientation = BarOrientation.Horizontal,
            ValueLabel = "Orders",
        };
        var list = new Table(
            "list",
            "Order List",
            "One line per order, the largest first; right-click opens its lines.",
            columns: [orders["order_id"], orders["customer_id"], orders["status"], orders["ordered_on"], orders["amount"].Money()])
        {
            Sort = [orders["amount"].Descending()],
            ClickableCells = [orders["order_id"].Dimension()],
            Actions =
            [
                new Drill(ActionTrigger.RightClick, "View the lines of this order", ShopSheets.Lines,
                    [parameters.Order.From(orders["order_id"])]),
            ],
        };

        var window = new TimeRangeFilter("window", orders["ordered_on"]) { From = parameters.From, To = parameters.To };
        var status = new CategoryFilter("status", orders["status"]);
        var big = new NumericRangeFilter("big", orders["amount"]) { Minimum = 100 };

        return new Sheet(ShopSheets.Orders, "Orders", "Orders of the chosen days and their state.")
        {
            Rows =
            [
                new Row(5, legend),
                new Row(6, [(count, 18), (turnover, 18)]),
                new Row(12, byStatus),
                new Row(18, list),
            ],
            Controls =
            [
                parameters.From.Picker("Date From"),
                parameters.To.Picker("Date To"),
                parameters.Channel.Dropdown("Channel", OptionSource.Of(["web", "shop"]), hideSelectAll: true),
                status.Dropdown("Status"),
            ],
            Filters = [window, status, big.On(turnover)],
        };
    }
}
