using QsGen.QuickSight.Data;

namespace QsGen.Tests.QuickSight.Samples;

/// <summary>What the values of the shop's columns mean. A drill can only hand over what the other side expects.</summary>
internal static class ShopShapes
{
    public static DrillShape CustomerId { get; } = new("customer id");

    public static DrillShape OrderId { get; } = new("order id");
}
