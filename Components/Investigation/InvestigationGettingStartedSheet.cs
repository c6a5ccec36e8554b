using QsGen.Components.Shared;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Investigation;

/// <summary>What stands out, and which sheet answers my question?</summary>
internal static class InvestigationGettingStartedSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, InvestigationParameters parameters)
    {
        var standsOut = data["inv-highlights"];
        var highlights = new Table(
            "highlights",
            "What Stands Out",
            "A few of each kind; the named sheet has them all, and the menu of a row opens its chain or its account.",
            [
                standsOut["kind"].Labelled("What"), standsOut["who"].Labelled("Who"),
                standsOut["amount"].Money().Labelled($"Amount ({data.Unit})"),
                standsOut["how_far"].Labelled("How Far"), standsOut["day"].Labelled("Day"), standsOut["sheet"].Labelled("Sheet"),
                standsOut["strength"].Number().Hidden(), standsOut["trail_root"].Hidden(), standsOut["account_display"].Hidden(),
            ])
        {
            Sort = [standsOut["sheet"].Descending(), standsOut["strength"].Descending()],
            ClickableCells = [standsOut["who"].Dimension()],
            Actions =
            [
                new Drill(
                    ActionTrigger.RightClick, "Follow this chain in Money Trail", InvestigationSheets.MoneyTrail,
                    [parameters.TrailRoot.From(standsOut["trail_root"])]),
                new Drill(
                    ActionTrigger.RightClick, "See who it exchanges money with in Account Network", InvestigationSheets.AccountNetwork,
                    [parameters.Anchor.From(standsOut["account_display"])]),
            ],
        };

        return new Sheet(
            InvestigationSheets.GettingStarted,
            "Getting Started",
            "What stands out, and which sheet answers my question? The first table has a few of each kind, the sheets have them all. The "
            + "figures reach to the moment that the second line names.")
        {
            Rows =
            [
                new Row(12, highlights),
                new Row(7, AppStatus.Table(data)),
                new Row(6, new TextBox("inv-gs-roadmap",
                [
                    RichText.Subheading("Which Question Leads to Which Sheet"),
                    RichText.Bullets((string[])
                    [
                        "Recipient Fanout: who receives money from an unusually large number of different senders?",
                        "Volume Anomalies: which sender-to-recipient pair has just moved far more than usual?",
                        "Money Trail: where did this transfer start, and where did the money go?",
                        "Account Network: with whom does this account exchange money, in both directions?",
                    ]),
                ])),
                new Row(4, new TextBox("inv-gs-welcome",
                [
                    RichText.Subheading("Investigation Dashboard"),
                    RichText.Break,
                    $"Compliance and AML triage over the shared ledger of {AppTexts.InstitutionName(context)}. Each sheet answers one "
                    + "question and stands on its own.",
                ])),
            ],
        };
    }
}
