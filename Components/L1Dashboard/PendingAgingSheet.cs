using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Which pending transactions have waited longer than their rail allows?</summary>
/// <remarks>Current state, not limited to days: a leg is stuck until it is cleared, and the audit report lists the same rows.</remarks>
internal static class PendingAgingSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var stuck = data["l1-stuck-pending"];

        var count = new Kpi(
            "count",
            "Stuck Pending",
            "Counts pending transactions that are older than their rail allows. Zero is healthy.",
            fields.Rows.Of(stuck));

        var ages = new BarChart(
            "ages",
            "Stuck Pending by Age Bucket",
            "Five age bands. Weight in the old bands is a slow drift; a spike in the youngest band is a batch that has just failed.",
            fields.PendingBucket,
            fields.Rows.Of(stuck))
        { CategoryLabel = "Age Bucket", ValueLabel = "Transactions" };

        var detail = new Table(
            "detail",
            "Stuck Pending Detail",
            "The stuck legs, the oldest first: which rail, how much, when posted, how old now. The column Max Pending Age Seconds is the "
            + "limit of the rail. Right-click a transfer id to open Transactions for that transfer.",
            [
                stuck["account_id"], stuck["account_name"], stuck["transfer_id"], stuck["transfer_type"], stuck["rail_name"],
                stuck["amount_money"].Usd(), stuck["amount_direction"], stuck["posting"], fields.PendingBucket,
                stuck["max_pending_age_seconds"], stuck["age_seconds"],
            ])
        {
            Sort = [stuck["posting"].Ascending(), stuck["transfer_id"].Ascending(), stuck["account_id"].Ascending()],
            ClickableCells = [stuck["transfer_id"].Dimension()],
            Actions = [parameters.ToTransactions(stuck["transfer_id"])],
        };

        var account = new CategoryFilter("account", stuck["account_id"]);
        var type = new CategoryFilter("type", stuck["transfer_type"]);
        var rail = new CategoryFilter("rail", stuck["rail_name"]);

        return new Sheet(
            L1Sheets.PendingAging,
            "Pending Transactions Aging Past Cap",
            "Only rails with a pending-age limit take part; the limits are those of the last refresh. "
            + AppTexts.When(
                context.Institution.Rails.All(rail => rail.MaxPendingAge is null),
                "The institution declares no such limit, so this sheet stays empty. ")
            + "The figure is the total, and the bars show five age bands, so that a spike and a slow drift can be told apart. "
            + "Right-click a row to see every leg of its transfer; the date pickers there jump to all time.")
        {
            Controls = [account.Dropdown("Account"), type.Dropdown("Transfer Type"), rail.Dropdown("Rail")],
            Filters = [account, type, rail],
            Rows = [new Row(6, count), new Row(12, ages), new Row(18, detail)],
        };
    }
}
