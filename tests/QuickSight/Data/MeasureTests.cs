using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Data;

[TestFixture]
internal sealed class MeasureTests
{
    private static readonly Dataset Orders = TinyShop.Orders();

    [Test]
    public void New_NumericAggregationOfNoNumber_IsRefused(
        [Values(Aggregation.Sum, Aggregation.Max, Aggregation.Min, Aggregation.Average)] Aggregation aggregation,
        [Values("status", "ordered_on")] string column)
    {
        Assume.That(column == "status" || aggregation is not (Aggregation.Min or Aggregation.Max), "a date has a first and a last");

        TreeAssert.Throws(() => _ = new Measure(Orders[column], aggregation), $"'{column}'", "needs a number");
    }

    [Test]
    public void Emit_FirstAndLastOfADate_AreDates() => TreeAssert.Json(Orders["ordered_on"].Min().Emit("f"), """
        {"DateMeasureField":{"FieldId":"f","Column":{"DataSetIdentifier":"orders-ds","ColumnName":"ordered_on"},
        "AggregationFunction":"MIN","FormatConfiguration":{"DateTimeFormat":"YYYY-MM-DD"}}}
        """);

    [Test]
    public void Emit_ShareAndRounded_HaveTheirDecimals()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Orders["amount"].Average().Percent().Emit("f").ToJsonString(),
                Does.Contain("""{"PercentageDisplayFormatConfiguration":{"DecimalPlacesConfiguration":{"DecimalPlaces":1}}}"""));
            Assert.That(
                Orders["amount"].Max().Rounded(2).Emit("f").ToJsonString(),
                Does.Contain("""{"NumberDisplayFormatConfiguration":{"DecimalPlacesConfiguration":{"DecimalPlaces":2}}}"""));
        }
    }

    [Test]
    public void New_OwnAggregationOfAColumn_IsRefused() =>
        TreeAssert.Throws(() => _ = new Measure(Orders["amount"], Aggregation.Own), "'amount'", "needs an aggregation");

    [Test]
    public void Usd_OfACount_IsRefused([Values] bool distinct)
    {
        var count = distinct ? Orders["amount"].DistinctCount() : Orders["amount"].Count();

        TreeAssert.Throws(() => _ = count.Money(), "'amount'", "is a count");
    }

    [TestCase("order_id", "CategoricalMeasureField", "\"COUNT\"")]
    [TestCase("ordered_on", "DateMeasureField", "\"COUNT\"")]
    [TestCase("amount", "NumericalMeasureField", "{\"SimpleNumericalAggregation\":\"COUNT\"}")]
    public void Emit_Count_IsOfTheColumnsOwnKind(string column, string member, string aggregation) => TreeAssert.Json(
        Orders[column].Count().Emit("f"),
        $$$"""
        {"{{{member}}}":{"FieldId":"f","Column":{"DataSetIdentifier":"orders-ds","ColumnName":"{{{column}}}"},
        "AggregationFunction":{{{aggregation}}}}}
        """);

    [Test]
    public void Emit_OwnAggregation_LeavesTheFunctionToTheExpression()
    {
        var mean = new CalculatedField("mean", Orders, ColumnType.Decimal, "sum({amount}) / count({amount})");

        TreeAssert.Json(mean.Aggregated().Emit("f"), """
            {"NumericalMeasureField":{"FieldId":"f","Column":{"DataSetIdentifier":"orders-ds","ColumnName":"mean"}}}
            """);
    }

    [Test]
    public void Label_OfAnAggregate_SaysWhatIsCounted()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Orders["order_id"].DistinctCount().Label, Is.EqualTo("Distinct Orders"));
            Assert.That(Orders["order_id"].Count().Label, Is.EqualTo("Count of Orders"));
            Assert.That(Orders["amount"].Sum().Label, Is.EqualTo("Amount"));
            Assert.That(Orders["order_id"].Count().Labelled("Orders").Label, Is.EqualTo("Orders"));
        }
    }
}
