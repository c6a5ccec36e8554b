using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Parameters;

[TestFixture]
internal sealed class ParameterTests
{
    private static readonly Dataset Orders = TinyShop.Orders();

    [TestCase("")]
    [TestCase("p_name")]
    [TestCase("p name")]
    [TestCase("pName\n")]
    public void New_NameOutsideThePattern_IsRefused(string name) =>
        TreeAssert.Throws(() => _ = new StringParameter(name), "letters and digits");

    [Test]
    public void From_ParameterWithoutShape_IsRefused() =>
        TreeAssert.Throws(() => _ = new StringParameter("pOrder").From(Orders["order_id"]), "'pOrder' has no shape");

    [Test]
    public void From_ColumnWithoutShape_NamesDatasetAndColumn() => TreeAssert.Throws(
        () => _ = new StringParameter("pOrder", TinyShop.OrderId).From(Orders["status"]), "'orders-ds'.'status' has no shape");

    [Test]
    public void From_CalculatedFieldWithoutShape_IsRefused()
    {
        var buyer = new CalculatedField("buyer", Orders, ColumnType.String, "{customer_id}");

        TreeAssert.Throws(() => _ = new StringParameter("pBuyer", TinyShop.CustomerId).From(buyer), "calculated field 'orders-ds'.'buyer'");
    }

    [Test]
    public void From_OtherShape_NamesBoth() => TreeAssert.Throws(
        () => _ = new StringParameter("pOrder", TinyShop.OrderId).From(Orders["customer_id"]), "customer id", "order id", "'customer_id'");

    [Test]
    public void From_DateTimeIntoText_IsRefused() => TreeAssert.Throws(
        () => _ = new StringParameter("pDay", DrillShape.DayText).From(Orders["ordered_on"]), "holds date-time", "wants day as text");

    [Test]
    public void Reset_AnyShape_Fits() =>
        Assert.That(StringParameter.Sentinel("pOrder", TinyShop.OrderId).Reset().Target.Name, Is.EqualTo("pOrder"));

    [Test]
    public void At_WithoutTimes_IsRefused() => TreeAssert.Throws(() => _ = DateTimeDefault.At(), "at least one time");

    [Test]
    public void FromColumn_OfNoDate_IsRefused() => TreeAssert.Throws(() => _ = DateTimeDefault.FromColumn(Orders["status"]), "'status'");

    [TestCase("")]
    public void Rolling_WithoutExpression_IsRefused(string expression) =>
        TreeAssert.Throws(() => _ = DateTimeDefault.Rolling(expression), "expression of a rolling date");

    [TestCase(0, "truncDate('DD', now())")]
    [TestCase(7, "addDateTime(-7, 'DD', truncDate('DD', now()))")]
    public void DaysAgo_Days_RollWithTheCalendar(int days, string expected) =>
        Assert.That(DateTimeDefault.DaysAgo(days).Emit()["RollingDate"]!["Expression"]!.GetValue<string>(), Is.EqualTo(expected));

    [Test]
    public void Emit_TextWithoutDefault_HasAnEmptyList() => TreeAssert.Json(new StringParameter("pText").Emit(), """
        {"StringParameterDeclaration":{"ParameterValueType":"SINGLE_VALUED","Name":"pText","DefaultValues":{"StaticValues":[]}}}
        """);

    [Test]
    public void Emit_Sentinel_StartsWithNoFilter() => TreeAssert.Json(StringParameter.Sentinel("pOrder", TinyShop.OrderId).Emit(), $$$$"""
        {"StringParameterDeclaration":{"ParameterValueType":"SINGLE_VALUED","Name":"pOrder",
        "DefaultValues":{"StaticValues":["{{{{StringParameter.All}}}}"]}}}
        """);

    [Test]
    public void Emit_Integer_HasNumbersAndMappings() => TreeAssert.Json(
        new IntegerParameter("pNumber") { Default = [5], MultiValued = true, MappedTo = [Orders.Parameter("pNumber")] }.Emit(),
        """
        {"IntegerParameterDeclaration":{"ParameterValueType":"MULTI_VALUED","Name":"pNumber","DefaultValues":{"StaticValues":[5]},
        "MappedDataSetParameters":[{"DataSetIdentifier":"orders-ds","DataSetParameterName":"pNumber"}]}}
        """);

    [Test]
    public void Emit_DateTime_IsInUtcWithMilliseconds() => TreeAssert.Json(
        new DateTimeParameter("pDay", DateTimeDefault.At(new DateTimeOffset(2030, 1, 1, 1, 0, 0, TimeSpan.FromHours(1))),
            TimeGranularity.Hour).Emit(),
        """
        {"DateTimeParameterDeclaration":{"Name":"pDay","TimeGranularity":"HOUR",
        "DefaultValues":{"StaticValues":["2030-01-01T00:00:00.000Z"]}}}
        """);
}
