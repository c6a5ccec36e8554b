using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Controls;

[TestFixture]
internal sealed class ControlTests
{
    private static readonly Dataset Orders = TinyShop.Orders();

    [TestCase("")]
    [TestCase(" ")]
    public void New_WithoutTitle_IsRefused(string title) =>
        TreeAssert.Throws(() => _ = new StringParameter("pText").Dropdown(title, Orders["status"]), "title of a control");

    [Test]
    public void NewOptions_EmptyList_IsRefused() => TreeAssert.Throws(() => _ = OptionSource.Of([]), "empty");

    [TestCase(5, 5, 1)]
    [TestCase(5, 1, 1)]
    [TestCase(0, 5, 0)]
    [TestCase(0, 5, -1)]
    [TestCase(0, 5, 6)]
    public void NewSlider_RangeWithoutSense_IsRefused(int minimum, int maximum, int step) =>
        TreeAssert.Throws(() => _ = new IntegerParameter("pNumber").Slider("Number", minimum, maximum, step), "slider 'Number'");

    [Test]
    public void NewFilterControl_OnAFilterOfAParameter_IsRefused()
    {
        var status = new CategoryFilter("status", Orders["status"], new StringParameter("pStatus"));

        TreeAssert.Throws(() => _ = status.Dropdown("Status"), "control 'Status'", "category filter 'status'", "follows a parameter");
    }

    [Test]
    public void NewCrossSheet_WithoutDefaultControl_IsRefused() =>
        TreeAssert.Throws(() => _ = new FilterCrossSheet(new CategoryFilter("status", Orders["status"])), "no default control");
}
