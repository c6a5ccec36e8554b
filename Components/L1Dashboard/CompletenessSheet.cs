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
            "Account-days for which the feed delivered control totals. Nothing else on this sheet can be told complete.",
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
            "What the source system told and what is loaded, the largest difference first. A missing count above zero means that postings "
            + "did not arrive, one below zero that some were loaded twice.",
            [
                control["account_id"], control["business_day_start"], control["told_count"], control["loaded_count"],
                control["missing_count"], control["told_debits"].Usd(), control["loaded_debits"].Usd(), control["told_credits"].Usd(),
                control["loaded_credits"].Usd(), control["difference"].Usd(),
            ])
        { Sort = [control["difference"].Descending(), control["missing_count"].Descending(), control["account_id"].Ascending()] };

        var gaps = new Table(
            "gap-list",
            "Accounts With One Side Only",
            "Internal accounts with postings that no balance ever tells, and accounts with balances in a role that the institution does "
            + "not declare. No balance check sees the former, and no rule knows the latter.",
            [
                coverage["account_id"], coverage["account_name"], coverage["account_role"], coverage["account_scope"], coverage["gap"],
                coverage["row_count"], coverage["amount"].Usd(), coverage["first_seen"], coverage["last_seen"],
            ])
        { Sort = [coverage["row_count"].Descending(), coverage["account_id"].Ascending()] };

        var account = new CategoryFilter("account", control["account_id"]);
        var gap = new CategoryFilter("gap", coverage["gap"]);

        return new Sheet(
            L1Sheets.Completeness,
            "Completeness",
            "Whether what was posted is here. A feed may deliver control totals per account and business day (count, debits, credits) in "
            + "the table control_totals; they are held against the Posted legs that are loaded. Without control totals the first figure "
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
                new Row(6, [(checkedDays, 12), (broken, 12), (uncovered, 12)]),
                new Row(14, breaks),
                new Row(12, gaps),
            ],
        };
    }
}
