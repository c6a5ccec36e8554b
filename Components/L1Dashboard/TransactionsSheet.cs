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
    public static Sheet Build(AppData data, L1Parameters parameters)
    {
        var legs = data["l1-transactions"];

        var ledger = new Table(
            "ledger",
            "Posting Ledger",
            "Every current leg, the newest posting first, with the moment at which its transfer was to be complete: later is late. "
            + "Replaced entries do not appear.",
            [
                legs["account_id"], legs["account_name"], legs["account_role"], legs["transfer_id"], legs["transfer_type"],
                legs["rail_name"], legs["amount_money"].Usd(), legs["amount_direction"], legs["status"], legs["origin"], legs["posting"],
                legs["transfer_completion"],
            ])
        { Sort = [legs["posting"].Descending()] };

        var account = new CategoryFilter("account", legs["account_id"]);
        var transfer = new CategoryFilter("transfer", legs["transfer_id"]);
        var status = new CategoryFilter("status", legs["status"]);
        var origin = new CategoryFilter("origin", legs["origin"]);
        var type = new CategoryFilter("type", legs["transfer_type"]);

        return new Sheet(
            L1Sheets.Transactions,
            "Posting Ledger",
            "One row per leg in its current version; replaced entries are already removed. Filter by account, transfer, status (Posted, "
            + "Pending, Failed), origin (InternalInitiated, ExternalForcePosted, ExternalAggregated) and transfer type. A drill sets the "
            + "dates to all time and shows one transfer; the next drill or a reload clears that.")
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
                parameters.Window.Filter("days", legs["posting_day"]),
                account,
                transfer,
                status,
                origin,
                type,
                new SentinelFilter("drill", legs["transfer_id"], parameters.Transfer, "_drill_pass_pL1TxTransfer_on_transactions"),
            ],
            Rows = [new Row(18, ledger)],
        };
    }
}
