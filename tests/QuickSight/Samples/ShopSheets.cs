using QsGen.QuickSight;

namespace QsGen.Tests.QuickSight.Samples;

/// <summary>The identities of the sheets, so that any sheet can drill to any other.</summary>
internal static class ShopSheets
{
    public static SheetId Orders { get; } = new("shop-sheet-orders", "Orders");

    public static SheetId Lines { get; } = new("shop-sheet-lines", "Order Lines");
}
