using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Tests.QuickSight.Samples;

/// <summary>The lines of the orders; a drill narrows it to one order.</summary>
internal static class LinesSheet
{
    public static Sheet Build(ShopData data, ShopParameters parameters, CalculatedField size)
    {
        var lines = data.Lines;

        var flow = new Sankey(
            "flow", "From Warehouse to Customer", "Ribbons are as wide as the money they stand for.",
            lines["warehouse"], lines["customer_id"], lines["amount"].Sum().Money())
        {
            ItemsLimit = 20,
        };
        var trend = new LineChart(
            "trend", "Quantity per Day", "One line per size of line.", lines["ordered_on"], lines["quantity"].Sum(), color: size)
        {
            Sort = [lines["ordered_on"].Ascending()],
        };
        var articles = new Table(
            "articles",
            "Articles",
            "One line per article, the best seller first.",
            groupBy: [lines["article"]],
            values: [lines["order_id"].DistinctCount(), lines["quantity"].Sum(), lines["amount"].Sum().Money()])
        {
            Sort = [lines["quantity"].Sum().Descending()],
        };

        return new Sheet(ShopSheets.Lines, "Order Lines", "What was ordered, and from where it came.")
        {
            Rows =
            [
                new Row(12, [(flow, 18), (trend, 18)]),
                new Row(18, articles),
            ],
            Controls = [parameters.From.Picker("Date From"), parameters.To.Picker("Date To")],
            Filters =
            [
                new TimeRangeFilter("window", lines["ordered_on"]) { From = parameters.From, To = parameters.To },
                new SentinelFilter("order", lines["order_id"], parameters.Order, "_drill_pass_order_on_lines"),
            ],
        };
    }
}
