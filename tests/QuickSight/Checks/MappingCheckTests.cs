using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Checks;

[TestFixture]
internal sealed class MappingCheckTests
{
    private static readonly Dataset Orders = TinyShop.Orders();

    [Test]
    public void Check_TextMappedToANumber_IsRefused() =>
        Refuses(new StringParameter("pMine") { MappedTo = [Orders.Parameter("pNumber")] }, "'pNumber'");

    [Test]
    public void Check_OneValueMappedToSeveral_IsRefused() =>
        Refuses(new StringParameter("pMine") { MappedTo = [Orders.Parameter("pTexts")] }, "'pTexts'");

    [Test]
    public void Check_SeveralValuesMappedToOne_IsRefused() =>
        Refuses(new StringParameter("pMine") { MultiValued = true, MappedTo = [Orders.Parameter("pText")] }, "'pText'");

    [Test]
    public void Check_MappingOfTheSameKind_IsFine() => TreeAssert.Accepts(
        AppWith(new IntegerParameter("pMine") { MappedTo = [Orders.Parameter("pNumber")] }));

    [Test]
    public void Check_MoreMappingsThanQuickSightTakes_AreRefused() => TreeAssert.Refuses(
        AppWith(new StringParameter("pMine") { MappedTo = [.. Enumerable.Repeat(Orders.Parameter("pText"), 151)] }), "limit",
            "'pMine'", "151");

    private static void Refuses(Parameter parameter, string mapped) =>
        TreeAssert.Refuses(AppWith(parameter), "parameter-mapping", "'pMine'", mapped, "'orders-ds'", "MappingCheckTests.cs");

    private static App AppWith(Parameter parameter) => new("shop", "Shop")
    {
        Datasets = [Orders],
        Parameters = [parameter],
        Sheets = [TinyShop.Sheet(TinyShop.SheetId(), TinyShop.Kpi(Orders))],
    };
}
