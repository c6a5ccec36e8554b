using QsGen.QuickSight.Parameters;

namespace QsGen.Tests.QuickSight.Samples;

/// <summary>The parameters of the sample app.</summary>
internal sealed class ShopParameters(ShopData data)
{
    public DateTimeParameter From { get; } = new("pFrom", DateTimeDefault.DaysAgo(7));

    public DateTimeParameter To { get; } = new("pTo", DateTimeDefault.DaysAgo(0));

    public StringParameter Channel { get; } = new("pChannel")
    {
        Default = ["web"],
        MappedTo = [data.Orders.Parameter("pChannel")],
    };

    /// <summary>Set by drills only; every drill that does not write it resets it.</summary>
    public StringParameter Order { get; } = StringParameter.Sentinel("pOrder", ShopShapes.OrderId);
}
