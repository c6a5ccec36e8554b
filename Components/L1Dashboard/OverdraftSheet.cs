using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>Which internal accounts ended a day below zero?</summary>
internal static class OverdraftSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var overdraft = data["l1-overdraft"];

        var count = new Kpi(
            "count",
            "Internal Accounts in Overdraft",
            "Counts overdrafts: an internal account below zero at the end of business days that follow each other is one, however many "
            + "days it lasts. The table has a row for each day.",
            overdraft["break_id"].DistinctCount());

        var ages = new BarChart(
            "ages", "Overdrafts by Age", "How many business days the overdrafts last.",
            fields.OverdraftAge, overdraft["break_id"].DistinctCount())
        { CategoryLabel = "Business Days", ValueLabel = "Overdrafts" };

        var violations = new Table(
            "violations",
            "Overdraft Violations",
            "One row per internal account and business day below zero, the deepest first. The stored balance says how far below. "
            + "Right-click an account id to open the Daily Statement of that account-day.",
            [
                overdraft["account_id"], overdraft["account_name"], overdraft["account_role"], overdraft["account_parent_role"],
                overdraft["business_day_start"], overdraft["stored_balance"].Usd(), overdraft["first_day"], overdraft["last_day"],
                overdraft["day_count"], overdraft["largest_amount"].Usd(), overdraft["cleared_on"],
            ])
        {
            Sort =
            [
                overdraft["stored_balance"].Ascending(), overdraft["business_day_start"].Ascending(), overdraft["account_id"].Ascending(),
            ],
            ClickableCells = [overdraft["account_id"].Dimension()],
            Actions = [parameters.ToDailyStatement(overdraft["account_id"], overdraft["business_day_start"])],
        };

        var account = new CategoryFilter("account", overdraft["account_id"]);
        var role = new CategoryFilter("role", overdraft["account_role"]);

        return new Sheet(
            L1Sheets.Overdraft,
            "Internal Account Overdrafts",
            "No internal account may end a business day below zero; each row here broke that rule. External accounts are out of scope: a "
            + "counterparty may overdraw us, we must not overdraw them. " + L1Texts.Narrowed)
        {
            Controls = [.. parameters.Window.Pickers(), account.Dropdown("Account"), role.Dropdown("Account Role")],
            Filters =
            [
                parameters.Window.Filter("days", overdraft["business_day"]),
                account,
                role,
                new SentinelFilter(
                    "drill", overdraft["account_id"], parameters.FilterAccount, "_drill_pass_pL1FilterAccount_on_overdraft"),
            ],
            Rows = [new Row(8, [(count, 18), (ages, 18)]), new Row(18, violations)],
        };
    }
}
