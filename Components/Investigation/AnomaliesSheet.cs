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
    /// <param name="leftOut">One row per transfer, account and reason: money that no hop shows.</param>
    /// <param name="trail">What is left out, added up.</param>
    /// <param name="parameters">The slider's parameter.</param>
    public static Sheet Build(
        AppContext context, Dataset windows, RowCounts rows, Dataset leftOut, TrailFields trail, InvestigationParameters parameters)
    {
        var least = context.Institution.AnomalyMinWindows;
        var flagged = new Kpi(
            "flagged", "Flagged Two-Day Totals", "Totals of a pair that are at or above the cutoff among all totals.",
            rows.TotalOf(windows));

        var furthest = new Kpi(
            "furthest", "Furthest from Usual, Deviations", "How many standard deviations the furthest of them lies above the mean.",
            windows["z_score"].Max().Rounded(1));

        var amount = new Kpi(
            "amount", $"Largest Flagged Total, {windows.Unit}", "The largest amount among them.", windows["window_sum"].Max().Money());

        var distribution = new BarChart(
            "distribution",
            "Two-Day Totals by Deviation",
            "All totals by their distance from the mean, whatever the slider says.",
            windows["z_bucket"],
            rows.Of(windows))
        {
            Orientation = BarOrientation.Vertical,
            Arrangement = BarArrangement.Clustered,
            CategoryLabel = "Deviations from the Mean",
            ValueLabel = "Two-Day Totals",
            Sort = [windows["z_bucket"].Ascending()],
        };

        var newest = windows["window_end"].Date().Labelled("Last Day");
        var ranked = new Table(
            "ranked",
            "Flagged Two-Day Totals, Newest First",
            "One row per flagged total: how far it lies from all totals, and from the pair's own earlier ones.",
            [
                newest, windows["sender_account_name"].Labelled("From"), windows["recipient_account_name"].Labelled("To"),
                windows["sender_account_id"].Hidden(), windows["recipient_account_id"].Hidden(),
            ],
            [
                windows["window_sum"].Max().Money().Labelled($"Amount ({windows.Unit})"),
                windows["z_score"].Max().Rounded(1).Labelled("Deviations"),
                windows["pair_z_score"].Max().Rounded(1).Labelled("Pair's Own"),
                windows["pair_count"].Max().Labelled("Earlier Totals"),
            ])
        { Sort = [newest.Descending(), windows["z_score"].Max().Descending()] };

        var own = windows["pair_z_score"].Max().Rounded(1).Labelled("Deviations of the Pair");
        var unusual = Ranked(
            "unusual",
            "Unusual for the Pair, Furthest First",
            $"Totals at or above the cutoff among the pair's own earlier ones; only pairs with at least {least} of them.",
            windows,
            [
                own, windows["pair_count"].Max().Labelled("Earlier Totals"),
                windows["pair_mean"].Max().Money().Labelled($"Their Mean ({windows.Unit})"),
                windows["window_sum"].Max().Money().Labelled($"Amount ({windows.Unit})"),
            ],
            own);

        var largest = windows["window_sum"].Max().Money().Labelled($"Amount ({windows.Unit})");
        var young = Ranked(
            "young",
            "Pairs Without Enough History, Largest First",
            $"Totals of pairs with fewer than {least} earlier ones; they have no score of their own.",
            windows,
            [
                largest, windows["pair_count"].Max().Labelled("Earlier Totals"),
                windows["z_score"].Max().Rounded(1).Labelled("Deviations"),
            ],
            largest);

        var window = new TimeRangeFilter("window", windows["window_end"]) { Id = "filter-inv-anomalies-window" };

        return new Sheet(
            InvestigationSheets.Anomalies,
            "Volume Anomalies",
            "Which pair of accounts just moved far more than usual? For each sender and each recipient that is a leaf account under a "
            + "parent's role, such as a customer, the total of two days is compared with all such totals of the last 90 days, and with the "
            + $"pair's own earlier ones where there are at least {least} of them. The slider sets how many standard deviations above the "
            + "mean are flagged. The distribution always shows all totals.")
        {
            Controls =
            [
                new ParameterSlider(parameters.AnomaliesSigma, "Min sigma", 1, 4) { Id = "ctrl-inv-anomalies-sigma" },
                new FilterDatePicker(window, "Window End Date") { Id = "ctrl-inv-anomalies-window" },
            ],
            Filters =
            [
                window,
                new NumericRangeFilter("sigma", windows["z_score"]) { Minimum = parameters.AnomaliesSigma }.On(flagged, furthest, amount,
                    ranked),
                new NumericRangeFilter("own-sigma", windows["pair_z_score"]) { Minimum = parameters.AnomaliesSigma }.On(unusual),
                new NumericRangeFilter("history", windows["has_history"]) { Maximum = 0 }.On(young),
            ],
            Rows =
            [
                new Row(5, [(flagged, 9), (furthest, 9), (amount, 9), (FanoutSheet.Apart(leftOut, trail), 9)]),
                new Row(13, [(ranked, 26), (distribution, 10)]),
                new Row(14, unusual),
                new Row(12, young),
            ],
        };
    }

    private static Table Ranked(
        string key, string title, string subtitle, Dataset windows, ReadOnlySpan<Measure> figures, Measure by) => new(
            key,
            title,
            subtitle,
            [
                windows["sender_account_name"].Labelled("From"), windows["recipient_account_name"].Labelled("To"),
                windows["window_end"].Labelled("Last Day"), windows["sender_account_id"].Hidden(),
                windows["recipient_account_id"].Hidden(),
            ],
            [.. figures])
        { Sort = [by.Descending()] };
}
