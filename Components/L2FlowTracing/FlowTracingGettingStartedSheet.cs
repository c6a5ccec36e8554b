using QsGen.Components.Shared;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L2FlowTracing;

/// <summary>What does this dashboard check that L1 does not?</summary>
internal static class FlowTracingGettingStartedSheet
{
    private const string Description =
        "L1 asks whether the postings are consistent. This dashboard asks whether the declaration is alive: each declared rail, chain, "
        + "template and limit schedule should show activity. When one does not, the declaration is the problem and not the ledger.";

    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context) => new(FlowTracingSheets.GettingStarted, "L2 Flow Tracing", Description)
    {
        Rows =
        [
            new Row(8, new TextBox("l2ft-gs-welcome",
            [
                RichText.Title("L2 Flow Tracing"),
                RichText.ParagraphBreak,
                Description,
                RichText.ParagraphBreak,
                RichText.Subheading("L2 Instance"),
                RichText.Break,
                AppTexts.Description(context),
            ])),
        ],
    };
}
