using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>How did this account get from its opening to its closing balance on this day?</summary>
internal static class DailyStatementSheet
{
    private const int UpperWidth = 9;
    private const int LowerWidth = 12;

    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppData data, L1Parameters parameters)
    {
        var summary = data["l1-daily-statement-summary"];
        var legs = data["l1-daily-statement-transactions"];

        var opening = Figure(
            "opening",
            "Opening Balance",
            "Stored balance of the chosen account at the end of the previous day.",
            summary["opening_balance"]);
        var debits = Figure("debits", "Debits", "Total of the day's posted debit legs, as a positive amount.", summary["total_debits"]);
        var credits = Figure("credits", "Credits", "Total of the day's posted credit legs.", summary["total_credits"]);
        var closing = Figure(
            "closing",
            "Closing Stored",
            "The closing balance that the feed delivered; on a carried day the last one before.",
            summary["closing_balance_stored"]);
        var children = Figure(
            "children",
            "Children's Movement",
            "By how much the balances below a control account changed since its previous day; a child without a balance of the day keeps "
            + "its last known one. Zero for an account that nothing rolls up to.",
            summary["children_movement"]);
        var drift = Figure(
            "drift",
            "Drift",
            "Stored minus recomputed. Anything but zero means that the day does not reconcile. A control account is recomputed from all "
            + "its own postings and its children's balances, so this is the drift that Drift shows; empty when its children are unknown.",
            summary["drift"]);

        var carried = new Kpi(
            "carried",
            "Days Carried",
            "How many days ago the balance came that still holds on the chosen day; 0 when it is of that day. On a carried day nothing is "
            + "counted or compared: the legs are in the statement of the next balance.",
            summary["days_carried"].Max());

        var records = new Table(
            "records",
            "Posted Money Records",
            "Every leg of the chosen account-day in order of posting. The direction says debit or credit. Failed and pending legs are "
            + "in this list, but not in the figures above. Right-click a transfer id to open Transactions for that transfer.",
            [
                legs["transaction_id"], legs["transfer_id"], legs["transfer_type"], legs["amount_money"].Usd(), legs["amount_direction"],
                legs["status"], legs["origin"], legs["posting"],
            ])
        {
            Sort = [legs["posting"].Ascending(), legs["transaction_id"].Ascending()],
            ClickableCells = [legs["transfer_id"].Dimension()],
            Actions = [parameters.ToTransactions(legs["transfer_id"])],
        };

        return new Sheet(
            L1Sheets.DailyStatement,
            "Per-Account Daily Statement",
            "Choose one account and one business day (at first yesterday, the last day with a closing balance); nothing is shown before "
            + "an account is chosen. The dropdown opens on its inner grey bar. The figures walk from opening through debits, credits "
            + "and, for a control account, what its children moved, to closing. Drift is the stored closing balance minus the recomputed "
            + "one and must be zero. The table lists every leg of the day. After a drill the charts are right even where a control still "
            + "shows its old text.")
        {
            Controls =
            [
                parameters.StatementAccount.Dropdown("Account", summary["account_id"], hideSelectAll: true),
                parameters.StatementDay.Picker("Business Day"),
            ],
            Filters =
            [
                new CategoryFilter("summary-account", summary["account_id"], parameters.StatementAccount),
                new TimeEqualityFilter("summary-day", summary["business_day"], parameters.StatementDay),
                new CategoryFilter("legs-account", legs["account_id"], parameters.StatementAccount),
                new TimeEqualityFilter("legs-day", legs["business_day"], parameters.StatementDay),
            ],
            Rows =
            [
                new Row(6, [(opening, UpperWidth), (debits, UpperWidth), (credits, UpperWidth), (children, UpperWidth)]),
                new Row(6, [(closing, LowerWidth), (drift, LowerWidth), (carried, LowerWidth)]),
                new Row(18, records),
            ],
        };
    }

    // Account and day leave one row, so the maximum is its value.
    private static Kpi Figure(string key, string title, string subtitle, Column amount) => new(key, title, subtitle, amount.Max().Usd());
}
