using System.Collections.Immutable;
using QsGen.Components.Shared;
using QsGen.QuickSight.Parameters;

namespace QsGen.Components.Investigation;

/// <summary>What readers of the Investigation app can set.</summary>
internal sealed class InvestigationParameters
{
    /// <summary>Smallest number of distinct senders that makes a funnel.</summary>
    public IntegerParameter FanoutThreshold { get; } = new("pInvFanoutThreshold") { Default = [5] };

    /// <summary>Smallest distance from the mean, in standard deviations, that is flagged.</summary>
    public IntegerParameter AnomaliesSigma { get; } = new("pInvAnomaliesSigma") { Default = [2] };

    /// <summary>The first transfer of the trail; that of the longest until one is chosen.</summary>
    public StringParameter TrailRoot { get; } = new("pInvMoneyTrailRoot", BankShapes.TransferId);

    /// <summary>Largest distance from the root.</summary>
    public IntegerParameter TrailMaxHops { get; } = new("pInvMoneyTrailMaxHops") { Default = [5] };

    /// <summary>Smallest hop of the trail, in the institution's currency.</summary>
    public IntegerParameter TrailMinAmount { get; } = new("pInvMoneyTrailMinAmount") { Default = [0] };

    /// <summary>The account in the middle of the network; the busiest customer until one is chosen.</summary>
    public StringParameter Anchor { get; } = new("pInvANetworkAnchor", BankShapes.AccountDisplay);

    /// <summary>Smallest edge of the network, in the institution's currency.</summary>
    public IntegerParameter NetworkMinAmount { get; } = new("pInvANetworkMinAmount") { Default = [0] };

    /// <summary>All of them.</summary>
    public ImmutableArray<Parameter> All =>
        [FanoutThreshold, AnomaliesSigma, TrailRoot, TrailMaxHops, TrailMinAmount, Anchor, NetworkMinAmount];
}
