using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Investigation;

/// <summary>Which sender-to-recipient pair just moved far more than usual?</summary>
internal static class AnomaliesSheet
{
    /// <summary>Writes the sheet.</summary>
    /// <param name="context">The institution, which says how much history a pair needs.</param>
    /// <param name="windows">One row per pair and two-day window.</param>
    /// <param name="rows">Counts them.</param>
    /// <param name="parameters">The slider's parameter.</param>
    public static Sheet Build(AppContext context, Dataset windows, RowCounts rows, InvestigationParameters parameters)
    {
        var least = context.Institution.AnomalyMinWindows;
        var flagged = new Kpi(
            "flagged",
            "Flagged Pair-Windows",
            "Pair-windows whose two-day total is at or above the sigma cutoff among all totals.",
            rows.Of(windows));

        var distribution = new BarChart(
            "distribution",
            "Pair-Window σ Distribution",
            "Pair-windows by their distance from the population mean. The slider does not filter this chart, on purpose.",
            windows["z_bucket"],
            rows.Of(windows))
        {
            Orientation = BarOrientation.Vertical,
            Arrangement = BarArrangement.Clustered,
            CategoryLabel = "Sigma Bucket",
            ValueLabel = "Pair-Windows",
            Sort = [windows["z_bucket"].Ascending()],
        };

        var score = windows["z_score"].Max();
        var ranked = Ranked(
            "ranked",
            "Flagged Pair-Windows — Ranked",
            "One row per flagged two-day window, the one furthest above the mean first. Pair Count says how many earlier windows the "
            + "pair itself has, Pair Z Score how far the window lies from their mean.",
            windows,
            [
                score, windows["window_sum"].Max().Usd(), windows["transfer_count"].Max(), windows["pair_count"].Max(),
                windows["pair_z_score"].Max(),
            ],
            score);

        var own = windows["pair_z_score"].Max();
        var unusual = Ranked(
            "unusual",
            "Unusual for the Pair — Ranked",
            $"Windows at or above the sigma cutoff among the pair's own earlier ones; only pairs with at least {least} earlier windows.",
            windows,
            [
                own, windows["pair_count"].Max(), windows["pair_mean"].Max().Usd(), windows["window_sum"].Max().Usd(),
                windows["z_score"].Max(),
            ],
            own);

        var amount = windows["window_sum"].Max().Usd();
        var young = Ranked(
            "young",
            "Pairs Without Enough History",
            $"Windows of pairs with fewer than {least} earlier ones, the largest first. They have no score of their own; among all totals "
            + "they are scored like any other.",
            windows,
            [amount, windows["pair_count"].Max(), windows["z_score"].Max()],
            amount);

        var window = new TimeRangeFilter("window", windows["window_end"]) { Id = "filter-inv-anomalies-window" };

        return new Sheet(
            InvestigationSheets.Anomalies,
            "Volume Anomalies",
            "For each sender and each recipient that is a leaf account under a parent's role, such as a customer, the total of two days is "
            + "compared with all such totals of the last 90 days, and with the pair's own earlier ones where there are at least "
            + $"{least} of them. The slider sets how many standard deviations above the mean are flagged. The distribution always shows "
            + "the whole population.")
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
                new NumericRangeFilter("own-sigma", windows["pair_z_score"]) { Minimum = parameters.AnomaliesSigma }.On(unusual),
                new NumericRangeFilter("history", windows["has_history"]) { Maximum = 0 }.On(young),
            ],
            Rows = [new Row(12, [(flagged, 12), (distribution, 24)]), new Row(18, ranked), new Row(18, unusual), new Row(12, young)],
        };
    }

    private static Table Ranked(
        string key, string title, string subtitle, Dataset windows, ReadOnlySpan<Measure> figures, Measure by) => new(
            key,
            title,
            subtitle,
            [
                windows["recipient_account_id"], windows["recipient_account_name"], windows["sender_account_id"],
                windows["sender_account_name"], windows["window_end"],
            ],
            [.. figures])
        { Sort = [by.Descending()] };
}
