using QsGen.QuickSight;
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
internal sealed class UniquenessCheckTests
{
    private static readonly Dataset Orders = TinyShop.Orders();
    private static readonly SheetId Id = TinyShop.SheetId();

    [Test]
    public void Check_DatasetIdentifierTwice_IsRefused()
    {
        var twin = TinyShop.Orders();
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders, twin],
            Sheets = [TinyShop.Sheet(Id, TinyShop.Kpi(Orders), TinyShop.Kpi(twin, "twin"))],
        };

        TreeAssert.Refuses(app, "dataset-identifier", "two datasets cannot share the identifier 'orders-ds'");
    }

    [Test]
    public void Check_SheetIdTwice_IsRefused() => TreeAssert.Refuses(
        TinyShop.App(Orders, TinyShop.Sheet(new SheetId("one", "One"), TinyShop.Kpi(Orders)),
            TinyShop.Sheet(new SheetId("one", "Two"), TinyShop.Kpi(Orders, "b"))),
        "sheet-id", "'one'");

    [Test]
    public void Check_SheetNameTwice_IsRefused() => TreeAssert.Refuses(
        TinyShop.App(Orders, TinyShop.Sheet(new SheetId("one", "Same"), TinyShop.Kpi(Orders)),
            TinyShop.Sheet(new SheetId("two", "Same"), TinyShop.Kpi(Orders))),
        "sheet-name", "'Same'");

    [Test]
    public void Check_ParameterNameTwice_IsRefused()
    {
        var (one, two) = (new StringParameter("pStatus") { Default = ["a"] }, new StringParameter("pStatus") { Default = ["b"] });
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders],
            Parameters = [one, two],
            Sheets =
            [
                new Sheet(Id, "Orders", "Orders.")
                {
                    Rows = [new Row(6, TinyShop.Kpi(Orders))],
                    Filters = [new CategoryFilter("one", Orders["status"], one), new CategoryFilter("two", Orders["status"], two)],
                },
            ],
        };

        TreeAssert.Refuses(app, "parameter-name", "'pStatus' is declared twice", "UniquenessCheckTests.cs");
    }

    [Test]
    public void Check_VisualKeyTwice_NamesTheSecondVisual() =>
        Assert.That(Rules(TinyShop.Sheet(Id, TinyShop.Kpi(Orders, "same"), TinyShop.Table(Orders, "same"))), Does.Contain("visual-key"));

    [Test]
    public void Check_VisualPlacedTwice_IsRefused()
    {
        var kpi = TinyShop.Kpi(Orders);

        TreeAssert.Refuses(TinyShop.App(Orders, TinyShop.Sheet(Id, kpi, kpi)), "placed-once", "kpi 'Title of count'");
    }

    [Test]
    public void Check_FilterOnTwoSheets_IsRefused()
    {
        var filter = new CategoryFilter("status", Orders["status"]);
        Sheet SheetWith(string name) => new(TinyShop.SheetId(name), name, "Orders.")
        {
            Rows = [new Row(6, TinyShop.Kpi(Orders))],
            Filters = [filter],
        };

        TreeAssert.Refuses(TinyShop.App(Orders, SheetWith("One"), SheetWith("Two")), "placed-once", "category filter 'status'");
    }

    [Test]
    public void Check_ControlForTheSameThingTwice_NeedsAKey()
    {
        var status = new CategoryFilter("status", Orders["status"]);
        Sheet SheetWith(FilterDropdown second) => new(Id, "Orders", "Orders.")
        {
            Rows = [new Row(6, TinyShop.Kpi(Orders))],
            Filters = [status],
            Controls = [status.Dropdown("Status"), second],
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rules(SheetWith(status.Dropdown("Again"))), Does.Contain("control-key"));
            Assert.That(Rules(SheetWith(new FilterDropdown(status, "Again") { Key = "again" })), Is.Empty);
        }
    }

    [Test]
    public void Check_ActionToTheSamePlaceTwice_NeedsAKey()
    {
        App AppWith(string? key)
        {
            var order = StringParameter.Sentinel("pOrder", TinyShop.OrderId);
            var table = new Table("list", "List", "Orders.", columns: [Orders["order_id"]])
            {
                ClickableCells = [Orders["order_id"].Dimension()],
                Actions =
                [
                    new Drill(ActionTrigger.RightClick, "One", null, [order.From(Orders["order_id"])]),
                    new Drill(ActionTrigger.RightClick, "Two", null, [order.Reset()]) { Key = key },
                ],
            };
            return new App("shop", "Shop")
            {
                Datasets = [Orders],
                Parameters = [order],
                Sheets =
                [
                    new Sheet(Id, "Orders", "Orders.")
                    {
                        Rows = [new Row(6, table)],
                        Filters = [new SentinelFilter("order", Orders["order_id"], order, "_pass")],
                    },
                ],
            };
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(AppWith(null).Check().Select(problem => problem.Rule), Does.Contain("action-key"));
            Assert.That(AppWith("reset").Check(), Is.Empty);
        }
    }

    [Test]
    public void Check_FilterKeyTwice_IsRefused() => Assert.That(
        Rules(new Sheet(Id, "Orders", "Orders.")
        {
            Rows = [new Row(6, TinyShop.Kpi(Orders))],
            Filters = [new CategoryFilter("same", Orders["status"]), new NumericRangeFilter("same", Orders["amount"])],
        }),
        Does.Contain("filter-key"));

    [Test]
    public void Check_ExplicitIdsOfDifferentKinds_MustDifferToo() => TreeAssert.Refuses(
        TinyShop.App(Orders, TinyShop.Sheet(
            Id,
            new TextBox("same", ["text"]),
            new Kpi("count", "Orders", "All orders.", Orders["order_id"].Count()) { Id = "same" })),
        "id", "text box 'same'", "'same'");

    private static string[] Rules(Sheet sheet) => [.. TinyShop.App(Orders, sheet).Check().Select(problem => problem.Rule)];
}
