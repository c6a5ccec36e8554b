using QsGen.QuickSight;
using QsGen.QuickSight.Checks;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Checks;

[TestFixture]
internal sealed class ControlCheckTests
{
    private static readonly Dataset Orders = TinyShop.Orders();
    private static readonly SheetId Id = TinyShop.SheetId();

    [Test]
    public void Check_ControlOfALooseFilter_IsRefused() => TreeAssert.Refuses(
        AppWith([new CategoryFilter("status", Orders["status"]).Dropdown("Status")]),
        "control-filter", "dropdown 'Status'", "category filter 'status'", "ControlCheckTests.cs");

    [Test]
    public void Check_ControlOfAFilterOfAnotherSheet_IsRefused()
    {
        var status = new CategoryFilter("status", Orders["status"]);
        var app = TinyShop.App(
            Orders,
            new Sheet(Id, "Orders", "Orders.") { Rows = [new Row(6, TinyShop.Kpi(Orders))], Controls = [status.Dropdown("Status")] },
            new Sheet(TinyShop.SheetId("Other"), "Other", "Other.") { Rows = [new Row(6, TinyShop.Kpi(Orders))], Filters = [status] });

        TreeAssert.Refuses(app, "control-filter", "sheet 'Orders'", "does not work on this sheet");
    }

    [Test]
    public void Check_DirectControlOfAFilterOfSeveralSheets_IsRefused()
    {
        var status = new CategoryFilter("status", Orders["status"]) { DefaultControl = DefaultControl.Dropdown("Status") };

        TreeAssert.Refuses(SharedApp(status, status.Dropdown("Status")), "control-filter", "several sheets");
    }

    [Test]
    public void Check_CrossSheetControlOfAFilterOfSeveralSheets_IsFine()
    {
        var status = new CategoryFilter("status", Orders["status"]) { DefaultControl = DefaultControl.Dropdown("Status") };

        TreeAssert.Accepts(SharedApp(status, new FilterCrossSheet(status)));
    }

    [Test]
    public void Check_CrossSheetControlOfAFilterOfOneSheet_IsRefused()
    {
        var status = new CategoryFilter("status", Orders["status"]) { DefaultControl = DefaultControl.Dropdown("Status") };
        var app = AppWith([new FilterCrossSheet(status)], [status]);

        Assert.That(app.Check().Select(problem => problem.Rule), Is.EquivalentTo(["control-filter", "default-control"]));
    }

    [Test]
    public void Check_SelectAllOnOneValueThatRowsAreComparedWith_IsRefused()
    {
        var status = new StringParameter("pStatus");

        TreeAssert.Refuses(
            AppWith([status.Dropdown("Status", Orders["status"])], [new CategoryFilter("status", Orders["status"], status)], status),
            "select-all", "dropdown 'Status'");
    }

    [Test]
    public void Check_CascadeFromAnotherSheet_IsRefused()
    {
        var (key, value) = Mapped();
        var away = key.Dropdown("Key", OptionSource.Of(["a"]));

        TreeAssert.Refuses(
            AppWith([value.Dropdown("Value", Orders["customer_id"], cascade: new Cascade(away, Orders["status"]))], [], key, value),
            "cascade", "dropdown 'Value'", "dropdown 'Key'", "no other control of this sheet");
    }

    [Test]
    public void Check_CascadeThatMatchesAnotherDataset_IsRefused()
    {
        var (key, value) = Mapped();
        var others = TinyShop.Orders("other-ds");
        var source = key.Dropdown("Key", OptionSource.Of(["a"]));
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders, others],
            Parameters = [key, value],
            Sheets =
            [
                new Sheet(Id, "Orders", "Orders.")
                {
                    Rows = [new Row(6, TinyShop.Kpi(Orders))],
                    Controls = [source, value.Dropdown("Value", Orders["customer_id"], cascade: new Cascade(source, others["status"]))],
                },
            ],
        };

        TreeAssert.Refuses(app, "cascade", "'other-ds'.'status'", "dataset 'orders-ds'");
    }

    [Test]
    public void Check_CascadeOverAFixedList_IsRefused()
    {
        var (key, value) = Mapped();
        var source = key.Dropdown("Key", OptionSource.Of(["a"]));

        TreeAssert.Refuses(
            AppWith([source, value.Dropdown("Value", OptionSource.Of(["b"]), cascade: new Cascade(source, Orders["status"]))], [],
                key, value),
            "cascade", "a fixed list");
    }

    private static (StringParameter Key, StringParameter Value) Mapped() => (
        new StringParameter("pKey") { Default = ["a"], MappedTo = [Orders.Parameter("pText")] },
        new StringParameter("pValue") { MultiValued = true, Default = ["b"], MappedTo = [Orders.Parameter("pTexts")] });

    private static App AppWith(Control[] controls, SheetFilter[]? filters = null, params Parameter[] parameters) => new("shop", "Shop")
    {
        Datasets = [Orders],
        Parameters = [.. parameters],
        Sheets =
        [
            new Sheet(Id, "Orders", "Orders.")
            {
                Rows = [new Row(6, TinyShop.Kpi(Orders))],
                Controls = [.. controls],
                Filters = [.. filters ?? []],
            },
        ],
    };

    private static App SharedApp(Filter filter, Control control)
    {
        var other = TinyShop.SheetId("Other");
        return new App("shop", "Shop")
        {
            Datasets = [Orders],
            FilterGroups = [new FilterGroup("shared", [filter], [Id, other])],
            Sheets =
            [
                new Sheet(Id, "Orders", "Orders.") { Rows = [new Row(6, TinyShop.Kpi(Orders))], Controls = [control] },
                TinyShop.Sheet(other, TinyShop.Kpi(Orders)),
            ],
        };
    }
}
