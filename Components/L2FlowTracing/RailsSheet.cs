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
    public static Sheet Build(Dataset legs, MetadataChoices metadata, ExplorerParameters explorer, FlowTracingDrills drills)
    {
        var transactions = new Table(
            "transactions",
            "Transactions",
            "One row per leg that passes all filters, the newest first. While the metadata key is __ALL__, all legs of the chosen days "
            + "show; a key and one or more values keep the legs that carry such a pair.",
            [
                legs["posting"], legs["rail_name"], legs["transfer_id"], legs["account_name"], legs["amount_money"].Usd(),
                legs["amount_direction"], legs["status"], legs["bundle_status"], legs["transfer_parent_id"],
            ])
        { Sort = [legs["posting"].Descending(), legs["transfer_id"].Ascending()] };

        var rail = new CategoryFilter("rail", legs["rail_name"]);
        var status = new CategoryFilter("status", legs["status"]);
        var bundle = new CategoryFilter("bundle", legs["bundle_status"]);

        return new Sheet(
            FlowTracingSheets.Rails,
            "Rails — Transactions Explorer",
            "Filter legs by date, rail, status, bundle state and metadata. Choose a metadata key first: it fills the list of values. "
            + metadata.Hint
            + "Choosing values narrows the table to the legs that carry them. After a drill from L2 Exceptions the table shows one rail, "
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
            Rows = [new Row(21, transactions)],
        };
    }
}
