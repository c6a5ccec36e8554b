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

        var now = new Kpi(
            "now", "Accounts Below Zero Now", "Internal accounts whose last balance is below zero, whatever days are chosen.",
            overdraft["open_account_id"].DistinctCount());

        var deepest = new Kpi(
            "deepest", $"Deepest Balance Now, {data.Unit}", "The lowest of those balances.",
            fields.Peaks.Of(overdraft["open_balance"]).Money());

        var longest = new Kpi(
            "longest", "Longest Overdraft Now, Business Days", "For how many business days in a row the oldest of them has lasted.",
            fields.Peaks.Of(overdraft["open_days"]));

        var count = new Kpi(
            "count",
            "Overdrafts, Chosen Days",
            "Overdrafts in the chosen days: business days below zero that follow each other are one.",
            overdraft["break_id"].DistinctCount());

        var ages = new BarChart(
            "ages", "Overdrafts by Length, Chosen Days", "How many business days the overdrafts last.",
            fields.OverdraftAge, overdraft["break_id"].DistinctCount())
        { CategoryLabel = "Business Days", ValueLabel = "Overdrafts", Sort = [fields.OverdraftAge.Ascending()] };

        var violations = new Table(
            "violations",
            "Days Below Zero, Deepest First",
            "One row per internal account and business day; open an account's statement from its menu.",
            [
                overdraft["account_id"].Labelled("Account ID"), overdraft["account_name"].Labelled("Account"),
                overdraft["role_in_words"].Labelled("Role"), overdraft["business_day_start"].Labelled("Business Day"),
                overdraft["stored_balance"].Money().Labelled($"Balance ({data.Unit})"), overdraft["first_day"].Labelled("Since"),
                overdraft["day_count"].Labelled("Business Days"), overdraft["cleared_on"].Labelled("Cleared On"),
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
        var role = new CategoryFilter("role", overdraft["role_in_words"]);

        return new Sheet(
            L1Sheets.Overdraft,
            "Internal Account Overdrafts",
            "Which internal accounts are below zero, how deep, and for how long? No internal account may end a business day below zero. "
            + "External accounts are out of scope: a counterparty may overdraw us, we must not overdraw them. A balance holds until the "
            + "next, so an account is below zero until a balance says otherwise. " + L1Texts.Narrowed)
        {
            Controls = [.. parameters.Window.Pickers(), account.Dropdown("Account"), role.Dropdown("Account Role")],
            Filters =
            [
                parameters.Window.Filter("days", overdraft["business_day"]).On(count, ages, violations),
                account,
                role,
                new SentinelFilter(
                    "drill", overdraft["account_id"], parameters.FilterAccount, "_drill_pass_pL1FilterAccount_on_overdraft"),
            ],
            Rows =
            [
                new Row(5, [(now, 9), (deepest, 9), (longest, 9), (count, 9)]),
                new Row(16, [(violations, 26), (ages, 10)]),
            ],
        };
    }
}
