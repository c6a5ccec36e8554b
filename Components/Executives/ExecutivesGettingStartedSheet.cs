using QsGen.Components.Shared;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Executives;

/// <summary>What is in this dashboard?</summary>
internal static class ExecutivesGettingStartedSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context) => new(
        ExecutivesSheets.GettingStarted,
        "Getting Started",
        "The landing page: it sums up each tab of this dashboard. It has no filters and no visuals.")
    {
        Rows =
        [
            new Row(4, new TextBox("exec-gs-welcome",
            [
                RichText.Title("Executives Dashboard"),
                RichText.ParagraphBreak,
                $"The view for the board of {AppTexts.InstitutionName(context)}: how many transfers it handles, how much money they move, "
                + "and how many of its accounts take part.",
            ])),
            new Row(7, Tab(
                "exec-gs-account-coverage", "Account Coverage", AccountCoverageSheet.Description,
                "Figures: open accounts, and accounts that were active in the chosen days",
                "Bars: both counts by account type",
                "Table: every account with its last activity and its legs in the chosen days")),
            new Row(7, Tab(
                "exec-gs-transaction-volume", "Transaction Volume Over Time", TransactionVolumeSheet.Description,
                "Figures: transfers in the chosen days, and the average per day",
                "Stacked bars: transfers per day by type",
                "Bars: transfers by type over all chosen days")),
            new Row(7, Tab(
                "exec-gs-money-moved", "Money Moved", MoneyMovedSheet.Description,
                "Figures: net and gross dollars in the chosen days",
                "Stacked bars: gross dollars per day by type",
                "Bars: gross dollars by type over all chosen days")),
        ],
    };

    private static TextBox Tab(string id, string heading, string description, params string[] contents) => new(id,
    [
        RichText.Heading(heading),
        RichText.ParagraphBreak,
        description,
        RichText.Break,
        RichText.Bullets(contents),
    ]);
}
