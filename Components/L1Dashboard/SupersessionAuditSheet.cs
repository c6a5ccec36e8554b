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
            "Logical Keys with Supersession",
            "Counts distinct transactions that have more than one entry. Zero is fine for demo data; a small steady flow is normal in "
            + "production.",
            legs["transaction_id"].DistinctCount());

        var unexplained = new Kpi(
            "unexplained",
            "Supersessions with No Reason",
            "Counts later entries of transactions whose reason is empty. It must be zero: every rewrite names one of the three reasons.",
            fields.RewriteWithoutReason.Sum());

        var restated = new Kpi(
            "restated",
            "Restated Account-Days",
            "Counts account-days whose balance has more than one entry.",
            fields.RestatedDay.Sum());

        var restatedWithout = new Kpi(
            "restated-unexplained",
            "Restatements with No Reason",
            "Counts later entries of balances whose reason is empty. It must be zero too.",
            fields.RestatementWithoutReason.Sum());

        var reason = new CategoryFilter("reason", legs["reasons"]);

        return new Sheet(
            L1Sheets.SupersessionAudit,
            "Supersession Audit Trail",
            "A record is listed when several versions of it exist. A rewrite has one of three reasons: Inflight, BundleAssignment or "
            + "TechnicalCorrection. The base tables are read on purpose, because the current views hide replaced entries. Many technical "
            + "corrections point at the feed; many in-flight rewrites are normal while bundling is busy. The reason filter chooses "
            + "transactions and account-days by all the reasons that their later entries name, and keeps their first entries beside them.")
        {
            Controls = [reason.Dropdown("Supersedes Reason")],
            Filters = [reason.AcrossDatasets()],
            Rows =
            [
                new Row(6, [(rewritten, 9), (unexplained, 9), (restated, 9), (restatedWithout, 9)]),
                new Row(18, Legs(legs)),
                new Row(18, Balances(balances)),
            ],
        };
    }

    private static Table Legs(Dataset legs) => new(
        "legs",
        "Transactions Audit",
        "All entries of every rewritten transaction, each transaction's entries together. The reason stands on the later entry. Use the "
        + "reason filter to look at one cause.",
        [
            legs["entry"], legs["transaction_id"], legs["supersedes"], legs["account_id"], legs["account_name"], legs["transfer_id"],
            legs["transfer_type"], legs["rail_name"], legs["amount_money"].Usd(), legs["amount_direction"], legs["status"],
            legs["posting"], legs["bundle_id"],
        ])
    { Sort = [legs["transaction_id"].Ascending(), legs["entry"].Ascending()] };

    private static Table Balances(Dataset balances) => new(
        "balances",
        "Daily Balances Audit",
        "All entries of every restated account-day, each account-day's entries together. Money that changes between two entries is the "
        + "restatement.",
        [
            balances["entry"], balances["account_id"], balances["account_name"], balances["account_role"], balances["supersedes"],
            balances["business_day_start"], balances["business_day_end"], balances["money"].Usd(),
        ])
    { Sort = [balances["account_id"].Ascending(), balances["business_day_start"].Ascending(), balances["entry"].Ascending()] };
}
