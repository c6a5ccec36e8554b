using QsGen.QuickSight.Data;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Data;

[TestFixture]
internal sealed class DimensionTests
{
    private static readonly Dataset Orders = TinyShop.Orders();

    [Test]
    public void Category_OfADateTime_IsRefused() =>
        TreeAssert.Throws(() => _ = Orders["ordered_on"].Category(), "'orders-ds'.'ordered_on'", "DATETIME", "CATEGORICAL", "blank");

    [TestCase("status")]
    [TestCase("amount")]
    public void Date_OfAnythingElse_IsRefused(string column) => TreeAssert.Throws(() => _ = Orders[column].Date(), $"'{column}'", "DATE");

    [TestCase("status")]
    [TestCase("ordered_on")]
    public void Number_OfAnythingElse_IsRefused(string column) =>
        TreeAssert.Throws(() => _ = Orders[column].Number(), $"'{column}'", "NUMERICAL");

    [TestCase("status")]
    [TestCase("ordered_on")]
    public void Usd_OfNoNumber_IsRefused(string column)
    {
        var dimension = Orders[column].Dimension();

        TreeAssert.Throws(() => _ = dimension.Money(), $"'{column}'", "money");
    }

    [TestCase("status", DimensionKind.Categorical)]
    [TestCase("ordered_on", DimensionKind.Date)]
    [TestCase("amount", DimensionKind.Numerical)]
    [TestCase("quantity", DimensionKind.Numerical)]
    public void Dimension_OfAColumn_HasTheKindOfItsType(string column, DimensionKind expected) =>
        Assert.That(Orders[column].Dimension().Kind, Is.EqualTo(expected));

    [Test]
    public void Emit_Date_IsByDayUnlessTold()
    {
        using (Assert.EnterMultipleScope())
        {
            TreeAssert.Json(Orders["ordered_on"].Date().Emit("f"), """
                {"DateDimensionField":{"FieldId":"f","Column":{"DataSetIdentifier":"orders-ds","ColumnName":"ordered_on"},
                "DateGranularity":"DAY","FormatConfiguration":{"DateTimeFormat":"YYYY-MM-DD"}}}
                """);
            TreeAssert.Json(Orders["ordered_on"].Date(null).Emit("f"), """
                {"DateDimensionField":{"FieldId":"f","Column":{"DataSetIdentifier":"orders-ds","ColumnName":"ordered_on"},
                "FormatConfiguration":{"DateTimeFormat":"YYYY-MM-DD HH:mm"}}}
                """);
        }
    }

    [Test]
    public void Emit_Money_HasTheFormatAtTheDepthOfItsWell()
    {
        const string format = """
            {"FormatConfiguration":{"CurrencyDisplayFormatConfiguration":{"Symbol":"USD","DecimalPlacesConfiguration":{"DecimalPlaces":2},
            "SeparatorConfiguration":{"ThousandsSeparator":{"Symbol":"COMMA","Visibility":"VISIBLE"}}}}}
            """;
        var money = Orders["amount"].Money();

        using (Assert.EnterMultipleScope())
        {
            TreeAssert.Json(money.Emit("f")["NumericalDimensionField"]!["FormatConfiguration"], format);
            TreeAssert.Json(money.EmitUnaggregated("f")["FormatConfiguration"], $$"""{"NumberFormatConfiguration":{{format}}}""");
            TreeAssert.Json(Orders["amount"].Sum().Money().Emit("f")["NumericalMeasureField"]!["FormatConfiguration"], format);
        }
    }

    [Test]
    public void EmitUnaggregated_AnyKind_IsThePlainColumn() => TreeAssert.Json(Orders["ordered_on"].Dimension().EmitUnaggregated("f"), """
        {"FieldId":"f","Column":{"DataSetIdentifier":"orders-ds","ColumnName":"ordered_on"},
        "FormatConfiguration":{"DateTimeFormatConfiguration":{"DateTimeFormat":"YYYY-MM-DD"}}}
        """);

    [Test]
    public void SameFieldAs_AnotherFormatOrLabel_IsTheSameField()
    {
        var field = Orders["amount"].Dimension();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(field.SameFieldAs(field.Money().Labelled("Money")), Is.True);
            Assert.That(field.SameFieldAs(Orders["amount"].Sum()), Is.False);
            Assert.That(field.SameFieldAs(TinyShop.Orders("other-ds")["amount"].Dimension()), Is.False);
        }
    }
}
