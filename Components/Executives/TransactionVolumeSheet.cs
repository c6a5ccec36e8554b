using QsGen.Components.Shared;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Executives;

/// <summary>How many transfers do we process, and of which types?</summary>
internal static class TransactionVolumeSheet
{
    /// <summary>What the sheet answers; the landing page says it too.</summary>
    public const string Question = "how many transfers are there, and of which types?";

    /// <summary>Transfers in the chosen days over the number of days that have any; 0 when none has.</summary>
    public static CalculatedField TransfersPerDay(Dataset transfers) => new(
        "transfers_per_day",
        transfers,
        ColumnType.Decimal,
        $"coalesce(sum({transfers["transfer_count"]}) / distinct_count({transfers["posted_date"]}), 0)");

    /// <summary>Writes the sheet.</summary>
    /// <param name="transfers">One row per day and transfer type.</param>
    /// <param name="perDay">What <see cref="TransfersPerDay"/> made on the same dataset.</param>
    /// <param name="window">The chosen days.</param>
    /// <param name="periods">The chosen days against those before.</param>
    public static Sheet Build(Dataset transfers, CalculatedField perDay, DateWindow window, PeriodFields periods)
    {
        var total = new Kpi(
            "total",
            "Transfers, Chosen Days",
            "Transfers of all types, against as many days before; a batch is one.",
            transfers["transfer_count"].Sum())
        { Id = "exec-txn-kpi-total", Trend = periods.BeginsOn };

        var postings = new Kpi(
            "postings",
            "Postings, Chosen Days",
            "Postings of those transfers: a debit with its credit is one, so a batch of sales has one for each sale.",
            transfers["posting_count"].Sum())
        { Id = "exec-txn-kpi-postings", Trend = periods.BeginsOn };

        var average = new Kpi(
            "average",
            "Transfers per Day, Chosen Days",
            "Transfers in the chosen days divided by the number of those days that have at least one transfer.",
            perDay.Aggregated().Rounded(1))
        { Id = "exec-txn-kpi-avg-daily" };

        var daily = new BarChart(
            "daily",
            "Transfers by Day and Type",
            "Transfers per day, stacked by type, so that trend and mix are visible together.",
            transfers["posted_date"],
            transfers["transfer_count"].Sum(),
            transfers["transfer_type"])
        {
            Id = "exec-txn-bar-daily-stacked",
            Orientation = BarOrientation.Vertical,
            Arrangement = BarArrangement.Stacked,
            CategoryLabel = "Day",
            ValueLabel = "Transfers",
            ColorLabel = "Transfer Type",
        };

        var byType = new BarChart(
            "by-type",
            "Transfers by Type, Chosen Days",
            "Transfers per type over all chosen days.",
            transfers["transfer_type"],
            transfers["transfer_count"].Sum())
        {
            Id = "exec-txn-bar-by-type",
            Arrangement = BarArrangement.Clustered,
            CategoryLabel = "Transfer Type",
            ValueLabel = "Transfers",
        };

        var postingsByType = new BarChart(
            "postings-by-type",
            "Postings by Type, Chosen Days",
            "Postings per type of their transfer over all chosen days.",
            transfers["transfer_type"],
            transfers["posting_count"].Sum())
        {
            Id = "exec-txn-bar-postings-by-type",
            Arrangement = BarArrangement.Clustered,
            CategoryLabel = "Transfer Type",
            ValueLabel = "Postings",
        };

        return new Sheet(
            ExecutivesSheets.TransactionVolume,
            "Transaction Volume Over Time",
            "How many transfers are there, and of which types? A transfer that batches many sales is one transfer of as many postings: "
            + "both are counted, each under its name. The stacked bars show the trend from day to day, the others the total of all "
            + "chosen days.")
        {
            Controls = window.Pickers(),
            Filters =
            [
                window.Filter("days", transfers["posted_date"]).On(average, daily, byType, postingsByType),
                periods.Keep("periods", total, postings),
            ],
            Rows =
            [
                new Row(5, [(total, 12), (postings, 12), (average, 12)]),
                new Row(14, [(daily, 22), (byType, 14)]),
                new Row(12, postingsByType),
            ],
        };
    }
}
