using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Which posted legs should have been bundled by now?</summary>
/// <remarks>Current state, not limited to days: a leg is stuck until a bundle picks it up.</remarks>
internal static class UnbundledAgingSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var stuck = data["l1-stuck-unbundled"];

        var count = new Kpi(
            "count",
            "Stuck Unbundled",
            "Counts posted transactions that are still without a bundle past their rail's limit. Zero is healthy.",
            fields.Rows.Of(stuck));

        var ages = new BarChart(
            "ages",
            "Stuck Unbundled by Age Bucket",
            "Four age bands. Weight in the old bands means that the bundler has not run for those rails.",
            fields.UnbundledBucket,
            fields.Rows.Of(stuck))
        { CategoryLabel = "Age Bucket", ValueLabel = "Transactions" };

        var detail = new Table(
            "detail",
            "Stuck Unbundled Detail",
            "The unbundled legs past their limit, the oldest first: which rail, how much, when posted, how old now. The column Max "
            + "Unbundled Age Seconds is the limit of the rail. Right-click a transfer id to open Transactions for that transfer.",
            [
                stuck["account_id"], stuck["account_name"], stuck["transfer_id"], stuck["transfer_type"], stuck["rail_name"],
                stuck["amount_money"].Usd(), stuck["amount_direction"], stuck["posting"], fields.UnbundledBucket,
                stuck["max_unbundled_age_seconds"], stuck["age_seconds"],
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
            L1Sheets.UnbundledAging,
            "Unbundled Posted Legs Aging Past Cap",
            "An aggregating rail should have picked these legs up. An old leg without a bundle means that the bundler did not run or "
            + "did not match. Only rails with an unbundled-age limit take part. "
            + AppTexts.When(
                context.Institution.Rails.All(rail => rail.MaxUnbundledAge is null),
                "The institution declares no such limit, so this sheet stays empty. ")
            + "The bars show four age bands. Right-click a row to see every leg of its transfer; the date pickers there jump to all "
            + "time.")
        {
            Controls = [account.Dropdown("Account"), type.Dropdown("Transfer Type"), rail.Dropdown("Rail")],
            Filters = [account, type, rail],
            Rows = [new Row(6, count), new Row(12, ages), new Row(18, detail)],
        };
    }
}
