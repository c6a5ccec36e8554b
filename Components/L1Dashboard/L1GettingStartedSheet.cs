using QsGen.Components.Shared;
using QsGen.Institution;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Where do I start, and which institution is this dashboard checking?</summary>
internal static class L1GettingStartedSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context) => new(
        L1Sheets.GettingStarted,
        "L1 Reconciliation Dashboard",
        "The starting point. Every kind of broken L1 rule has its own tab, and Today's Exceptions rolls all of them up for the latest "
        + "business day. Each row on those tabs is itself a broken rule, read straight from the relation that checks it.")
    {
        Rows =
        [
            new Row(8, new TextBox("l1-gs-welcome",
            [
                RichText.Title("L1 Reconciliation Dashboard"),
                RichText.ParagraphBreak,
                AppTexts.Description(context),
            ])),
            new Row(8, new TextBox("l1-gs-coverage",
            [
                RichText.Subheading("L2 Coverage"),
                RichText.Break,
                "What this dashboard checks comes from the configured institution. It declares:",
                RichText.Bullets(Coverage(context.Institution)),
            ])),
        ],
    };

    private static IEnumerable<string> Coverage(InstitutionModel institution)
    {
        var internalAccounts = institution.Accounts.Count(account => account.Scope == AccountScope.Internal);
        yield return $"{internalAccounts} internal and {institution.Accounts.Count - internalAccounts} external accounts";
        yield return $"{institution.AccountTemplates.Count} account templates: classes of accounts that postings bind to real ones";
        yield return $"{institution.Rails.Count} rails";
        yield return $"{institution.TransferTemplates.Count} transfer templates: transfers with several legs that rails share";
        yield return $"{institution.Chains.Count} chains: transfers that lead to other transfers";
        yield return $"{institution.LimitSchedules.Count} limit schedules: daily outbound caps per parent role and transfer type";
    }
}
