using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Investigation;

/// <summary>Which sender-to-recipient pair just moved far more than usual?</summary>
internal static class AnomaliesSheet
{
    /// <summary>Writes the sheet.</summary>
    /// <param name="windows">One row per pair and two-day window.</param>
    /// <param name="parameters">The slider's parameter.</param>
    public static Sheet Build(Dataset windows, InvestigationParameters parameters)
    {
        var flagged = new Kpi(
            "flagged",
            "Flagged Pair-Windows",
            "Pair-windows whose two-day total is at or above the sigma cutoff.",
            windows["recipient_account_id"].Count());

        var distribution = new BarChart(
            "distribution",
            "Pair-Window σ Distribution",
            "Pair-windows by their distance from the population mean. The slider does not filter this chart, on purpose.",
            windows["z_bucket"],
            windows["recipient_account_id"].Count())
        {
            Orientation = BarOrientation.Vertical,
            Arrangement = BarArrangement.Clustered,
            CategoryLabel = "Sigma Bucket",
            ValueLabel = "Pair-Windows",
            Sort = [windows["z_bucket"].Ascending()],
        };

        var score = windows["z_score"].Max();
        var ranked = new Table(
            "ranked",
            "Flagged Pair-Windows — Ranked",
            "One row per flagged two-day window, the one furthest above the mean first.",
            [
                windows["recipient_account_id"], windows["recipient_account_name"], windows["sender_account_id"],
                windows["sender_account_name"], windows["window_end"],
            ],
            [score, windows["window_sum"].Max().Usd(), windows["transfer_count"].Max()])
        { Sort = [score.Descending()] };

        var window = new TimeRangeFilter("window", windows["window_end"]) { Id = "filter-inv-anomalies-window" };

        return new Sheet(
            InvestigationSheets.Anomalies,
            "Volume Anomalies",
            "For each sender and recipient, the total of two days is compared with all such totals in the data. The slider sets how "
            + "many standard deviations above the mean are flagged. The distribution always shows the whole population; the figure "
            + "and the table show flagged windows only.")
        {
            Controls =
            [
                new ParameterSlider(parameters.AnomaliesSigma, "Min sigma", 1, 4) { Id = "ctrl-inv-anomalies-sigma" },
                new FilterDatePicker(window, "Window End Date") { Id = "ctrl-inv-anomalies-window" },
            ],
            Filters =
            [
                window,
                new NumericRangeFilter("sigma", windows["z_score"]) { Minimum = parameters.AnomaliesSigma }.On(flagged, ranked),
            ],
            Rows = [new Row(12, [(flagged, 12), (distribution, 24)]), new Row(18, ranked)],
        };
    }
}
