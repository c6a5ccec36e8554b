using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>Do all accounts add up to zero, and sub-ledgers to their ledgers?</summary>
internal static class TrialBalanceSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppData data, L1Parameters parameters)
    {
        var trial = data["l1-trial-balance"];
        var tie = data["l1-tie-out"];

        var off = new Kpi(
            "off",
            "Days Out of Balance",
            "Calendar days on which all accounts together gained something that neither a one-leg rail nor an opening balance explains.",
            trial["is_off"].Sum());

        var tied = new Kpi(
            "tied",
            "Ledger Account-Days That Tie",
            "Days of parent accounts whose stored balance is that of their children and their own postings.",
            tie["ties"].Sum());

        var compared = new Kpi(
            "compared",
            "Ledger Account-Days Compared",
            "All days of parent accounts that could be compared; those above that do not tie are on Drift too.",
            tie["ties"].Count());

        var days = new Table(
            "days",
            "Trial Balance by Day",
            "Each calendar day, the latest first: what internal and external accounts gained, the part that one-leg rails and opening "
            + "balances moved, and what is left, which must be zero. Behind it what all accounts hold since the first posting. A transfer "
            + "with legs on both sides of midnight shows on two days and cancels in the figure to date.",
            [
                trial["posted_date"], trial["leg_count"], trial["internal_change"].Usd(), trial["external_change"].Usd(),
                trial["one_leg_change"].Usd(), trial["opening_change"].Usd(), trial["out_of_balance"].Usd(),
                trial["internal_balance"].Usd(), trial["external_balance"].Usd(), trial["out_of_balance_to_date"].Usd(),
            ])
        { Sort = [trial["posted_date"].Descending()] };

        var ties = new Table(
            "ties",
            "Sub-Ledger to Ledger Tie-Out",
            "Each parent account and business day, the latest first, whether it ties or not: the stored balance of the ledger account, "
            + "the balances of its children with its own postings, and the difference.",
            [
                tie["account_id"], tie["account_name"], tie["account_role"], tie["business_day_start"], tie["ledger_balance"].Usd(),
                tie["subledger_balance"].Usd(), tie["difference"].Usd(), tie["result"],
            ])
        {
            Sort = [tie["business_day_start"].Descending(), tie["account_id"].Ascending()],
            ClickableCells = [tie["account_id"].Dimension()],
            Actions = [parameters.ToDailyStatement(tie["account_id"], tie["business_day_start"])],
        };

        var account = new CategoryFilter("account", tie["account_id"]);
        var result = new CategoryFilter("result", tie["result"]);

        return new Sheet(
            L1Sheets.TrialBalance,
            "Trial Balance",
            "All accounts, internal and external, add up to zero but for what has no other side: one-leg rails, on a line of their own, "
            + "and opening balances. And every ledger account holds what its sub-ledger accounts hold. Only Posted legs count.")
        {
            Controls = [.. parameters.Window.Pickers(), account.Dropdown("Account"), result.Dropdown("Result")],
            Filters =
            [
                parameters.Window.Filter("trial-days", trial["posted_date"]),
                parameters.Window.Filter("tie-days", tie["business_day"]),
                account,
                result,
            ],
            Rows =
            [
                new Row(6, [(off, 12), (tied, 12), (compared, 12)]),
                new Row(14, days),
                new Row(16, ties),
            ],
        };
    }
}
