using QsGen.Components.Shared;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L2FlowTracing;

/// <summary>What is declared and dead, or seen and not declared?</summary>
internal static class FlowTracingGettingStartedSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, RowCounts rows, Totals totals, FlowTracingDrills drills)
    {
        var mismatches = data["l2ft-unified-exceptions"];
        var declared = data["l2ft-declared"];

        var dead = new Kpi(
            "dead", "Declared and Dead", "Rails, bundles, metadata keys and limits of the file that no leg uses.",
            totals.Of(mismatches["is_dead"]));

        var count = new Kpi(
            "count", "All Mismatches", "Parts of the file that do not match what happened, the dead ones included.",
            rows.TotalOf(mismatches));

        var kinds = new Table(
            "declared",
            "Declared Against Seen",
            "How many of each kind the file declares, and how many the data show.",
            [declared["kind"].Labelled("Kind")],
            [
                declared["declared"].Sum().Labelled("Declared"), declared["seen"].Sum().Labelled("Seen"),
                declared["unseen"].Sum().Labelled("Not Seen"),
            ])
        { Sort = [declared["kind"].Ascending()] };

        var mend = new Table(
            "mend",
            "Where to Mend It, Most Frequent First",
            "One row per mismatch with its place in the institution's file or in the feed.",
            [
                mismatches["name_in_words"].Labelled("Name"), mismatches["check_type"].Labelled("What"),
                mismatches["with_in_words"].Labelled("With"), mismatches["magnitude"].Labelled("Times"),
                mismatches["mend_at"].Labelled("Mend At"), mismatches["entity_a"].Hidden(),
            ])
        {
            Sort = [mismatches["magnitude"].Descending()],
            ClickableCells = [mismatches["name_in_words"].Dimension()],
            Actions = drills.From(mismatches["entity_a"]),
        };

        return new Sheet(
            FlowTracingSheets.GettingStarted,
            "L2 Flow Tracing",
            "What does the file declare that nothing uses, and what happens that it does not declare? L1 asks whether the postings are "
            + "consistent. This dashboard asks whether the declaration is alive: each declared rail, chain, template and limit should show "
            + "activity. When one does not, the declaration is the problem and not the ledger.")
        {
            Rows =
            [
                new Row(5, [(dead, 18), (count, 18)]),
                new Row(11, [(mend, 24), (kinds, 12)]),
                new Row(7, AppStatus.Table(data)),
                new Row(6, new TextBox("l2ft-gs-welcome",
                [
                    RichText.Subheading("Institution"),
                    RichText.Break,
                    AppTexts.Description(context),
                ])),
            ],
        };
    }
}
