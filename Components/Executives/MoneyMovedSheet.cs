using QsGen.Components.Shared;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Executives;

/// <summary>How much money moved, and by which types?</summary>
internal static class MoneyMovedSheet
{
    /// <summary>What the sheet answers; the landing page says it too.</summary>
    public const string Question = "how much money moved, and which kinds of transfers moved it?";

    /// <summary>Writes the sheet.</summary>
    /// <param name="transfers">One row per day and transfer type.</param>
    /// <param name="window">The chosen days.</param>
    /// <param name="periods">The chosen days against those before.</param>
    public static Sheet Build(Dataset transfers, DateWindow window, PeriodFields periods)
    {
        var net = new Kpi(
            "net",
            $"Net Money Moved, {transfers.Unit}, Chosen Days",
            "By how much all transfers change the bank's internal accounts, against as many days before.",
            transfers["net_amount"].Sum().Money())
        { Id = "exec-money-kpi-net", Trend = periods.BeginsOn };

        var gross = new Kpi(
            "gross",
            $"Gross Money Moved, {transfers.Unit}, Chosen Days",
            "What all transfers moved, against as many days before: their debits, or their credits where there is no debit.",
            transfers["gross_amount"].Sum().Money())
        { Id = "exec-money-kpi-gross", Trend = periods.BeginsOn };

        var daily = new BarChart(
            "daily",
            $"Gross Money Moved by Day and Type, {transfers.Unit}",
            "Gross money per day, stacked by transfer type.",
            transfers["posted_date"],
            transfers["gross_amount"].Sum().Money(),
            transfers["transfer_type"])
        {
            Id = "exec-money-bar-daily-stacked",
            Orientation = BarOrientation.Vertical,
            Arrangement = BarArrangement.Stacked,
            CategoryLabel = "Day",
            ValueLabel = transfers.Unit,
            ColorLabel = "Transfer Type",
        };

        var byType = new BarChart(
            "by-type",
            $"Gross Money Moved by Type, {transfers.Unit}, Chosen Days",
            "Gross money per transfer type over all chosen days.",
            transfers["transfer_type"],
            transfers["gross_amount"].Sum().Money())
        {
            Id = "exec-money-bar-by-type",
            Arrangement = BarArrangement.Clustered,
            CategoryLabel = "Transfer Type",
            ValueLabel = transfers.Unit,
        };

        return new Sheet(
            ExecutivesSheets.MoneyMoved,
            "Money Moved",
            "How much money moved, and which kinds of transfers moved it? Net is by how much the bank's internal accounts changed: money "
            + "that came in from outside is positive, and what moves between internal accounts is nothing. Gross is what the transfers "
            + "moved, the sum of their debits, so that a transfer of many legs counts in full.")
        {
            Controls = window.Pickers(),
            Filters =
            [
                window.Filter("days", transfers["posted_date"]).On(daily, byType),
                periods.Keep("periods", net, gross),
            ],
            Rows =
            [
                new Row(5, [(gross, 18), (net, 18)]),
                new Row(14, [(byType, 14), (daily, 22)]),
            ],
        };
    }
}
