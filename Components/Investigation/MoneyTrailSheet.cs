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
    /// <param name="stays">One row per chain and account: what came in and went on.</param>
    /// <param name="trail">Which chain is shown.</param>
    /// <param name="parameters">Root, hops and smallest amount.</param>
    public static Sheet Build(Dataset edges, Dataset leftOut, Dataset stays, TrailFields trail, InvestigationParameters parameters)
    {
        var shown = new Kpi(
            "shown", $"Moved in Hops Shown, {edges.Unit}",
            "The hop amounts in the diagram and the table, within hops and amount of the sliders.",
            edges["hop_amount"].Sum().Money());

        var all = new Kpi(
            "all", $"Moved in All Hops, {edges.Unit}", "The same without the sliders: what they hide is the difference.",
            edges["hop_amount"].Sum().Money());

        var length = new Kpi(
            "length", "Transfers in the Chain", "How many transfers the chain has whose money a hop shows.",
            edges["transfer_id"].DistinctCount());

        var missing = new Kpi(
            "left-out", $"Left Out of the Trail, {edges.Unit}",
            "Money that no hop can show: received and paid by an account within one transfer, or without another side.",
            trail.LeftOut.Of(leftOut["amount"]).Money());

        var chain = new Sankey(
            "chain",
            $"Money Trail, {edges.Unit} per Hop",
            "Ribbons from paying to receiving account; beyond the 50 largest nodes of a side, the others are drawn together.",
            edges["source_display"],
            edges["target_display"],
            edges["hop_amount"].Sum().Money())
        { ItemsLimit = NodesPerSide };

        var depth = edges["depth"].Number().Labelled("Hop");
        var hops = new Table(
            "hops",
            "Hops, from the Root On",
            "One row per hop; several payers share a receiver's amount in proportion to what they paid.",
            [
                depth, edges["source_account_name"].Labelled("From"), edges["target_account_name"].Labelled("To"),
                edges["posted_at"].Labelled("Day"), edges["transfer_id"].Labelled("Transfer ID"),
            ],
            [edges["hop_amount"].Sum().Money().Labelled($"Amount ({edges.Unit})")])
        { Sort = [depth.Ascending()] };

        var place = stays["depth"].Number().Labelled("Hop");
        var kept = new Table(
            "stays",
            "What Stayed at Each Account",
            "One row per account of the chain; below zero it paid on what it had from elsewhere.",
            [place, stays["account_display"].Labelled("Account")],
            [
                stays["stayed"].Sum().Money().Labelled($"Stayed ({edges.Unit})"),
                stays["came_in"].Sum().Money().Labelled($"Came In ({edges.Unit})"),
                stays["went_on"].Sum().Money().Labelled($"Went On ({edges.Unit})"),
            ])
        { Sort = [place.Ascending()] };

        var amount = leftOut["amount"].Sum().Money().Labelled($"Amount ({edges.Unit})");
        var rest = new Table(
            "left-out-detail",
            "Left Out of the Trail, Largest First",
            "What each account moved in a transfer of the chain without a hop, and why.",
            [
                leftOut["depth"].Number().Labelled("Hop"), leftOut["transfer_id"].Labelled("Transfer ID"),
                leftOut["account_display"].Labelled("Account"), leftOut["reason"].Labelled("Reason"), leftOut["posted_at"].Labelled("Day"),
            ],
            [amount])
        { Sort = [amount.Descending()] };

        var window = new TimeRangeFilter("window", edges["posted_day"]) { Id = "filter-inv-money-trail-window" };

        return new Sheet(
            InvestigationSheets.MoneyTrail,
            "Money Trail",
            "Where did this money start, where did it go, and what stayed on the way? Until the first transfer of a chain is chosen, the "
            + "chain with the most hops in a row is shown, of several the one that moved the most; the hops name it. The diagram draws the "
            + "chain's ribbons, the table lists its hops by depth, starting with 0 at the root. Transfers with only one leg belong to the "
            + "chain, but appear in neither: they, and what an account both paid and received within one transfer, are counted above and "
            + "listed below. The dropdown opens on its inner grey bar.")
        {
            Controls =
            [
                new ParameterDropdown(parameters.TrailRoot, "Chain root transfer", edges["root_transfer_id"])
                {
                    Id = "ctrl-inv-money-trail-root",
                    HideSelectAll = true,
                    WhenUnset = "Longest chain, until one is chosen",
                },
                new ParameterSlider(parameters.TrailMaxHops, "Max hops", 1, 10) { Id = "ctrl-inv-money-trail-hops" },
                new ParameterSlider(parameters.TrailMinAmount, $"Min hop amount ({edges.Currency.Sign})", 0, 1000, 10)
                {
                    Id = "ctrl-inv-money-trail-amount",
                },
                new FilterDatePicker(window, "Date Range") { Id = "ctrl-inv-money-trail-window" },
            ],
            Filters =
            [
                TrailFields.Keep("root", trail.IsShown),
                TrailFields.Keep("left-out-root", trail.IsLeftOut),
                TrailFields.Keep("stays-root", trail.Stays),
                new NumericRangeFilter("hops", edges["depth"]) { Maximum = parameters.TrailMaxHops }.On(shown, chain, hops),
                new NumericRangeFilter("amount", edges["hop_amount"]) { Minimum = parameters.TrailMinAmount }.On(shown, chain, hops),
                window.AcrossDatasets(),
            ],
            Rows =
            [
                new Row(5, [(shown, 9), (all, 9), (length, 9), (missing, 9)]),
                new Row(10, [(chain, 18), (kept, 18)]),
                new Row(9, hops),
                new Row(10, rest),
            ],
        };
    }
}
