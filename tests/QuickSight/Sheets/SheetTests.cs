using QsGen.QuickSight;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.QuickSight.Samples;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Sheets;

[TestFixture]
internal sealed class SheetTests
{
    private static readonly Dataset Orders = TinyShop.Orders();

    [TestCase("", "Orders", "sheet id")]
    [TestCase("two words", "Orders", "'two words'")]
    [TestCase("orders", "", "name of sheet 'orders'")]
    [TestCase("orders", "O", "one character")]
    public void NewId_ThatDoesNotFit_IsRefused(string id, string name, string expected) =>
        TreeAssert.Throws(() => _ = new SheetId(id, name), expected);

    [TestCase("", "Text", "title of sheet 'Orders'")]
    [TestCase("Title", "", "description of sheet 'Orders'")]
    public void New_MissingText_IsRefused(string title, string description, string expected) =>
        TreeAssert.Throws(() => _ = new Sheet(TinyShop.SheetId(), title, description), expected);

    [Test]
    public void New_DescriptionThatIsTooLong_IsRefused() => TreeAssert.Throws(
        () => _ = new Sheet(TinyShop.SheetId(), "Orders", new string('x', 1025)), "1025 characters", "QuickSight takes 1024");

    [TestCase("", "Shop", "key of an app")]
    [TestCase("shop", "", "name of app 'shop'")]
    public void NewApp_MissingText_IsRefused(string key, string name, string expected) =>
        TreeAssert.Throws(() => _ = new App(key, name), expected);

    [Test]
    public void Emit_Sheet_HasOneFixedGridAndAlwaysFilterControls()
    {
        var sheet = TreeAssert.Definition(
            TinyShop.App(Orders, TinyShop.Sheet(TinyShop.SheetId(), TinyShop.Kpi(Orders))))["Sheets"]![0]!.AsObject();
        var visual = sheet["Visuals"]![0]!["KPIVisual"]!["VisualId"]!.GetValue<string>();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet["ContentType"]!.GetValue<string>(), Is.EqualTo("INTERACTIVE"));
            TreeAssert.Json(sheet["FilterControls"], "[]");
            Assert.That(sheet.Select(member => member.Key), Has.None.AnyOf("ParameterControls", "TextBoxes"));
            TreeAssert.Json(sheet["Layouts"], $$$$$$"""
                [{"Configuration":{"GridLayout":{"Elements":[
                {"ElementId":"{{{{{{visual}}}}}}","ElementType":"VISUAL","ColumnSpan":36,"RowSpan":6,"ColumnIndex":0,"RowIndex":0}],
                "CanvasSizeOptions":{"ScreenCanvasSizeOptions":{"ResizeOption":"FIXED","OptimizedViewPortWidth":"1600px"}}}}}]
                """);
        }
    }

    [Test]
    public void Emit_Definition_HasTheOptionsThatTheEditorNeeds()
    {
        var definition = TreeAssert.Definition(ShopApp.Build());

        using (Assert.EnterMultipleScope())
        {
            TreeAssert.Json(definition["Options"], """{"WeekStart":"SUNDAY"}""");
            TreeAssert.Json(definition["AnalysisDefaults"], """
                {"DefaultNewSheetConfiguration":{"InteractiveLayoutConfiguration":{"Grid":{"CanvasSizeOptions":
                {"ScreenCanvasSizeOptions":{"ResizeOption":"FIXED","OptimizedViewPortWidth":"1600px"}}}},"SheetContentType":"INTERACTIVE"}}
                """);
        }
    }

    [Test]
    public void Check_SeveralMistakes_AllAreListedWithTheirLines()
    {
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders],
            Sheets =
            [
                new Sheet(TinyShop.SheetId(), "Orders", "Orders.")
                {
                    Rows = [new Row(6, TinyShop.Kpi(TinyShop.Orders("other-ds")))],
                    Filters = [new global::QsGen.QuickSight.Filters.CategoryFilter("status", Orders["status"])],
                },
                TinyShop.Sheet(TinyShop.SheetId("Empty")),
            ],
        };

        Assert.That(
            () => app.Emit(TreeAssert.ArnOf),
            Throws.TypeOf<TreeException>()
                .With.Property(nameof(TreeException.Problems)).Length.EqualTo(3)
                .And.Message.Contains("SheetTests.cs:"));
    }
}
