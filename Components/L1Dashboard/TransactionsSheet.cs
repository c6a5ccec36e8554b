using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>Show me the raw legs.</summary>
internal static class TransactionsSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var legs = data["l1-transactions"];

        var count = new Kpi("count", "Legs Chosen", "Legs that pass all filters of this sheet, whatever their status.",
            fields.Rows.TotalOf(legs));
        var debits = new Kpi("debits", $"Debits, {data.Unit}", "What the chosen debit legs take out, as a positive amount.",
            legs["debit"].Sum().Money());
        var credits = new Kpi("credits", $"Credits, {data.Unit}", "What the chosen credit legs bring in.", legs["credit"].Sum().Money());
        var net = new Kpi("net", $"Net, {data.Unit}", "Credits less debits of the chosen legs.", legs["amount_money"].Sum().Money());

        var ledger = new Table(
            "ledger",
            "Legs, Newest First",
            "One row per leg in its current version; replaced entries do not appear.",
            [
                legs["posting"].Labelled("Posted"), legs["account_name"].Labelled("Account"), legs["account_id"].Labelled("Account ID"),
                legs["amount_money"].Money().Labelled($"Amount ({data.Unit})"), legs["status"].Labelled("Status"),
                legs["rail_in_words"].Labelled("Rail"),
                legs["transfer_id"].Labelled("Transfer ID"), legs["transfer_completion"].Labelled("Due"),
            ])
        { Sort = [legs["posting"].Descending()] };

        var account = new CategoryFilter("account", legs["account_id"]);
        var transfer = new CategoryFilter("transfer", legs["transfer_id"]);
        var status = new CategoryFilter("status", legs["status"]);
        var origin = new CategoryFilter("origin", legs["origin"]);
        var type = new CategoryFilter("type", legs["type_name"]);

        return new Sheet(
            L1Sheets.Transactions,
            "Posting Ledger",
            "Which legs are these, and what do they add up to? The figures are those of the legs that the controls choose, the last seven "
            + "days at first. A leg that posted after it was due is late. A drill shows all legs of one transfer, whatever days are "
            + "chosen; the next drill or a reload clears that.")
        {
            Controls =
            [
                .. parameters.Window.Pickers(),
                account.Dropdown("Account"),
                transfer.Dropdown("Transfer"),
                status.Dropdown("Status"),
                origin.Dropdown("Origin"),
                type.Dropdown("Transfer Type"),
            ],
            Filters =
            [
                parameters.Window.Filter("days", fields.LegDay),
                account,
                transfer,
                status,
                origin,
                type,
                new SentinelFilter("drill", legs["transfer_id"], parameters.Transfer, "_drill_pass_pL1TxTransfer_on_transactions"),
            ],
            Rows = [new Row(5, [(count, 9), (debits, 9), (credits, 9), (net, 9)]), new Row(18, ledger)],
        };
    }
}
