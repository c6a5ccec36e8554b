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
            "opening", "Opening Balance, USD", "The stored balance at the end of the account's day before.", summary["opening_balance"]);
        var credits = Figure("credits", "Credits, USD", "What the day's posted credit legs bring in.", summary["total_credits"]);
        var debits = Figure(
            "debits", "Debits, USD", "What the day's posted debit legs take out, as a positive amount.", summary["total_debits"]);
        var children = Figure(
            "children",
            "Children's Movement, USD",
            "By how much the last known balances below a control account changed; zero for any other account.",
            summary["children_movement"]);
        var closing = Figure(
            "closing",
            "Closing Balance, USD",
            "The closing balance that the feed delivered; on a carried day the last one before.",
            summary["closing_balance_stored"]);
        var drift = Figure(
            "drift",
            "Drift, USD",
            "Stored less recomputed closing balance: anything but zero does not reconcile; empty when children are unknown.",
            summary["drift"]);

        var carried = new Kpi(
            "carried",
            "Days Carried",
            "How many days ago the balance came that still holds; 0 when it is of the day itself.",
            summary["days_carried"].Max());

        var who = new Table(
            "who",
            "Shown Account and Day",
            "The account-day that all figures of this sheet are about.",
            [
                summary["account_name"].Labelled("Account"), summary["business_day"].Labelled("Day"),
                summary["account_id"].Labelled("Account ID"),
            ])
        { Sort = [summary["business_day"].Descending()] };

        var records = new Table(
            "records",
            "Legs in Order of Time, from the Opening Balance",
            "Pending and failed legs are listed and leave the running balance alone; open a transfer from its menu.",
            [
                legs["posting"].Labelled("Posted"), legs["what"].Labelled("What"), legs["amount_money"].Usd().Labelled("Amount (USD)"),
                legs["running_balance"].Usd().Labelled("Balance (USD)"), legs["status"].Labelled("Status"),
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
                control["account_role"].Labelled("Role"), control["last_balance"].Usd().Labelled("Last Balance (USD)"),
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
                parameters.StatementAccount.Dropdown("Account", summary["account_id"], hideSelectAll: true),
                parameters.StatementDay.Picker("Business Day"),
            ],
            Filters = [.. shown.Filters],
            Rows =
            [
                new Row(5, [(opening, 6), (credits, 6), (debits, 6), (children, 6), (closing, 6), (drift, 6)]),
                new Row(9, [(records, 25), (who, 11)]),
                new Row(8, controls),
                new Row(5, [(carried, 9)]),
            ],
        };
    }

    // Account and day leave one row, so the maximum is its value.
    private static Kpi Figure(string key, string title, string subtitle, Column amount) => new(key, title, subtitle, amount.Max().Usd());
}
