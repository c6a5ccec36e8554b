using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>Is everything here that was posted, and does each account have both sides?</summary>
internal static class CompletenessSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppData data)
    {
        var control = data["l1-control-check"];
        var coverage = data["l1-account-coverage"];

        var checkedDays = new Kpi(
            "checked",
            "Account-Days Counted by the Source",
            "Account-days for which the feed delivered control totals; only these can be told complete.",
            control["is_break"].Count());

        var broken = new Kpi(
            "breaks",
            "Control Total Breaks",
            "Account-days whose number of postings, debits or credits differs from what is loaded.",
            control["is_break"].Sum());

        var uncovered = new Kpi(
            "uncovered",
            "Accounts Without the Other Side",
            "Accounts with postings and no balance, or with balances and no declared account.",
            coverage["row_count"].Count());

        var breaks = new Table(
            "break-list",
            "Control Total Breaks by Account-Day",
            "What the source told and what is loaded, the largest difference first; below zero is what was loaded twice.",
            [
                control["account_id"].Labelled("Account ID"), control["business_day_start"].Labelled("Business Day"),
                control["missing_count"].Labelled("Missing"), control["told_count"].Labelled("Told"),
                control["loaded_count"].Labelled("Loaded"), control["told_debits"].Usd().Labelled("Told Debits (USD)"),
                control["told_credits"].Usd().Labelled("Told Credits (USD)"), control["difference"].Usd().Labelled("Difference (USD)"),
            ])
        { Sort = [control["difference"].Descending(), control["missing_count"].Descending(), control["account_id"].Ascending()] };

        var gaps = new Table(
            "gap-list",
            "Accounts With One Side Only",
            "No balance check sees an account without balances, and no rule knows a role that is not declared.",
            [
                coverage["account_id"].Labelled("Account ID"), coverage["account_name"].Labelled("Account"),
                coverage["account_role"].Labelled("Role"), coverage["gap"].Labelled("Gap"), coverage["row_count"].Labelled("Rows"),
                coverage["amount"].Usd().Labelled("Amount (USD)"), coverage["first_seen"].Labelled("First Seen"),
                coverage["last_seen"].Labelled("Last Seen"),
            ])
        { Sort = [coverage["row_count"].Descending(), coverage["account_id"].Ascending()] };

        var account = new CategoryFilter("account", control["account_id"]);
        var gap = new CategoryFilter("gap", coverage["gap"]);

        return new Sheet(
            L1Sheets.Completeness,
            "Completeness",
            "Is everything that was posted here, and has each account both sides? A feed may deliver control totals per account and "
            + "business day (count, debits, credits) in "
            + "a table of its own; they are held against the Posted legs that are loaded. Without control totals the first figure "
            + "is 0, and no break means nothing. The rows are as fresh as the last refresh; Info says when that was.")
        {
            Controls = [account.Dropdown("Account"), gap.Dropdown("Gap")],
            Filters =
            [
                account,
                gap,
                new NumericRangeFilter("only-breaks", control["is_break"]) { Minimum = 1 }.On(breaks),
            ],
            Rows =
            [
                new Row(5, [(checkedDays, 12), (broken, 12), (uncovered, 12)]),
                new Row(9, breaks),
                new Row(12, gaps),
            ],
        };
    }
}
