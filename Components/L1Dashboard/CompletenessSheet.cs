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
    public static Sheet Build(AppData data, L1CalculatedFields fields)
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
            fields.Totals.Of(control["is_break"]));

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
                control["loaded_count"].Labelled("Loaded"), control["told_debits"].Money().Labelled($"Told Debits ({data.Unit})"),
                control["told_credits"].Money().Labelled($"Told Credits ({data.Unit})"),
                control["difference"].Money().Labelled($"Difference ({data.Unit})"),
            ])
        { Sort = [control["difference"].Descending(), control["missing_count"].Descending(), control["account_id"].Ascending()] };

        var gaps = new Table(
            "gap-list",
            "Accounts With One Side Only",
            "No balance check sees an account without balances, and no rule knows a role that is not declared.",
            [
                coverage["account_id"].Labelled("Account ID"), coverage["account_name"].Labelled("Account"),
                coverage["role_in_words"].Labelled("Role"), coverage["gap"].Labelled("Gap"), coverage["row_count"].Labelled("Rows"),
                coverage["amount"].Money().Labelled($"Amount ({data.Unit})"), coverage["first_seen"].Labelled("First Seen"),
                coverage["last_seen"].Labelled("Last Seen"),
            ])
        { Sort = [coverage["row_count"].Descending(), coverage["account_id"].Ascending()] };

        var rules = data["l1-feed-rules"];
        var contract = new Table(
            "feed-rules",
            "Rules of the Feed, Broken Ones First",
            "What the last 'qsgen data test' found: how many rows go against each rule, the first of them, and what to do.",
            [
                rules["problem"].Labelled("What Must Not Be"), rules["result"].Labelled("Result"), rules["row_count"].Labelled("Rows"),
                rules["first_row"].Labelled("First Row"), rules["remedy"].Labelled("What to Do"), rules["checked_at"].Labelled("Tested At"),
            ])
        { Sort = [rules["row_count"].Descending(), rules["problem"].Ascending()] };

        var account = new CategoryFilter("account", control["account_id"]);
        var gap = new CategoryFilter("gap", coverage["gap"]);

        return new Sheet(
            L1Sheets.Completeness,
            "Completeness",
            "Is everything that was posted here, has each account both sides, and does the feed keep its rules? A feed may deliver control "
            + "totals per account and business day (count, debits, credits) in a table of its own; they are held against the "
            + "Posted legs that are loaded. Without control totals the first figure "
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
                new Row(10, gaps),
                new Row(16, contract),
            ],
        };
    }
}
