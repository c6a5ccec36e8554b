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
    /// <param name="drills">To Rails and Chains.</param>
    public static Sheet Build(Dataset mismatches, RowCounts rows, FlowTracingDrills drills)
    {
        var count = new Kpi(
            "count",
            "Open L2 Violations",
            "The total over all checks.",
            rows.Of(mismatches));

        var byCheck = new BarChart(
            "by-check",
            "L2 Violations by Check Type",
            "The count per check. A tall bar is the class of mismatch to look at first.",
            mismatches["check_type"],
            rows.Of(mismatches))
        { CategoryLabel = "Check Type", ValueLabel = "Open Violations" };

        var detail = new Table(
            "detail",
            "L2 Violation Detail",
            "One row per mismatch, the largest magnitude first. Right-click entity_a to open Rails or Chains for it. Chains helps "
            + "with Chain Orphans, XOR Violations and Failed Children; Rails helps with Dead Bundles Activity and Dead Metadata "
            + "Declarations, and with Missing Parents and Parent Cycles of a rail; "
            + "for the other checks the destination is empty. The sheet description says "
            + "what the entity columns hold.",
            [
                mismatches["check_type"], mismatches["entity_a"], mismatches["entity_b"], mismatches["detail"], mismatches["magnitude"],
            ])
        {
            Sort = [mismatches["magnitude"].Descending()],
            ClickableCells = [mismatches["entity_a"].Dimension()],
            Actions = drills.From(mismatches["entity_a"]),
        };

        return new Sheet(
            FlowTracingSheets.Exceptions,
            "L2 Hygiene Exceptions",
            "Mismatches between declaration and data that L1 does not catch: the total, the split by check, and a list by magnitude. "
            + "Entity A and B hold: Chain Orphans — parent and child, magnitude counts parent firings without the child. XOR Violations — "
            + "parent and exclusive group, detail says whether none or several fired. Failed Children — parent and child or "
            + "group, magnitude counts parent firings where it was tried and nothing arrived. Missing Parents — rail or template of "
            + "transfers that name a parent which is not there. Parent Cycles — rail or template of transfers that follow themselves. "
            + "Unknown Status — the status; magnitude counts legs. Unmatched Transfer Type — the transfer type; magnitude counts legs. "
            + "Dead Rails — rail and transfer type, detail is the leg shape. Dead Bundles Activity — aggregating rail and bundle target. "
            + "Dead Metadata Declarations — rail and metadata key. "
            + "Dead Limit Schedules — parent role and transfer type, detail is the cap.")
        {
            Rows = [new Row(10, [(count, 12), (byCheck, 24)]), new Row(14, detail)],
        };
    }
}
