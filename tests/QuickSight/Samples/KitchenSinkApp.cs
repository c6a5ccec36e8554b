using QsGen.QuickSight;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Themes;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Samples;

/// <summary>An app that uses every kind of node once, on made-up orders.</summary>
internal static class KitchenSinkApp
{
    private static readonly DateTimeOffset NewYear = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly SheetId Everything = new("sink-everything", "Everything");
    private static readonly SheetId Target = new("sink-target", "Target");

    public static App Build()
    {
        var orders = TinyShop.Orders();
        var archive = TinyShop.Orders("archive-ds");
        var text = new StringParameter("pText") { Default = ["web"], MappedTo = [orders.Parameter("pText")] };
        var texts = new StringParameter("pTexts") { Default = ["web"], MultiValued = true, MappedTo = [orders.Parameter("pTexts")] };
        var customer = new StringParameter("pCustomer", TinyShop.CustomerId);
        var number = new IntegerParameter("pNumber") { Default = [1], MappedTo = [orders.Parameter("pNumber")] };
        var fixedDay = new DateTimeParameter("pFixed", DateTimeDefault.At(NewYear));
        var rollingDay = new DateTimeParameter("pRolling", DateTimeDefault.DaysAgo(7));
        var lookedUpDay = new DateTimeParameter("pLookedUp", DateTimeDefault.FromColumn(orders["ordered_on"]));
        var order = StringParameter.Sentinel("pOrder", TinyShop.OrderId);
        var other = StringParameter.Sentinel("pOther", TinyShop.CustomerId);
        var band = new CalculatedField("band", orders, ColumnType.String, $"ifelse({orders["amount"]} > {100}, {"big"}, {"small"})");
        var mean = new CalculatedField("mean", orders, ColumnType.Decimal, "sum({amount}) / distinct_count({order_id})");
        var buyer = new CalculatedField("buyer", orders, ColumnType.String, "concat({customer_id}, ' ', {band})", TinyShop.CustomerId);

        var legend = new TextBox("sink-legend",
        [
            RichText.Title("Title"), RichText.Break, RichText.Heading("Heading"), RichText.ParagraphBreak,
            RichText.Subheading("Subheading"), RichText.Run("tint", 12, ThemeColor.LinkTint), "plain & simple",
            RichText.Link("link", "https://example.com/?a=1&b=2"), RichText.Markdown("[mail](mailto:a@b.org)\n\nnext"),
            RichText.Bullets(["one", "two"]), RichText.Bullets([RichText.Of("three", RichText.Run("four"))]),
        ]);
        var kpi = new Kpi("mean", "Mean Order", "Money per order.", mean.Aggregated().Money());
        var count = new Kpi("count", "Days", "Days with orders.", orders["ordered_on"].DistinctCount());
        var plain = new Table(
            "plain", "Plain", "Right-click or left-click.",
            columns: [orders["order_id"], buyer, orders["ordered_on"].Date(null), orders["amount"].Money().Labelled("Money")])
        {
            Sort = [orders["amount"].Descending(), orders["order_id"].Ascending()],
            ClickableCells = [orders["order_id"].Dimension()],
            Actions =
            [
                new Drill(ActionTrigger.RightClick, "Open this order", Target,
                    [order.From(orders["order_id"]), rollingDay.AtEarliest(), lookedUpDay.From(orders["ordered_on"])]),
                new Drill(ActionTrigger.LeftClick, "Stay with this buyer", null, [customer.From(buyer)]),
            ],
        };
        var grouped = new Table(
            "grouped", "Grouped", "Every aggregation.",
            groupBy: [orders["status"], orders["ordered_on"].Date(TimeGranularity.Month), orders["quantity"]],
            values:
            [
                orders["amount"].Sum().Money(), orders["amount"].Max(), orders["amount"].Min(), orders["amount"].Average(),
                orders["order_id"].Count(), orders["customer_id"].DistinctCount().Labelled("Customers"), orders["quantity"].Count(),
            ])
        {
            Sort = [orders["amount"].Sum().Descending()],
            ClickableCells = [orders["status"].Dimension()],
            Actions = [new SameSheetFilter("Filter the chart", ActionTrigger.LeftClick, [plain])],
        };
        var bar = new BarChart("bar", "Bars", "Right-click a bar.", band, orders["amount"].Sum().Money(), color: orders["customer_id"])
        {
            Orientation = BarOrientation.Vertical,
            Arrangement = BarArrangement.StackedPercent,
            CategoryLabel = "Size",
            ValueLabel = "Money",
            ColorLabel = "Customer",
            Sort = [band.Ascending()],
            Actions = [new Drill(ActionTrigger.RightClick, "Stay with this customer", null, [customer.From(orders["customer_id"])])],
        };
        var line = new LineChart("line", "Lines", "One line per status.", orders["ordered_on"], orders["quantity"].Sum(), orders["status"])
        {
            Style = LineStyle.StackedArea,
            CategoryLabel = "Day",
            ValueLabel = "Pieces",
            Sort = [orders["ordered_on"].Ascending()],
        };
        var sankey = new Sankey(
            "sankey", "Ribbons", "Left-click a ribbon.", orders["customer_id"], orders["status"], orders["amount"].Sum().Money())
        {
            ItemsLimit = 10,
            Actions = [new Drill(ActionTrigger.LeftClick, "Follow this customer", null, [customer.From(orders["customer_id"])])],
        };

        var choice = new CategoryFilter("choice", orders["status"]);
        var narrow = new NumericRangeFilter("narrow", orders["amount"]);
        var days = new TimeRangeFilter("days", orders["ordered_on"]) { Granularity = TimeGranularity.Month };
        var shared = new CategoryFilter("shared", orders["status"], CategoryBinding.AnyOf(["lost"], MatchOperator.DoesNotContain))
        {
            DefaultControl = DefaultControl.Dropdown("Status"),
        };
        var sharedDays = new TimeRangeFilter("shared-days", orders["ordered_on"]) { DefaultControl = DefaultControl.DateRange("Days") };
        var sharedSize = new NumericRangeFilter("shared-size", orders["amount"]) { DefaultControl = DefaultControl.Slider("Size", 0, 10) };
        var key = text.Dropdown("Text", OptionSource.Of(["web", "shop"]));

        return new App("sink", "Kitchen Sink")
        {
            Datasets = [orders, archive],
            Parameters = [text, texts, customer, number, fixedDay, rollingDay, lookedUpDay, order, other],
            CalculatedFields = [band, mean, buyer],
            FilterGroups =
            [
                new FilterGroup("shared", [shared, sharedDays, sharedSize], [Everything, new FilterScope(Target, [])]),
            ],
            Sheets =
            [
                new Sheet(Everything, "Everything", "Every kind of node.")
                {
                    Rows =
                    [
                        new Row(6, legend),
                        new Row(6, [(kpi, 18), (count, 18)]),
                        new Row(12, [(plain, 18), (grouped, 18)]),
                        new Row(12, [(bar, 12), (line, 12), (sankey, 12)]),
                    ],
                    Slots = [new Slot(new TextBox("sink-note", ["note"]), 30, 40, 6, 2)],
                    Controls =
                    [
                        key,
                        texts.Dropdown("Texts", orders["customer_id"], cascade: new Cascade(key, orders["status"])),
                        customer.Dropdown("Customer", archive["customer_id"], hideSelectAll: true),
                        number.Slider("Number", 0, 10),
                        fixedDay.Picker("Fixed day"),
                        choice.Dropdown("Choice"),
                        narrow.Slider("Range", 0, 1000, 10),
                        days.Picker("Days"),
                        new FilterCrossSheet(shared),
                    ],
                    Filters =
                    [
                        choice,
                        narrow,
                        days,
                        new NumericRangeFilter("over", orders["amount"]) { Minimum = number, Maximum = 1000.5m, IncludeMaximum = false },
                        new TimeRangeFilter("span", orders["ordered_on"])
                        {
                            From = fixedDay, To = TimeBound.At(NewYear), NullOption = NullOption.AllValues,
                        },
                        new CategoryFilter("customer", orders["customer_id"], customer) { NullOption = NullOption.NonNullsOnly },
                        new CategoryFilter("literal", band, "big").On(bar),
                        new SentinelFilter("other", orders["customer_id"], other, "_pass_other"),
                    ],
                },
                new Sheet(Target, "Target", "Where the drill goes.")
                {
                    Rows =
                    [
                        new Row(6, new Kpi("count", "Orders", "All orders.", orders["order_id"].Count())),
                        new Row(6, new Kpi("archived", "Archived Orders", "All archived orders.", archive["order_id"].Count())),
                    ],
                    Filters =
                    [
                        new SentinelFilter("order", orders["order_id"], order, "_pass_order"),
                        new TimeEqualityFilter("day", orders["ordered_on"], lookedUpDay).AcrossDatasets(),
                        new TimeRangeFilter("window", archive["ordered_on"]) { From = rollingDay, To = TimeBound.Rolling("now()") },
                    ],
                },
            ],
        };
    }
}
