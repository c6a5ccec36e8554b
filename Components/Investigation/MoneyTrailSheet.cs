using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Investigation;

/// <summary>Where did this transfer start, and where did the money go?</summary>
internal static class MoneyTrailSheet
{
    private const int NodesPerSide = 50;

    /// <summary>Writes the sheet.</summary>
    /// <param name="edges">One row per transfer, paying account and receiving account, with the root of its chain.</param>
    /// <param name="leftOut">One row per transfer, account and reason: money that no edge shows.</param>
    /// <param name="parameters">Root, hops and smallest amount.</param>
    public static Sheet Build(Dataset edges, Dataset leftOut, InvestigationParameters parameters)
    {
        var shown = new Kpi(
            "shown", "Shown Here", "The hop amounts in the diagram and the table, within hops and amount of the sliders.",
            edges["hop_amount"].Sum().Usd());

        var all = new Kpi(
            "all", "All Hops of the Chain", "The same without the sliders: what they hide is the difference.",
            edges["hop_amount"].Sum().Usd());

        var missing = new Kpi(
            "left-out", "Left Out of the Trail",
            "Money of the chain that no hop can show: received and paid by an account within one transfer, or without another side.",
            leftOut["amount"].Sum().Usd());

        var chain = new Sankey(
            "chain",
            "Money Trail — Chain Sankey",
            "Ribbons from source to target account of the chosen chain. The width is the sum of the hop amounts. Beyond the 50 largest "
            + "nodes of a side, the others are drawn together.",
            edges["source_display"],
            edges["target_display"],
            edges["hop_amount"].Sum().Usd())
        { ItemsLimit = NodesPerSide };

        var depth = edges["depth"].Number();
        var hops = new Table(
            "hops",
            "Money Trail — Hop-by-Hop",
            "Every edge of the chosen chain, from root to leaf. Where several accounts paid, each receiver's amount "
            + "is split over the payers in proportion to what they paid.",
            [
                depth, edges["transfer_id"], edges["transfer_type"], edges["source_account_name"], edges["target_account_name"],
                edges["posted_at"],
            ],
            [edges["hop_amount"].Sum().Usd()])
        { Sort = [depth.Ascending()] };

        var amount = leftOut["amount"].Sum().Usd();
        var rest = new Table(
            "left-out-detail",
            "Left Out of the Trail — by Transfer",
            "What each account moved in a transfer of the chain without a hop, and why, the largest first.",
            [
                leftOut["depth"].Number(), leftOut["transfer_id"], leftOut["transfer_type"], leftOut["account_display"], leftOut["reason"],
                leftOut["posted_at"],
            ],
            [amount])
        { Sort = [amount.Descending()] };

        var window = new TimeRangeFilter("window", edges["posted_day"]) { Id = "filter-inv-money-trail-window" };

        return new Sheet(
            InvestigationSheets.MoneyTrail,
            "Money Trail",
            "Choose the first transfer of a chain; nothing is shown before. The dropdown opens on its inner grey bar. The diagram "
            + "draws the chain's ribbons, the table lists its edges by depth, starting with 0 at the root. Transfers with only one "
            + "leg belong to the chain, but appear in neither: they, and what an account both paid and received within one transfer, are "
            + "counted above and listed below.")
        {
            Controls =
            [
                new ParameterDropdown(parameters.TrailRoot, "Chain root transfer", edges["root_transfer_id"])
                {
                    Id = "ctrl-inv-money-trail-root",
                    HideSelectAll = true,
                },
                new ParameterSlider(parameters.TrailMaxHops, "Max hops", 1, 10) { Id = "ctrl-inv-money-trail-hops" },
                new ParameterSlider(parameters.TrailMinAmount, "Min hop amount ($)", 0, 1000, 10) { Id = "ctrl-inv-money-trail-amount" },
                new FilterDatePicker(window, "Date Range") { Id = "ctrl-inv-money-trail-window" },
            ],
            Filters =
            [
                new CategoryFilter("root", edges["root_transfer_id"], parameters.TrailRoot) { NullOption = NullOption.NonNullsOnly },
                new CategoryFilter("left-out-root", leftOut["root_transfer_id"], parameters.TrailRoot)
                {
                    NullOption = NullOption.NonNullsOnly,
                },
                new NumericRangeFilter("hops", edges["depth"]) { Maximum = parameters.TrailMaxHops }.On(shown, chain, hops),
                new NumericRangeFilter("amount", edges["hop_amount"]) { Minimum = parameters.TrailMinAmount }.On(shown, chain, hops),
                window.AcrossDatasets(),
            ],
            Rows = [new Row(6, [(shown, 12), (all, 12), (missing, 12)]), new Row(18, [(chain, 24), (hops, 12)]), new Row(10, rest)],
        };
    }
}
