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
    public static Sheet Build(AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var trial = data["l1-trial-balance"];
        var tie = data["l1-tie-out"];
        var transfers = data["l1-unbalanced-transfers"];

        var off = new Kpi(
            "off",
            "Days Out of Balance",
            "Calendar days on which all accounts gained what neither a one-leg rail nor an opening balance explains.",
            fields.Totals.Of(trial["is_off"]));

        var tied = new Kpi(
            "tied",
            "Ledger Account-Days That Tie",
            "Days of control accounts whose stored balance is that of their children and their own postings.",
            tie["ties"].Sum());

        var compared = new Kpi(
            "compared",
            "Ledger Account-Days Compared",
            "All days of control accounts that could be compared; those that do not tie are on Drift too.",
            tie["ties"].Count());

        var days = new Table(
            "days",
            "Trial Balance by Day",
            "One row per calendar day, latest first; out of balance is what neither one-leg rails nor opening balances explain.",
            [
                trial["posted_date"].Labelled("Day"), trial["leg_count"].Labelled("Legs"),
                trial["internal_change"].Money().Labelled($"Internal ({data.Unit})"),
                trial["external_change"].Money().Labelled($"External ({data.Unit})"),
                trial["one_leg_change"].Money().Labelled($"One-Leg Rails ({data.Unit})"),
                trial["opening_change"].Money().Labelled($"Openings ({data.Unit})"),
                trial["out_of_balance"].Money().Labelled($"Out of Balance ({data.Unit})"),
                trial["out_of_balance_to_date"].Money().Labelled($"Out to Date ({data.Unit})"),
            ])
        { Sort = [trial["posted_date"].Descending()] };

        var causes = new Table(
            "causes",
            "Transfers That Put Days Out of Balance",
            "One row per transfer and day that its legs put off, latest day first; together they are what the day is off by.",
            [
                transfers["posted_date"].Labelled("Day"), transfers["transfer_id"].Labelled("Transfer ID"),
                transfers["name_in_words"].Labelled("Rail or Template"), transfers["type_name"].Labelled("Type"),
                transfers["leg_count"].Labelled("Legs"), transfers["off_by"].Money().Labelled($"Off by ({data.Unit})"),
                transfers["off_in_all"].Money().Labelled($"Left Over All Days ({data.Unit})"), transfers["reason"].Labelled("Reason"),
            ])
        {
            Sort = [transfers["posted_date"].Descending(), transfers["transfer_id"].Ascending()],
            ClickableCells = [transfers["transfer_id"].Dimension()],
            Actions = [parameters.ToTransactions(transfers["transfer_id"])],
        };

        var ties = new Table(
            "ties",
            "Sub-Ledger to Ledger Tie-Out",
            "One row per control account and business day, latest first, whether it ties or not.",
            [
                tie["account_id"].Labelled("Account ID"), tie["account_name"].Labelled("Account"), tie["role_in_words"].Labelled("Role"),
                tie["business_day_start"].Labelled("Business Day"), tie["ledger_balance"].Money().Labelled($"Ledger ({data.Unit})"),
                tie["subledger_balance"].Money().Labelled($"Sub-Ledger ({data.Unit})"),
                tie["difference"].Money().Labelled($"Difference ({data.Unit})"),
                tie["result"].Labelled("Result"),
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
            "Do all accounts add up to zero, and sub-ledgers to their ledgers? All accounts, internal and external, add up to zero but "
            + "for what has no other side: one-leg rails, on a line of their own, and opening balances. Where a day does not, the "
            + "transfers that put it off are named. And every ledger account holds what its sub-ledger accounts hold. Only Posted legs "
            + "count.")
        {
            Controls = [.. parameters.Window.Pickers(), account.Dropdown("Account"), result.Dropdown("Result")],
            Filters =
            [
                parameters.Window.Filter("trial-days", trial["posted_date"]),
                parameters.Window.Filter("cause-days", transfers["posted_date"]),
                parameters.Window.Filter("tie-days", tie["business_day"]),
                account,
                result,
            ],
            Rows =
            [
                new Row(5, [(off, 12), (tied, 12), (compared, 12)]),
                new Row(14, days),
                new Row(10, causes),
                new Row(16, ties),
            ],
        };
    }
}
