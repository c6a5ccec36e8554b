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
    /// <param name="trail">What is left out, added up.</param>
    /// <param name="parameters">Anchor and smallest amount.</param>
    public static Sheet Build(
        Dataset edges, Dataset accounts, Dataset leftOut, NetworkFields fields, TrailFields trail, InvestigationParameters parameters)
    {
        var shown = new Kpi(
            "shown", $"Exchanged in Hops Shown, {edges.Unit}",
            "What the anchor exchanged with others, in hops of at least the smallest amount.",
            edges["hop_amount"].Sum().Money());

        var all = new Kpi(
            "all", $"Exchanged in All Hops, {edges.Unit}", "The same without the slider: what it hides is the difference.",
            edges["hop_amount"].Sum().Money());

        var received = new Kpi(
            "received", $"Money In, {edges.Unit}", "What the account in the middle received from others, all hops.",
            fields.Received.Sum().Money());

        var paid = new Kpi(
            "paid", $"Money Out, {edges.Unit}", "What it paid to others, all hops.", fields.Paid.Sum().Money());

        var others = new Kpi(
            "counterparties", "Counterparties", "How many accounts the anchor exchanges money with, drawn by themselves or not.",
            fields.Counterparty.DistinctCount());

        var missing = new Kpi(
            "left-out", $"Left Out of the Network, {edges.Unit}",
            "Money of the anchor that no hop can show: received and paid within one transfer, or without another side.",
            trail.LeftOut.Of(leftOut["amount"]).Money());

        var inbound = Flow(
            "inbound",
            $"Inbound, {edges.Unit}",
            "Who pays the account in the middle; click a node or ribbon to move there.",
            edges,
            Walk(ActionTrigger.LeftClick, "Walk to this counterparty", "sankey-inbound-walk", parameters, edges["source_display"]));

        var outbound = Flow(
            "outbound",
            $"Outbound, {edges.Unit}",
            "Whom the account in the middle pays; click a node or ribbon to move there.",
            edges,
            Walk(ActionTrigger.LeftClick, "Walk to this counterparty", "sankey-outbound-walk", parameters, edges["target_display"]));

        var touching = Touching(edges, fields, parameters);
        var parties = Parties(edges, fields, parameters);
        var amount = leftOut["amount"].Sum().Money().Labelled($"Amount ({edges.Unit})");
        var rest = new Table(
            "left-out-detail",
            "Left Out of the Network, Largest First",
            "What the anchor moved in a transfer without a hop, and why.",
            [
                leftOut["transfer_id"].Labelled("Transfer ID"), leftOut["transfer_type"].Labelled("Transfer Type"),
                leftOut["account_display"].Labelled("Account"), leftOut["reason"].Labelled("Reason"), leftOut["posted_at"].Labelled("Day"),
            ],
            [amount])
        { Sort = [amount.Descending()] };

        return new Sheet(
            InvestigationSheets.AccountNetwork,
            "Account Network",
            "With whom does this account exchange money, and how much? Until an account is chosen, the customer that moved the most is in "
            + "the middle; the tables name it. The left chart is money coming in, the right one money going out, by all hops of at least "
            + "the smallest amount; beyond the 50 largest accounts the others are drawn together. A click on an account, or the menu of a "
            + "row, puts it in the middle; the control may then still show the old account: trust the charts. The data is that of Money "
            + "Trail, seen from one account under its latest name. The dropdown opens on its inner grey bar.")
        {
            Controls =
            [
                new ParameterDropdown(parameters.Anchor, "Anchor account", accounts["source_display"])
                {
                    Id = "ctrl-inv-anetwork-anchor",
                    HideSelectAll = true,
                    WhenUnset = "Busiest customer, until one is chosen",
                },
                new ParameterSlider(parameters.NetworkMinAmount, $"Min hop amount ({edges.Currency.Sign})", 0, 1000, 10)
                {
                    Id = "ctrl-inv-anetwork-amount",
                },
            ],
            Filters =
            [
                NetworkFields.Keep("touching", fields.IsTouching).On(shown, all, received, paid, others, parties, touching),
                NetworkFields.Keep("inbound", fields.IsInbound).On(inbound),
                NetworkFields.Keep("outbound", fields.IsOutbound).On(outbound),
                new NumericRangeFilter("amount", edges["hop_amount"]) { Minimum = parameters.NetworkMinAmount }
                    .On(shown, inbound, outbound, touching),
                NetworkFields.Keep("left-out-anchor", fields.IsLeftOut),
            ],
            Rows =
            [
                new Row(5, [(received, 9), (paid, 9), (others, 9), (missing, 9)]),
                new Row(9, parties),
                new Row(16, [(inbound, 18), (outbound, 18)]),
                new Row(5, [(shown, 18), (all, 18)]),
                new Row(18, touching),
                new Row(10, rest),
            ],
        };
    }

    private static Table Parties(Dataset edges, NetworkFields fields, InvestigationParameters parameters)
    {
        var exchanged = edges["hop_amount"].Sum().Money().Labelled($"Exchanged ({edges.Unit})");
        return new(
            "parties",
            "Counterparties, Most Money First",
            "One row per account that the one in the middle exchanges money with; its menu moves there.",
            [fields.Counterparty.Labelled("Counterparty")],
            [
                exchanged, fields.Received.Sum().Money().Labelled($"In ({edges.Unit})"),
                fields.Paid.Sum().Money().Labelled($"Out ({edges.Unit})"),
                edges["transfer_id"].DistinctCount().Labelled("Transfers"), edges["posted_day"].Min().Labelled("First Seen"),
                edges["posted_day"].Max().Labelled("Last Seen"),
            ])
        {
            Sort = [exchanged.Descending()],
            ClickableCells = [fields.Counterparty.Dimension()],
            Actions =
            [
                Walk(
                    ActionTrigger.RightClick, "Walk to this counterparty", "table-walk-party", parameters, fields.Counterparty),
            ],
        };
    }

    private static Sankey Flow(string key, string title, string subtitle, Dataset edges, Drill walk) => new(
        key,
        title,
        subtitle,
        edges["source_display"],
        edges["target_display"],
        edges["hop_amount"].Sum().Money())
    { ItemsLimit = NodesPerSide, Actions = [walk] };

    private static Table Touching(Dataset edges, NetworkFields fields, InvestigationParameters parameters)
    {
        var amount = edges["hop_amount"].Sum().Money().Labelled($"Amount ({edges.Unit})");

        return new(
            "touching",
            "Hops of the Account, Largest First",
            "One row per hop with the account on its other side, whose menu moves there.",
            [
                fields.Counterparty.Labelled("Counterparty"), fields.Direction.Labelled("Direction"), edges["posted_at"].Labelled("Day"),
                edges["transfer_type"].Labelled("Transfer Type"), edges["transfer_id"].Labelled("Transfer ID"),
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
