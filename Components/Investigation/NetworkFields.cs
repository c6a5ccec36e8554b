using System.Collections.Immutable;
using QsGen.Components.Shared;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;

namespace QsGen.Components.Investigation;

/// <summary>How an edge of the network lies to the anchor account: the chosen one, and until somebody chooses the one that the data
/// name.</summary>
internal sealed class NetworkFields
{
    private const string Yes = "yes";
    private const string No = "no";

    private readonly CalculatedField _anchor;

    /// <summary>Declares the fields on a dataset of edges, and on that of money without one.</summary>
    public NetworkFields(Dataset edges, Dataset leftOut, StringParameter anchor)
    {
        var source = edges["source_display"];
        var target = edges["target_display"];
        var amount = edges["hop_amount"];
        _anchor = new(
            "anchor_display", edges, ColumnType.String, $"ifelse({anchor} = {""}, {edges["default_anchor"]}, {anchor})",
            BankShapes.AccountDisplay);
        IsTouching = new(
            "is_anchor_edge", edges, ColumnType.String, $"ifelse({source} = {_anchor} OR {target} = {_anchor}, {Yes}, {No})");
        IsInbound = new("is_inbound_edge", edges, ColumnType.String, $"ifelse({target} = {_anchor}, {Yes}, {No})");
        IsOutbound = new("is_outbound_edge", edges, ColumnType.String, $"ifelse({source} = {_anchor}, {Yes}, {No})");
        Received = new("anchor_received", edges, ColumnType.Decimal, $"ifelse({target} = {_anchor}, {amount}, 0)");
        Paid = new("anchor_paid", edges, ColumnType.Decimal, $"ifelse({source} = {_anchor}, {amount}, 0)");
        Direction = new("anchor_direction", edges, ColumnType.String, $"ifelse({target} = {_anchor}, {"In"}, {"Out"})");
        Counterparty = new(
            "counterparty_display",
            edges,
            ColumnType.String,
            $"ifelse({source} = {_anchor}, {target}, {source})",
            BankShapes.AccountDisplay);
        IsLeftOut = new(
            "of_the_shown_account", leftOut, ColumnType.String,
            $"ifelse({leftOut["account_display"]} = ifelse({anchor} = {""}, {leftOut["default_anchor"]}, {anchor}), {Yes}, {No})");
    }

    /// <summary>Whether the anchor is on either side.</summary>
    public CalculatedField IsTouching { get; }

    /// <summary>Whether the anchor receives.</summary>
    public CalculatedField IsInbound { get; }

    /// <summary>Whether the anchor pays.</summary>
    public CalculatedField IsOutbound { get; }

    /// <summary>The side that is not the anchor.</summary>
    public CalculatedField Counterparty { get; }

    /// <summary>What the anchor received; 0 where it paid.</summary>
    public CalculatedField Received { get; }

    /// <summary>What the anchor paid; 0 where it received.</summary>
    public CalculatedField Paid { get; }

    /// <summary>Whether the anchor received or paid: In or Out.</summary>
    public CalculatedField Direction { get; }

    /// <summary>Whether money without an edge is the anchor's.</summary>
    public CalculatedField IsLeftOut { get; }

    /// <summary>All of them.</summary>
    public ImmutableArray<CalculatedField> All =>
        [_anchor, IsTouching, IsInbound, IsOutbound, Received, Paid, Direction, Counterparty, IsLeftOut];

    /// <summary>Keeps the edges for which one of the yes-or-no fields says yes.</summary>
    public static CategoryFilter Keep(string key, CalculatedField condition) => new(key, condition, CategoryBinding.AnyOf([Yes]));
}
