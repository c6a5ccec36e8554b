using QsGen.Components.Shared;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Investigation;

/// <summary>Which sheet answers my question?</summary>
internal static class InvestigationGettingStartedSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context) => new(
        InvestigationSheets.GettingStarted,
        "Getting Started",
        "The landing page: it sums up the tabs of this dashboard. It has no filters and no visuals.")
    {
        Rows =
        [
            new Row(5, new TextBox("inv-gs-welcome",
            [
                RichText.Title("Investigation Dashboard"),
                RichText.ParagraphBreak,
                $"Compliance and AML triage over the shared ledger of {AppTexts.InstitutionName(context)}. Each sheet answers one question "
                + "and stands on its own.",
            ])),
            new Row(6, new TextBox("inv-gs-roadmap",
            [
                RichText.Heading("Sheets in this dashboard"),
                RichText.ParagraphBreak,
                RichText.Bullets((string[])
                [
                    "Recipient Fanout: who receives money from an unusually large number of different senders?",
                    "Volume Anomalies: which sender-to-recipient pair has just moved far more than usual?",
                    "Money Trail: where did this transfer start, and where did the money go?",
                    "Account Network: with whom does this account exchange money, in both directions?",
                ]),
            ])),
        ],
    };
}
