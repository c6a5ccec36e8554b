using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Investigation;

/// <summary>With whom does this account exchange money, in both directions?</summary>
/// <remarks>Menu actions do not fire on a Sankey, so there are two of them, each with a left-click for its own direction.</remarks>
internal static class AccountNetworkSheet
{
    private const int NodesPerSide = 50;

    /// <summary>Writes the sheet.</summary>
    /// <param name="edges">One row per transfer, paying account and receiving account.</param>
    /// <param name="accounts">One row per account that can be the anchor; quicker to list than the edges.</param>
    /// <param name="leftOut">One row per transfer, account and reason: money that no edge shows.</param>
    /// <param name="fields">How an edge lies to the anchor.</param>
    /// <param name="parameters">Anchor and smallest amount.</param>
    public static Sheet Build(
        Dataset edges, Dataset accounts, Dataset leftOut, NetworkFields fields, InvestigationParameters parameters)
    {
        var shown = new Kpi(
            "shown", "Shown Here", "What the anchor exchanged with others, in hops of at least the smallest amount.",
            edges["hop_amount"].Sum().Usd());

        var all = new Kpi(
            "all", "All Hops of the Anchor", "The same without the slider: what it hides is the difference.",
            edges["hop_amount"].Sum().Usd());

        var others = new Kpi(
            "counterparties", "Counterparties", "How many accounts the anchor exchanges money with, drawn by themselves or not.",
            fields.Counterparty.DistinctCount());

        var missing = new Kpi(
            "left-out", "Left Out of the Network",
            "Money of the anchor that no hop can show: received and paid by it within one transfer, as to itself, or without another side.",
            leftOut["amount"].Sum().Usd());

        var inbound = Flow(
            "inbound",
            "Inbound — counterparties → anchor",
            "Who pays the anchor. The width is the sum of the hop amounts; beyond the 50 largest payers the others are drawn "
            + "together. Left-click a source node or ribbon to make it the anchor.",
            edges,
            Walk(ActionTrigger.LeftClick, "Walk to this counterparty", "sankey-inbound-walk", parameters, edges["source_display"]));

        var outbound = Flow(
            "outbound",
            "Outbound — anchor → counterparties",
            "Whom the anchor pays. The width is the sum of the hop amounts; beyond the 50 largest receivers the others are drawn "
            + "together. Left-click a target node or ribbon to make it the anchor.",
            edges,
            Walk(ActionTrigger.LeftClick, "Walk to this counterparty", "sankey-outbound-walk", parameters, edges["target_display"]));

        var touching = Touching(edges, fields, parameters);
        var amount = leftOut["amount"].Sum().Usd();
        var rest = new Table(
            "left-out-detail",
            "Left Out of the Network — by Transfer",
            "What the anchor moved in a transfer without a hop, and why, the largest first.",
            [leftOut["transfer_id"], leftOut["transfer_type"], leftOut["account_display"], leftOut["reason"], leftOut["posted_at"]],
            [amount])
        { Sort = [amount.Descending()] };

        return new Sheet(
            InvestigationSheets.AccountNetwork,
            "Account Network",
            "Choose an anchor account; nothing is shown before. The dropdown opens on its inner grey bar. The left chart is money "
            + "coming in, the right one money going out, and the anchor sits in the middle. The table lists every edge that touches "
            + "it, the largest first; right-click a row to move the anchor to the counterparty. After a walk the dropdown may still "
            + "show the old account: trust the charts. The data is that of Money Trail, seen from one account under its latest name.")
        {
            Controls =
            [
                new ParameterDropdown(parameters.Anchor, "Anchor account", accounts["source_display"])
                {
                    Id = "ctrl-inv-anetwork-anchor",
                    HideSelectAll = true,
                },
                new ParameterSlider(parameters.NetworkMinAmount, "Min hop amount ($)", 0, 1000, 10) { Id = "ctrl-inv-anetwork-amount" },
            ],
            Filters =
            [
                NetworkFields.Keep("touching", fields.IsTouching).On(shown, all, others, touching),
                NetworkFields.Keep("inbound", fields.IsInbound).On(inbound),
                NetworkFields.Keep("outbound", fields.IsOutbound).On(outbound),
                new NumericRangeFilter("amount", edges["hop_amount"]) { Minimum = parameters.NetworkMinAmount }
                    .On(shown, inbound, outbound, touching),
                new CategoryFilter("left-out-anchor", leftOut["account_display"], parameters.Anchor)
                {
                    NullOption = NullOption.NonNullsOnly,
                },
            ],
            Rows =
            [
                new Row(6, [(shown, 9), (all, 9), (others, 9), (missing, 9)]),
                new Row(18, [(inbound, 18), (outbound, 18)]),
                new Row(18, touching),
                new Row(10, rest),
            ],
        };
    }

    private static Sankey Flow(string key, string title, string subtitle, Dataset edges, Drill walk) => new(
        key,
        title,
        subtitle,
        edges["source_display"],
        edges["target_display"],
        edges["hop_amount"].Sum().Usd())
    { ItemsLimit = NodesPerSide, Actions = [walk] };

    private static Table Touching(Dataset edges, NetworkFields fields, InvestigationParameters parameters)
    {
        var amount = edges["hop_amount"].Sum().Usd();

        return new(
            "touching",
            "Account Network — Touching Edges",
            "Every edge that touches the anchor, the largest first. The counterparty is the side that is not the anchor: right-click "
            + "it and choose the walk action to make it the anchor. The control above may still show the old account.",
            [
                edges["transfer_id"], edges["transfer_type"], edges["source_display"], edges["target_display"], fields.Counterparty,
                edges["depth"].Number(), edges["posted_at"],
            ],
            [amount])
        {
            Sort = [amount.Descending()],
            ClickableCells = [fields.Counterparty.Dimension()],
            Actions =
            [
                Walk(
                    ActionTrigger.RightClick,
                    "Walk to other account on this edge",
                    "table-walk-counterparty",
                    parameters,
                    fields.Counterparty),
            ],
        };
    }

    private static Drill Walk(ActionTrigger trigger, string name, string id, InvestigationParameters parameters, FieldSource account) =>
        new(trigger, name, target: null, [parameters.Anchor.From(account)]) { Id = $"action-anetwork-{id}" };
}
