using QsGen.QuickSight;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Checks;

[TestFixture]
internal sealed class LimitCheckTests
{
    private static readonly Dataset Orders = TinyShop.Orders();

    [TestCase(20, true)]
    [TestCase(21, false)]
    public void Check_Sheets_AreCounted(int count, bool accepted) => Counts(
        TinyShop.App(Orders,
            [.. Enumerable.Range(1, count).Select(number => TinyShop.Sheet(TinyShop.SheetId($"No {number}"), TinyShop.Kpi(Orders)))]),
        accepted,
        "21 sheets");

    [TestCase(50, true)]
    [TestCase(51, false)]
    public void Check_Visuals_AreCounted(int count, bool accepted) => Counts(
        AppWith([.. Enumerable.Range(1, count).Select(number => TinyShop.Kpi(Orders, $"k{number}"))]), accepted, "51 visuals");

    [TestCase(100, true)]
    [TestCase(101, false)]
    public void Check_TextBoxes_AreCounted(int count, bool accepted) => Counts(
        AppWith([TinyShop.Kpi(Orders), .. Enumerable.Range(1, count).Select(number => new TextBox($"box{number}", ["text"]))]),
            accepted, "101 text boxes");

    [TestCase(200, true)]
    [TestCase(201, false)]
    public void Check_Controls_AreCountedByKind(int count, bool accepted)
    {
        var text = new StringParameter("pText") { MappedTo = [Orders.Parameter("pText")] };
        var filters = Enumerable.Range(1, count).Select(number => new CategoryFilter($"f{number}", Orders["status"])).ToList();
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders],
            Parameters = [text],
            Sheets =
            [
                new Sheet(TinyShop.SheetId(), "Orders", "Orders.")
                {
                    Rows = [new Row(6, TinyShop.Kpi(Orders))],
                    Filters = [.. filters.Select(filter => (SheetFilter)filter)],
                    Controls =
                    [
                        .. filters.Select(filter => filter.Dropdown("Status")),
                        .. Enumerable.Range(1, count)
                            .Select(number => new ParameterDropdown(text, "Text", OptionSource.Of(["a"])) { Key = $"c{number}" }),
                    ],
                },
            ],
        };

        Counts(app, accepted, "201 parameter controls", "201 filter controls");
    }

    [TestCase(200, true)]
    [TestCase(201, false)]
    public void Check_Parameters_AreCounted(int count, bool accepted) => Counts(
        new App("shop", "Shop")
        {
            Datasets = [Orders],
            Parameters = [.. Enumerable.Range(1, count)
                .Select(number => new StringParameter($"p{number}") { MappedTo = [Orders.Parameter("pText")] })],
            Sheets = [TinyShop.Sheet(TinyShop.SheetId(), TinyShop.Kpi(Orders))],
        },
        accepted,
        "201 parameters");

    [Test]
    public void Check_SheetWithNothingOnIt_IsRefused() => TreeAssert.Refuses(
        TinyShop.App(Orders, TinyShop.Sheet(TinyShop.SheetId(), TinyShop.Kpi(Orders)), TinyShop.Sheet(TinyShop.SheetId("Empty"))),
        "sheet-empty", "sheet 'Empty'");

    private static void Counts(App app, bool accepted, params string[] named)
    {
        if (accepted)
        {
            TreeAssert.Accepts(app);
        }
        else
        {
            TreeAssert.Refuses(app, "limit", named);
        }
    }

    private static App AppWith(params SheetElement[] elements) => TinyShop.App(Orders, TinyShop.Sheet(TinyShop.SheetId(), elements));
}
