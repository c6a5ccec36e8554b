using QsGen.QuickSight.Data;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Data;

[TestFixture]
internal sealed class DatasetTests
{
    [Test]
    public void Index_UnknownColumn_NamesDatasetAndKnownColumns() => TreeAssert.Throws(
        () => _ = TinyShop.Orders()["amonut"], "dataset 'orders-ds'", "'amonut'",
            "order_id, customer_id, status, ordered_on, amount, quantity");

    [Test]
    public void Index_KnownColumn_IsTheSameObjectEachTime()
    {
        var orders = TinyShop.Orders();

        var first = orders["amount"];

        Assert.That(orders["amount"], Is.SameAs(first));
    }

    [Test]
    public void Parameter_Unknown_NamesDatasetAndKnownParameters() =>
        TreeAssert.Throws(() => _ = TinyShop.Orders().Parameter("pTxet"), "dataset 'orders-ds'", "'pTxet'", "pText, pTexts, pNumber");

    [Test]
    public void Parameter_OfDatasetWithout_SaysSo() => TreeAssert.Throws(
        () => _ = new Dataset("orders-ds", [new("a", ColumnType.String)]).Parameter("pText"), "it has none");

    [Test]
    public void New_WithoutColumns_IsRefused() => TreeAssert.Throws(() => _ = new Dataset("orders-ds", []), "no columns");

    [Test]
    public void New_ColumnTwice_IsRefused() => TreeAssert.Throws(
        () => _ = new Dataset("orders-ds", [new("a", ColumnType.String), new("a", ColumnType.Decimal)]), "column 'a' twice");

    [Test]
    public void New_ParameterTwice_IsRefused()
    {
        var parameter = new QueryParameter("pText", "1", ColumnType.String, multiValued: false, []);

        TreeAssert.Throws(() => _ = new Dataset("orders-ds", [new("a", ColumnType.String)], [parameter, parameter]), "'pText' twice");
    }

    [Test]
    public void New_NameThatIsTooLong_IsRefused() =>
        TreeAssert.Throws(() => _ = new Dataset("orders-ds", [new(new string('a', 128), ColumnType.String)]), "QuickSight takes 127");

    [TestCase("p_text", "1", ColumnType.String, "web", "letters and digits")]
    [TestCase("pText", "1_", ColumnType.String, "web", "letters, digits or hyphens")]
    [TestCase("pText", "1", ColumnType.Bit, "true", "true or false")]
    [TestCase("pText", "1", ColumnType.Integer, "1.5", "'1.5'")]
    [TestCase("pText", "1", ColumnType.Decimal, "one", "'one'")]
    [TestCase("pText", "1", ColumnType.Datetime, "today", "'today'")]
    public void NewParameter_ThatDoesNotFit_IsRefused(string name, string id, ColumnType type, string value, string expected) =>
        TreeAssert.Throws(() => _ = new QueryParameter(name, id, type, multiValued: false, [value]), expected);

    [TestCase("account_id", null, "Account ID")]
    [TestCase("account_id", "Kto.", "Kto.")]
    public void Label_DisplayName_WinsOverTheDerivedOne(string name, string? display, string expected)
    {
        var dataset = new Dataset("orders-ds", [new(name, ColumnType.String, DisplayName: display)]);

        Assert.That(dataset[name].Label, Is.EqualTo(expected));
    }
}
