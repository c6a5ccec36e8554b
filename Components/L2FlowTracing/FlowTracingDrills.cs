using System.Collections.Immutable;
using QsGen.Components.Shared;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L2FlowTracing;

/// <summary>The drills of L2 flow tracing, and the parameters that they set.</summary>
internal sealed class FlowTracingDrills
{
    /// <summary>The rail that a drill narrowed Rails to.</summary>
    public StringParameter Rail { get; } = StringParameter.Sentinel("pL2ftRailDrill", BankShapes.DeclaredName);

    /// <summary>The parent that a drill narrowed Chains to.</summary>
    public StringParameter Chain { get; } = StringParameter.Sentinel("pL2ftChainDrill", BankShapes.DeclaredName);

    /// <summary>Both drills from an entity that the institution declares.</summary>
    public ImmutableArray<VisualAction> From(FieldSource entity) =>
    [
        new Drill(
            ActionTrigger.RightClick,
            "View this name in Rails",
            FlowTracingSheets.Rails,
            [Rail.From(entity)]),
        new Drill(
            ActionTrigger.RightClick,
            "View this name in Chains",
            FlowTracingSheets.Chains,
            [Chain.From(entity)]),
    ];
}
