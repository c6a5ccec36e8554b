using System.Collections.Immutable;
using QsGen.Components.Shared;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;

namespace QsGen.Components.Investigation;

/// <summary>How an edge of the network lies to the anchor account.</summary>
internal sealed class NetworkFields
{
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>Declares the fields on a dataset of edges.</summary>
    public NetworkFields(Dataset edges, StringParameter anchor)
    {
        var source = edges["source_display"];
        var target = edges["target_display"];
        IsTouching = new(
            "is_anchor_edge", edges, ColumnType.String, $"ifelse({source} = {anchor} OR {target} = {anchor}, {Yes}, {No})");
        IsInbound = new("is_inbound_edge", edges, ColumnType.String, $"ifelse({target} = {anchor}, {Yes}, {No})");
        IsOutbound = new("is_outbound_edge", edges, ColumnType.String, $"ifelse({source} = {anchor}, {Yes}, {No})");
        Counterparty = new(
            "counterparty_display",
            edges,
            ColumnType.String,
            $"ifelse({source} = {anchor}, {target}, {source})",
            BankShapes.AccountDisplay);
    }

    /// <summary>Whether the anchor is on either side.</summary>
    public CalculatedField IsTouching { get; }

    /// <summary>Whether the anchor receives.</summary>
    public CalculatedField IsInbound { get; }

    /// <summary>Whether the anchor pays.</summary>
    public CalculatedField IsOutbound { get; }

    /// <summary>The side that is not the anchor.</summary>
    public CalculatedField Counterparty { get; }

    /// <summary>All of them.</summary>
    public ImmutableArray<CalculatedField> All => [IsTouching, IsInbound, IsOutbound, Counterparty];

    /// <summary>Keeps the edges for which one of the yes-or-no fields says yes.</summary>
    public static CategoryFilter Keep(string key, CalculatedField condition) => new(key, condition, CategoryBinding.AnyOf([Yes]));
}
