using System.Text.Json.Nodes;
using QsGen.QuickSight;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Themes;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Visuals;

[TestFixture]
internal sealed class VisualEmissionTests
{
    private static readonly Dataset Orders = TinyShop.Orders();
    private static readonly SheetId Id = TinyShop.SheetId();

    [Test]
    public void Emit_Kpi_HasItsCompleteOptionsAndEmptyLists()
    {
        var kpi = Emit(TinyShop.Kpi(Orders))["KPIVisual"]!["ChartConfiguration"]!;

        using (Assert.EnterMultipleScope())
        {
            TreeAssert.Json(kpi["KPIOptions"], """
                {"Comparison":{"ComparisonMethod":"PERCENT_DIFFERENCE"},"PrimaryValueDisplayType":"ACTUAL",
                "SecondaryValueFontConfiguration":{"FontSize":{"Relative":"EXTRA_LARGE"}},
                "Sparkline":{"Visibility":"VISIBLE","Type":"AREA"},
                "VisualLayoutOptions":{"StandardLayout":{"Type":"VERTICAL"}}}
                """);
            TreeAssert.Json(kpi["FieldWells"]!["TargetValues"], "[]");
            TreeAssert.Json(kpi["FieldWells"]!["TrendGroups"], "[]");
        }
    }

    [Test]
    public void Emit_TitleAndSubtitle_AreVisiblePlainText() => TreeAssert.Json(
        Emit(TinyShop.Kpi(Orders))["KPIVisual"]!["Subtitle"], """{"Visibility":"VISIBLE","FormatText":{"PlainText":"What it means."}}""");

    [Test]
    public void Emit_Sort_NamesTheFieldOfTheTable()
    {
        var table = Emit(new Table("list", "List", "Orders.", columns: [Orders["amount"].Money(), Orders["status"]])
        {
            Sort = [Orders["amount"].Descending()],
        })["TableVisual"]!["ChartConfiguration"]!;

        var field = TreeAssert.TextAt(table, "FieldWells/TableUnaggregatedFieldWells/Values/0/FieldId");
        TreeAssert.Json(table["SortConfiguration"], $$$"""
            {"RowSort":[{"FieldSort":{"FieldId":"{{{field}}}","Direction":"DESC"}}]}
            """);
    }

