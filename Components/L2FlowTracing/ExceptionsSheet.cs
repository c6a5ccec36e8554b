using QsGen.Components.Shared;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L2FlowTracing;

/// <summary>Which parts of the L2 declaration do not match what happened?</summary>
internal static class ExceptionsSheet
{
    /// <summary>Writes the sheet.</summary>
    /// <param name="mismatches">One row per mismatch.</param>
    /// <param name="rows">Counts them.</param>
    /// <param name="totals">Adds up the dead ones.</param>
    /// <param name="drills">To Rails and Chains.</param>
    public static Sheet Build(Dataset mismatches, RowCounts rows, Totals totals, FlowTracingDrills drills)
    {
        var count = new Kpi("count", "All Mismatches", "Everything that all checks of this sheet find.", rows.TotalOf(mismatches));

        var dead = new Kpi(
            "dead", "Declared and Dead", "Those of declarations that no leg uses.", totals.Of(mismatches["is_dead"]));

        var byCheck = new BarChart(
            "by-check",
            "Mismatches by Check",
            "One bar per check; the longest is the class of mismatch to look at first.",
            mismatches["check_type"],
            rows.Of(mismatches))
        { CategoryLabel = "Check", ValueLabel = "Mismatches", Sort = [rows.Of(mismatches).Descending()] };

        var detail = new Table(
            "detail",
            "Mismatches, Most Frequent First",
            "One row per mismatch and where to mend it; the sheet description says what the names are.",
            [
                mismatches["name_in_words"].Labelled("Name"), mismatches["check_type"].Labelled("Check"),
                mismatches["with_in_words"].Labelled("With"), mismatches["detail"].Labelled("Detail"),
                mismatches["magnitude"].Labelled("Times"), mismatches["mend_at"].Labelled("Mend At"), mismatches["entity_a"].Hidden(),
            ])
        {
            Sort = [mismatches["magnitude"].Descending()],
            ClickableCells = [mismatches["name_in_words"].Dimension()],
            Actions = drills.From(mismatches["entity_a"]),
        };

        return new Sheet(
            FlowTracingSheets.Exceptions,
            "L2 Hygiene Exceptions",
            "Where do the file and the data disagree? The menu of a name opens it in Rails or Chains. Names hold: Chain Orphans — "
            + "parent and child, times counts parent firings without the child. XOR Violations — "
            + "parent and exclusive group, detail says whether none or several fired. Failed Children — parent and child or "
            + "group, times counts parent firings where it was tried and nothing arrived. Missing Parents — rail or template of "
            + "transfers that name a parent which is not there. Parent Cycles — rail or template of transfers that follow themselves. "
            + "Unknown Status — the status; times counts legs. Unmatched Transfer Type — the transfer type; times counts legs. "
            + "Dead Rails — rail and transfer type, detail is the leg shape. Dead Bundles Activity — aggregating rail and bundle target. "
            + "Dead Metadata Declarations — rail and metadata key. "
            + "Dead Limit Schedules — parent role and transfer type, detail is the cap.")
        {
            Rows = [new Row(5, [(count, 18), (dead, 18)]), new Row(15, [(byCheck, 12), (detail, 24)])],
        };
    }
}
