using QsGen.Components.Shared;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Executives;

/// <summary>How many dollars moved, and by which types?</summary>
internal static class MoneyMovedSheet
{
    /// <summary>What the sheet shows; the landing page says it too.</summary>
    public const string Description =
        "Net is the signed sum of all transfers: money that came in is positive. Gross is what the transfers moved, "
        + "the sum of their debits, so that a transfer of many legs counts in full. The bars per type show where the volume comes from.";

    /// <summary>Writes the sheet.</summary>
    /// <param name="transfers">One row per day and transfer type.</param>
    /// <param name="window">The chosen days.</param>
    public static Sheet Build(Dataset transfers, DateWindow window)
    {
        var net = new Kpi(
            "net",
            "Net Money Moved",
            "By how much all transfers change the bank's internal accounts. Positive means more came in from outside than went out, "
            + "negative that more went out; what moves between internal accounts is nothing.",
            transfers["net_amount"].Sum().Usd())
        { Id = "exec-money-kpi-net" };

        var gross = new Kpi(
            "gross",
            "Gross Money Moved",
            "What all transfers moved: the sum of their debits, or of their credits where a transfer has no debit.",
            transfers["gross_amount"].Sum().Usd())
        { Id = "exec-money-kpi-gross" };

        var daily = new BarChart(
            "daily",
            "Daily Gross Dollars Moved by Type",
            "Gross dollars per day, stacked by transfer type.",
            transfers["posted_date"],
            transfers["gross_amount"].Sum().Usd(),
            transfers["transfer_type"])
        {
            Id = "exec-money-bar-daily-stacked",
            Orientation = BarOrientation.Vertical,
            Arrangement = BarArrangement.Stacked,
            CategoryLabel = "Posted Date",
            ValueLabel = "Gross Dollars Moved",
            ColorLabel = "Transfer Type",
        };

        var byType = new BarChart(
            "by-type",
            "Period Total Gross Dollars by Type",
            "Gross dollars per transfer type over all chosen days.",
            transfers["transfer_type"],
            transfers["gross_amount"].Sum().Usd())
        {
            Id = "exec-money-bar-by-type",
            Orientation = BarOrientation.Vertical,
            Arrangement = BarArrangement.Clustered,
            CategoryLabel = "Transfer Type",
            ValueLabel = "Gross Dollars Moved",
        };

        return new Sheet(ExecutivesSheets.MoneyMoved, "Money Moved", Description)
        {
            Controls = window.Pickers(),
            Filters = [window.Filter("days", transfers["posted_date"])],
            Rows =
            [
                new Row(6, [(net, 18), (gross, 18)]),
                new Row(12, daily),
                new Row(12, byType),
            ],
        };
    }
}
