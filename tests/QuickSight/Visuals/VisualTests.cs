using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Visuals;

[TestFixture]
internal sealed class VisualTests
{
    private static readonly Dataset Orders = TinyShop.Orders();
    private static readonly Dataset Others = TinyShop.Orders("other-ds");
    private static readonly StringParameter Order = StringParameter.Sentinel("pOrder", TinyShop.OrderId);

    [TestCase("", "Title", "Subtitle", "key of a visual")]
    [TestCase("two words", "Title", "Subtitle", "'two words'")]
    [TestCase("key", "", "Subtitle", "title of visual 'key'")]
    [TestCase("key", "Title", " ", "subtitle of visual 'Title'")]
    public void New_MissingText_IsRefused(string key, string title, string subtitle, string expected) =>
        TreeAssert.Throws(() => _ = new Kpi(key, title, subtitle, Orders["amount"].Sum()), expected);

    [TestCase(513, 1, "title")]
    [TestCase(1, 1025, "subtitle")]
    public void New_TextThatIsTooLong_IsRefused(int title, int subtitle, string expected) => TreeAssert.Throws(
        () => _ = new Kpi("key", new string('t', title), new string('s', subtitle), Orders["amount"].Sum()), expected, "QuickSight takes");

    [Test]
    public void New_ExplicitIdOutsideThePattern_IsRefused() =>
        TreeAssert.Throws(() => _ = new Kpi("key", "Title", "Subtitle", Orders["amount"].Sum()) { Id = "a b" }, "id of visual 'Title'");

    [Test]
    public void New_TableWithoutFields_IsRefused() =>
        TreeAssert.Throws(() => _ = new Table("list", "List", "Nothing.", columns: []), "table 'List' has no fields");

    [Test]
    public void New_FieldsOfTwoDatasets_AreRefused() => TreeAssert.Throws(
        () => _ = new Table("list", "List", "Mixed.", columns: [Orders["status"], Others["amount"]]), "table 'List'",
            "orders-ds, other-ds");

    [Test]
    public void New_FieldTwiceInAWell_NeedsAKey()
    {
        TreeAssert.Throws(
            () => _ = new Table("list", "List", "Twice.", columns: [Orders["status"], Orders["status"]]), "table 'List'", "'status' twice");

        Assert.That(
            () => new Table("list", "List", "Twice.", columns: [Orders["status"], Orders["status"].Dimension() with { Key = "again" }]),
            Throws.Nothing);
    }

    [Test]
    public void Sort_ByAFieldOfAnotherVisual_IsRefused() => TreeAssert.Throws(
        () => _ = new Table("list", "List", "Orders.", columns: [Orders["status"]]) { Sort = [Orders["amount"].Descending()] },
        "the sort of table 'List'", "'orders-ds'.'amount'");

    [Test]
    public void Sort_OfAGroupedTableByAColumnItSums_IsRefused() => TreeAssert.Throws(
        () => _ = new Table("list", "List", "Orders.", groupBy: [Orders["status"]], values: [Orders["amount"].Sum()])
        {
            Sort = [Orders["amount"].Descending()],
        },
        "no field of this visual");

    [Test]
    public void ClickableCells_FieldOfAnotherVisual_IsRefused() => TreeAssert.Throws(
        () => _ = new Table("list", "List", "Orders.", columns: [Orders["status"]]) { ClickableCells = [Orders["amount"].Dimension()] },
        "a clickable cell of table 'List'");

    [Test]
    public void Actions_DrillFromAFieldOfAnotherVisual_IsRefused() => TreeAssert.Throws(
        () => _ = new Table("list", "List", "Orders.", columns: [Orders["status"]])
        {
            Actions = [new Drill(ActionTrigger.LeftClick, "Open", null, [Order.From(Orders["order_id"])])],
        },
        "drill 'Open' of table 'List'", "'order_id'");

    [Test]
    public void Actions_TwoLeftClicks_AreRefused() => TreeAssert.Throws(
        () => _ = new Table("list", "List", "Orders.", columns: [Orders["order_id"]])
        {
            Actions = [Open(ActionTrigger.LeftClick, "One"), Open(ActionTrigger.LeftClick, "Two")],
        },
        "table 'List'", "more than one left-click");

    [Test]
    public void Actions_MoreThanQuickSightTakes_AreRefused() => TreeAssert.Throws(
        () => _ = new Table("list", "List", "Orders.", columns: [Orders["order_id"]])
        {
            Actions = [.. Enumerable.Range(0, InteractiveVisual.MaximumActions + 1)
                .Select(number => Open(ActionTrigger.RightClick, $"No. {number}"))],
        },
        "table 'List' has 11 actions");

    [Test]
    public void Actions_MenuEntryOnASankey_IsRefused() => TreeAssert.Throws(
        () => _ = new Sankey("flow", "Flow", "Ribbons.", Orders["order_id"], Orders["status"], Orders["amount"].Sum())
        {
            Actions = [Open(ActionTrigger.RightClick, "Open")],
        },
        "'Open'", "sankey 'Flow'", "left click");

    [TestCase(0)]
    [TestCase(-1)]
    public void ItemsLimit_NotPositive_IsRefused(int limit) => TreeAssert.Throws(
        () => _ = new Sankey("flow", "Flow", "Ribbons.", Orders["order_id"], Orders["status"], Orders["amount"].Sum())
        {
            ItemsLimit = limit,
        },
        "sankey 'Flow'");

    [Test]
    public void New_TableWithMoreFieldsThanHeaders_IsRefused()
    {
        var wide = new Dataset("wide-ds",
            [.. Enumerable.Range(0, 101).Select(number => new ContractColumn($"c{number}", ColumnType.String))]);

        TreeAssert.Throws(
            () => _ = new Table("wide", "Wide", "Too wide.",
                columns: [.. wide.Columns.Select(column => wide[column.Name].Dimension())]), "101 fields");
    }

    private static Drill Open(ActionTrigger trigger, string name) => new(trigger, name, null, [Order.From(Orders["order_id"])]);
}
