using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>Which stored records were rewritten, and why?</summary>
internal static class SupersessionAuditSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppData data, L1CalculatedFields fields)
    {
        var legs = data["l1-supersession-transactions"];
        var balances = data["l1-supersession-daily-balances"];

        var rewritten = new Kpi(
            "rewritten",
            "Corrections of Postings, All Time",
            "Later versions of postings; a small steady flow is normal.",
            fields.Totals.Of(fields.Rewrite));

        var unexplained = new Kpi(
            "unexplained",
            "Postings Without a Reason",
            "Later versions of postings that name no reason; there must be none.",
            fields.Totals.Of(fields.RewriteWithoutReason));

        var restated = new Kpi(
            "restated",
            "Corrections of Balances, All Time",
            "Later versions of balances, each of an account's day.",
            fields.Totals.Of(fields.Restatement));

        var restatedWithout = new Kpi(
            "restated-unexplained",
            "Balances Without a Reason",
            "Later versions of balances that name no reason; there must be none.",
            fields.Totals.Of(fields.RestatementWithoutReason));

        var corrections = data["l1-corrections"];
        var moved = new Kpi(
            "moved", $"Moved by Corrections, {data.Unit}", "By how much corrections changed amounts and balances, without signs.",
            fields.Totals.Of(corrections["money_moved"]).Money());

        var changes = new Table(
            "corrections",
            "Corrections, Newest First",
            "One row per correction, old beside new; the entry tells the order in which they came.",
            [
                corrections["entry"].Labelled("Entry"), corrections["what"].Labelled("What"),
                corrections["account_name"].Labelled("Account"), corrections["business_day"].Labelled("Day"),
                corrections["old_amount"].Money().Labelled($"Old ({data.Unit})"),
                corrections["new_amount"].Money().Labelled($"New ({data.Unit})"),
                corrections["status_change"].Labelled("Status"), corrections["reason"].Labelled("Reason"),
            ])
        { Sort = [corrections["entry"].Descending(), corrections["what"].Ascending()] };

        var reason = new CategoryFilter("reason", legs["reasons"]);

        return new Sheet(
            L1Sheets.SupersessionAudit,
            "Supersession Audit Trail",
            "What was corrected, without a reason, and by how much money? A correction is a later version of a posting or of a balance; "
            + "the earlier ones stay. It has one of three reasons: Inflight, BundleAssignment or TechnicalCorrection. The reason filter "
            + "chooses postings and account-days of the lower tables and the counts by all the reasons that their later versions name.")
        {
            Controls = [reason.Dropdown("Supersedes Reason")],
            Filters = [reason.AcrossDatasets()],
            Rows =
            [
                new Row(5, [(rewritten, 7), (restated, 7), (unexplained, 7), (restatedWithout, 7), (moved, 8)]),
                new Row(14, changes),
                new Row(16, Legs(legs)),
                new Row(16, Balances(balances)),
            ],
        };
    }

    private static Table Legs(Dataset legs) => new(
        "legs",
        "All Versions of Corrected Postings",
        "The versions of each posting together, oldest first; the reason stands on the later one.",
        [
            legs["transaction_id"].Labelled("Posting"), legs["entry"].Labelled("Entry"), legs["supersedes"].Labelled("Reason"),
            legs["account_name"].Labelled("Account"), legs["amount_money"].Money().Labelled($"Amount ({legs.Unit})"),
            legs["status"].Labelled("Status"), legs["posting"].Labelled("Posted"), legs["bundle_id"].Labelled("Bundle"),
        ])
    { Sort = [legs["transaction_id"].Ascending(), legs["entry"].Ascending()] };

    private static Table Balances(Dataset balances) => new(
        "balances",
        "All Versions of Corrected Balances",
        "The versions of each account-day together, oldest first; money that changes between two is the correction.",
        [
            balances["account_id"].Labelled("Account ID"), balances["account_name"].Labelled("Account"),
            balances["business_day_start"].Labelled("Business Day"), balances["entry"].Labelled("Entry"),
            balances["supersedes"].Labelled("Reason"), balances["money"].Money().Labelled($"Balance ({balances.Unit})"),
        ])
    { Sort = [balances["account_id"].Ascending(), balances["business_day_start"].Ascending(), balances["entry"].Ascending()] };
}
