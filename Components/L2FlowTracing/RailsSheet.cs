using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L2FlowTracing;

/// <summary>Which legs ran on this rail, with this status or this metadata?</summary>
internal static class RailsSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(
        Dataset legs,
        Dataset usage,
        RowCounts rows,
        Totals totals,
        MetadataChoices metadata,
        ExplorerParameters explorer,
        FlowTracingDrills drills)
    {
        var chosen = new Kpi("chosen", "Legs Chosen", "Legs that pass all filters of this sheet, whatever their status.",
            rows.TotalOf(legs));

        var known = new Kpi(
            "rails", "Rails, All Time", "Rails that the file declares, or that legs name.", usage["rail_name"].DistinctCount());

        var dead = new Kpi("dead", "Rails Without a Leg, All Time", "Declared rails that no leg names.", totals.Of(usage["is_dead"]));

        var perRail = new Table(
            "per-rail",
            "Legs per Rail, All Time, Fewest First",
            "One row per rail with the day of its last leg; rails without legs stand first.",
            [
                usage["rail_in_words"].Labelled("Rail"), usage["transfer_type"].Labelled("Transfer Type"),
                usage["leg_shape"].Labelled("Shape"), usage["legs"].Labelled("Legs"), usage["last_day"].Labelled("Last Seen"),
                usage["is_declared"].Labelled("Declared"),
            ])
        { Sort = [usage["legs"].Ascending(), usage["rail_in_words"].Ascending()] };

        var transactions = new Table(
            "transactions",
            "Legs, Newest First",
            "One row per leg that passes all filters of this sheet.",
            [
                legs["posting"].Labelled("Posted"), legs["rail_in_words"].Labelled("Rail"), legs["account_name"].Labelled("Account"),
                legs["amount_money"].Money().Labelled($"Amount ({legs.Unit})"), legs["status"].Labelled("Status"),
                legs["bundle_status"].Labelled("Bundle"), legs["transfer_id"].Labelled("Transfer ID"),
                legs["transfer_parent_id"].Labelled("Follows Transfer"),
            ])
        { Sort = [legs["posting"].Descending(), legs["transfer_id"].Ascending()] };

        var rail = new CategoryFilter("rail", legs["rail_in_words"]);
        var status = new CategoryFilter("status", legs["status"]);
        var bundle = new CategoryFilter("bundle", legs["bundle_status"]);

        return new Sheet(
            FlowTracingSheets.Rails,
            "Rails — Transactions Explorer",
            "Which rails are used, when last, and with which legs? The upper table has all rails, whatever is chosen. Filter legs by date, "
            + "rail, status, bundle state and metadata. Choose a metadata key first: it fills the list of values. "
            + metadata.Hint
            + "Choosing values narrows the legs to the legs that carry them. After a drill from L2 Exceptions the table shows one rail, "
            + "still within the chosen days, until the next drill or a reload.")
        {
            Controls =
            [
                .. explorer.Controls(metadata),
                rail.Dropdown("Rail"),
                status.Dropdown("Status"),
                bundle.Dropdown("Bundle"),
            ],
            Filters =
            [
                explorer.Window.Filter("days", legs["posting_day"]),
                rail,
                status,
                bundle,
                new SentinelFilter("drill", legs["rail_name"], drills.Rail, "_drill_pass_pL2ftRailDrill_on_postings"),
            ],
            Rows = [new Row(5, [(chosen, 12), (known, 12), (dead, 12)]), new Row(9, perRail), new Row(18, transactions)],
        };
    }
}
