using CsCheck;
using QsGen.QuickSight;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Sheets;

[TestFixture]
internal sealed class LayoutTests
{
    private static readonly Dataset Orders = TinyShop.Orders();

    [Test]
    public void Row_TooWide_NamesCursorWidthAndGrid() => TreeAssert.Throws(
        () => _ = new Row(6, [(TinyShop.Kpi(Orders, "a"), 30), (TinyShop.Kpi(Orders, "b"), 7)]),
        "kpi 'Title of b'", "column 30", "width is 7", "36 columns");

    [TestCase(0)]
    [TestCase(22)]
    public void Row_HeightOutOfRange_Throws(int height) =>
        TreeAssert.Throws(() => _ = new Row(height, TinyShop.Kpi(Orders)), $"row height {height}");

    [TestCase(0)]
    [TestCase(-1)]
    public void Row_WidthBelowOne_Throws(int width) =>
        TreeAssert.Throws(() => _ = new Row(6, [(TinyShop.Kpi(Orders), width)]), $"width is {width}");

    [Test]
    public void Row_Empty_Throws() => TreeAssert.Throws(() => _ = new Row(6, []), "at least one element");

    [TestCase(-1, 0, 1, 1)]
    [TestCase(36, 0, 1, 1)]
    [TestCase(30, 0, 7, 1)]
    [TestCase(0, 0, 0, 1)]
    [TestCase(0, -1, 1, 1)]
    [TestCase(0, 9010, 1, 1)]
    [TestCase(0, 0, 1, 0)]
    [TestCase(0, 0, 1, 22)]
    public void Slot_OutsideTheGrid_Throws(int column, int row, int columnSpan, int rowSpan) =>
        TreeAssert.Throws(() => _ = new Slot(TinyShop.Kpi(Orders), column, row, columnSpan, rowSpan), "kpi 'Title of count'");

    [Test]
    public void Check_SlotOverARow_IsRefused()
    {
        var sheet = new Sheet(TinyShop.SheetId(), "Orders", "What the reader sees.")
        {
            Rows = [new Row(6, TinyShop.Kpi(Orders))],
            Slots = [new Slot(TinyShop.Kpi(Orders, "over"), 35, 5, 1, 1)],
        };

        TreeAssert.Refuses(TinyShop.App(Orders, sheet), "layout", "kpi 'Title of over' covers kpi 'Title of count'");
    }

    [Test]
    public void Check_SlotBelowTheRows_IsFine()
    {
        var sheet = new Sheet(TinyShop.SheetId(), "Orders", "What the reader sees.")
        {
            Rows = [new Row(6, TinyShop.Kpi(Orders))],
            Slots = [new Slot(TinyShop.Kpi(Orders, "below"), 0, 6, 36, 1)],
        };

        TreeAssert.Accepts(TinyShop.App(Orders, sheet));
    }

    [Test]
    public void Elements_AnyRows_NeverOverlapAndFillFromTheTop() =>
        Gen.Select(Gen.Int[1, Row.MaximumHeight], Gen.Int[1, 12].Array[1, 3]).Array[1, 8].Sample(rows =>
        {
            var key = 0;
            var sheet = new Sheet(TinyShop.SheetId(), "Orders", "What the reader sees.")
            {
                Rows =
                [
                    .. rows.Select(row =>
                        new Row(row.Item1, [.. row.Item2.Select(width => ((SheetElement)TinyShop.Kpi(Orders, $"k{key++}"), width))])),
                ],
            };
            var slots = sheet.Elements.ToList();
            var cells = slots.SelectMany(slot => from x in Enumerable.Range(slot.Column, slot.ColumnSpan)
                                                 from y in Enumerable.Range(slot.RowIndex, slot.RowSpan)
                                                 select (x, y)).ToList();

            return cells.Count == cells.Distinct().Count()
                && cells.All(cell => cell.x < Row.SheetColumns)
                && slots.Max(slot => slot.RowIndex + slot.RowSpan) == rows.Sum(row => row.Item1);
        });
}
