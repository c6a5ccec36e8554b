using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Calculations;

[TestFixture]
internal sealed class CalculatedFieldTests
{
    private static readonly Dataset Orders = TinyShop.Orders();

    [Test]
    public void Expression_WithObjects_IsSpelledAsQuickSightReadsIt()
    {
        var least = new IntegerParameter("pLeast");

        var field = new CalculatedField(
            "band", Orders, ColumnType.String,
                $"ifelse({Orders["amount"]} >= {least}, {"big"}, {Orders["quantity"]} = {1.5m}, {"odd"}, {"small"})");

        Assert.That(field.Expression, Is.EqualTo("ifelse({amount} >= ${pLeast}, 'big', {quantity} = 1.5, 'odd', 'small')"));
    }

    [Test]
    public void New_TextWithAQuote_IsRefused() => TreeAssert.Throws(
        () => _ = new CalculatedField("band", Orders, ColumnType.String, $"ifelse(1 = 1, {"it's"}, {"no"})"), "single quote");

    [Test]
    public void New_NameOfAColumn_IsRefused() =>
        TreeAssert.Throws(() => _ = new CalculatedField("amount", Orders, ColumnType.Decimal, "1"), "'amount'", "'orders-ds'");

    [Test]
    public void New_ColumnOfAnotherDataset_IsRefused()
    {
        var other = TinyShop.Orders("other-ds");

        TreeAssert.Throws(
            () => _ = new CalculatedField("twice", Orders, ColumnType.Decimal, $"{other["amount"]} * {2}"), "'twice'",
                "'orders-ds'", "'other-ds'.'amount'");
    }

    [TestCase("")]
    [TestCase(" ")]
    public void New_WithoutExpression_IsRefused(string expression) =>
        TreeAssert.Throws(() =>
            _ = new CalculatedField("band", Orders, ColumnType.String, expression), "expression of calculated field 'band'");

    [TestCase("{amonut} * 2", "'{amonut}'", "'orders-ds'")]
    [TestCase("{amount} * ${pNone}", "'${pNone}'", "does not declare")]
    [TestCase("{band}", "'{band}'", "reads itself")]
    public void Check_UnknownName_IsRefused(string expression, params string[] named) =>
        TreeAssert.Refuses(AppWith(new CalculatedField("band", Orders, ColumnType.Decimal, expression)), "expression",
            [.. named, "CalculatedFieldTests.cs"]);

    [TestCase("concat({status}, '{no name}')")]
    [TestCase("ifelse({status} = '${pNone}', 1, 0)")]
    public void Check_BracesInATextValue_AreNoNames(string expression) =>
        TreeAssert.Accepts(AppWith(new CalculatedField("band", Orders, ColumnType.Decimal, expression)));

    [Test]
    public void Check_CircleOfTwo_IsRefused()
    {
        var one = new CalculatedField("one", Orders, ColumnType.Decimal, "{two} + 1");
        var two = new CalculatedField("two", Orders, ColumnType.Decimal, "{one} + 1");

        TreeAssert.Refuses(AppWith(one, two), "expression", "'one'", "'two'");
    }

    [Test]
    public void Check_FieldOfAnotherDatasetByName_IsRefused()
    {
        var other = TinyShop.Orders("other-ds");
        var foreign = new CalculatedField("foreign", other, ColumnType.Decimal, "{amount}");
        var field = new CalculatedField("band", Orders, ColumnType.Decimal, "{foreign}");
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders, other],
            CalculatedFields = [foreign, field],
            Sheets = [TinyShop.Sheet(TinyShop.SheetId(), KpiOf(field), new Kpi("foreign", "Foreign", "Foreign.", foreign.Sum()))],
        };

        TreeAssert.Refuses(app, "expression", "another dataset, 'other-ds'");
    }

    [Test]
    public void Check_Unused_IsReported()
    {
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders],
            CalculatedFields = [new CalculatedField("idle", Orders, ColumnType.Decimal, "{amount}")],
            Sheets = [TinyShop.Sheet(TinyShop.SheetId(), TinyShop.Kpi(Orders))],
        };

        TreeAssert.Refuses(app, "calculated-field-unused", "'idle'", "CalculatedFieldTests.cs");
    }

    [Test]
    public void Check_NotRegistered_IsRefused()
    {
        var app = TinyShop.App(Orders,
            TinyShop.Sheet(TinyShop.SheetId(), KpiOf(new CalculatedField("loose", Orders, ColumnType.Decimal, "1"))));

        TreeAssert.Refuses(app, "calculated-field-registered", "sheet 'Orders'", "kpi 'loose'", "'loose' is not among");
    }

    [Test]
    public void Check_TwoOfOneName_AreRefused()
    {
        var (one, two) = (new CalculatedField("same", Orders, ColumnType.Decimal, "1"),
            new CalculatedField("same", Orders, ColumnType.Decimal, "2"));
        var app = new App("shop", "Shop")
        {
            Datasets = [Orders],
            CalculatedFields = [one, two],
            Sheets = [TinyShop.Sheet(TinyShop.SheetId(), KpiOf(one, "one"), KpiOf(two, "two"))],
        };

        TreeAssert.Refuses(app, "calculated-field-name", "'same' is declared twice");
    }

    private static App AppWith(params CalculatedField[] fields) => new("shop", "Shop")
    {
        Datasets = [Orders],
        CalculatedFields = [.. fields],
        Sheets = [TinyShop.Sheet(TinyShop.SheetId(), [.. fields.Select(field => KpiOf(field))])],
    };

    private static Kpi KpiOf(CalculatedField field, string? key = null) => new(key ?? field.Name, field.Name, "A figure.", field.Sum());
}
