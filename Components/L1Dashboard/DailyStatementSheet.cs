using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>How did this account get from its opening to its closing balance on this day?</summary>
internal static class DailyStatementSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppData data, StatementFields shown, L1Parameters parameters)
    {
        var summary = data["l1-daily-statement-summary"];
        var legs = data["l1-daily-statement-transactions"];

        var opening = Figure(
            "opening", $"Opening Balance, {data.Unit}", "The stored balance at the end of the account's day before.",
            summary["opening_balance"]);
        var credits = Figure("credits", $"Credits, {data.Unit}", "What the day's posted credit legs bring in.", summary["total_credits"]);
        var debits = Figure(
            "debits", $"Debits, {data.Unit}", "What the day's posted debit legs take out, as a positive amount.", summary["total_debits"]);
        var children = Figure(
            "children",
            $"Children's Movement, {data.Unit}",
            "By how much the last known balances below a control account changed; zero for any other account.",
            summary["children_movement"]);
        var closing = Figure(
            "closing",
            $"Closing Balance, {data.Unit}",
            "The closing balance that the feed delivered; on a carried day the last one before.",
            summary["closing_balance_stored"]);
        var drift = Figure(
            "drift",
            $"Drift, {data.Unit}",
            "Stored less recomputed closing balance: anything but zero does not reconcile; empty when children are unknown.",
            summary["drift"]);

        var who = new Table(
            "who",
            "Shown Account and Day",
            "The account-day of all figures here; days carried is how long ago the balance came that still holds.",
            [
                summary["account_name"].Labelled("Account"), summary["business_day"].Labelled("Day"),
                summary["account_id"].Labelled("Account ID"), summary["days_carried"].Labelled("Days Carried"),
            ])
        { Sort = [summary["business_day"].Descending()] };

        var records = new Table(
            "records",
            "Legs in Order of Time, from the Opening Balance",
            "Each leg with the account on its other side; pending and failed legs leave the balance alone. Open a transfer from its menu.",
            [
                legs["posting"].Labelled("Posted"), legs["what"].Labelled("What"), legs["contra"].Labelled("Contra Account"),
                legs["amount_money"].Money().Labelled($"Amount ({data.Unit})"),
                legs["running_balance"].Money().Labelled($"Balance ({data.Unit})"), legs["status"].Labelled("Status"),
                legs["transfer_id"].Labelled("Transfer ID"), legs["step"].Number().Hidden(),
            ])
        {
            Sort = [legs["step"].Ascending()],
            ClickableCells = [legs["transfer_id"].Dimension()],
            Actions = [parameters.ToTransactions(legs["transfer_id"])],
        };

        var control = data["l1-control-accounts"];
        var controls = new Table(
            "control-accounts",
            "Control Accounts, Last Balance and Posting",
            "One row per account that others roll up to; open its last statement from the menu.",
            [
                control["account_id"].Labelled("Account ID"), control["account_name"].Labelled("Account"),
                control["role_in_words"].Labelled("Role"), control["last_balance"].Money().Labelled($"Last Balance ({data.Unit})"),
                control["business_day"].Labelled("Balance Of"), control["last_posting"].Labelled("Last Posting"),
            ])
        {
            Sort = [control["account_id"].Ascending()],
            ClickableCells = [control["account_id"].Dimension()],
            Actions = [parameters.ToDailyStatement(control["account_id"], control["business_day"])],
        };

        return new Sheet(
            L1Sheets.DailyStatement,
            "Per-Account Daily Statement",
            "How did this account get from its opening to its closing balance? Until an account is chosen, the one with the largest "
            + "drift of "
            + "today is shown, else that with the deepest overdraft, else the first customer's; and the last business day with balances in "
            + "place of a later one. The figures walk from opening through credits, debits and what children moved to closing; drift must "
            + "be zero. After a drill the figures are right even where a control still shows its old text; the dropdown opens on its inner "
            + "grey bar.")
        {
            Controls =
            [
                parameters.StatementAccount.Dropdown(
                    "Account", summary["account_id"], hideSelectAll: true, whenUnset: "Largest drift, until one is chosen"),
                parameters.StatementDay.Picker("Business Day"),
            ],
            Filters = [.. shown.Filters],
            Rows =
            [
                new Row(5, [(opening, 6), (credits, 6), (debits, 6), (children, 6), (closing, 6), (drift, 6)]),
                new Row(9, [(records, 25), (who, 11)]),
                new Row(8, controls),
            ],
        };
    }

    // Account and day leave one row, so the maximum is its value.
    private static Kpi Figure(string key, string title, string subtitle, Column amount) => new(key, title, subtitle, amount.Max().Money());
}