    [Test]
    public void Emit_PlainTable_LeavesOutSortActionsAndFormats()
    {
        var table = Emit(TinyShop.Table(Orders))["TableVisual"]!.AsObject();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.ContainsKey("Actions"), Is.False);
            Assert.That(table.ContainsKey("ConditionalFormatting"), Is.False);
            Assert.That(table["ChartConfiguration"]!.AsObject().ContainsKey("SortConfiguration"), Is.False);
        }
    }

    [Test]
    public void Emit_BarChartWithoutLabels_LabelsEachAxisByItsField()
    {
        var chart = Emit(new BarChart("bar", "Bars", "Bars.", Orders["status"], Orders["order_id"].DistinctCount(), Orders["customer_id"]))
            ["BarChartVisual"]!["ChartConfiguration"]!;

        using (Assert.EnterMultipleScope())
        {
            TreeAssert.Json(chart["CategoryLabelOptions"], """{"Visibility":"VISIBLE","AxisLabelOptions":[{"CustomLabel":"Status"}]}""");
            Assert.That(LabelOf(chart["ValueLabelOptions"]), Is.EqualTo("Distinct Orders"));
            Assert.That(LabelOf(chart["ColorLabelOptions"]), Is.EqualTo("Customer ID"));
        }
    }

    [Test]
    public void Emit_BarChartWithoutColors_HasNoColorWellAndLabel()
    {
        var chart = Emit(
            new BarChart("bar", "Bars", "Bars.", Orders["status"], Orders["amount"].Sum()))["BarChartVisual"]!["ChartConfiguration"]!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(chart["FieldWells"]!["BarChartAggregatedFieldWells"]!.AsObject().ContainsKey("Colors"), Is.False);
            Assert.That(chart.AsObject().ContainsKey("ColorLabelOptions"), Is.False);
            Assert.That(chart.AsObject().ContainsKey("BarsArrangement"), Is.False);
        }
    }

    [Test]
    public void Emit_LineChartWithoutLabels_LabelsBothAxes()
    {
        var chart = Emit(
            new LineChart("line", "Lines", "Lines.", Orders["ordered_on"],
                Orders["amount"].Sum()))["LineChartVisual"]!["ChartConfiguration"]!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(LabelOf(chart["XAxisLabelOptions"]), Is.EqualTo("Ordered On"));
            Assert.That(LabelOf(chart["PrimaryYAxisLabelOptions"]), Is.EqualTo("Amount"));
            Assert.That(chart.AsObject().ContainsKey("Type"), Is.False);
        }
    }

    [Test]
    public void Emit_Sankey_SortsByWeightAndSumsUpWhatIsCutOff()
    {
        var chart = Emit(
            new Sankey("flow", "Flow", "Ribbons.", Orders["customer_id"], Orders["status"], Orders["amount"].Sum()) { ItemsLimit = 50 })
            ["SankeyDiagramVisual"]!["ChartConfiguration"]!;
        var weight = TreeAssert.TextAt(chart, "FieldWells/SankeyDiagramAggregatedFieldWells/Weight/0/NumericalMeasureField/FieldId");

        TreeAssert.Json(chart["SortConfiguration"], $$$"""
            {"WeightSort":[{"FieldSort":{"FieldId":"{{{weight}}}","Direction":"DESC"}}],
            "SourceItemsLimit":{"ItemsLimit":50,"OtherCategories":"INCLUDE"},
            "DestinationItemsLimit":{"ItemsLimit":50,"OtherCategories":"INCLUDE"}}
            """);
    }

    [TestCase(ActionTrigger.LeftClick, false)]
    [TestCase(ActionTrigger.RightClick, true)]
    public void Emit_ClickableCell_IsTintedWhereAMenuOpens(ActionTrigger trigger, bool tinted)
    {
        var order = StringParameter.Sentinel("pOrder", TinyShop.OrderId);
        var table = new Table("list", "List", "Click.", columns: [Orders["order_id"]])
        {
            ClickableCells = [Orders["order_id"].Dimension()],
            Actions = [new Drill(trigger, "Open", null, [order.From(Orders["order_id"])])],
        };
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders],
            Parameters = [order],
            Palette = new ThemePalette { Accent = new(0x111111), LinkTint = new(0x222222) },
            Sheets =
            [
                new Sheet(Id, "Orders", "Orders.")
                {
                    Rows = [new Row(6, table)],
                    Filters = [new SentinelFilter("order", Orders["order_id"], order, "_pass")],
                },
            ],
        };

        var format = TreeAssert.Definition(app)["Sheets"]![0]!["Visuals"]![0]!["TableVisual"]!["ConditionalFormatting"]!
            ["ConditionalFormattingOptions"]![0]!["Cell"]!["TextFormat"]!;

        const string expression = "{order_id} <> \\\"" + Table.NeverMatches + "\\\"";
        TreeAssert.Json(format["TextColor"], $$$"""{"Solid":{"Expression":"{{{expression}}}","Color":"#111111"}}""");
        Assert.That(format["BackgroundColor"]?["Solid"]?["Color"]?.GetValue<string>(), Is.EqualTo(tinted ? "#222222" : null));
    }

    private static JsonNode Emit(Visual visual) =>
        TreeAssert.Definition(TinyShop.App(Orders, TinyShop.Sheet(Id, visual)))["Sheets"]![0]!["Visuals"]![0]!;

    private static string? LabelOf(JsonNode? axis) => axis?["AxisLabelOptions"]?[0]?["CustomLabel"]?.GetValue<string>();
}
