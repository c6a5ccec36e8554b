using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Executives;

/// <summary>Does more go wrong than usual, and what?</summary>
internal static class ProgramHealthSheet
{
    /// <summary>What the sheet answers; the landing page says it too.</summary>
    public const string Question = "does more go wrong than a month ago, and what?";

    /// <summary>Writes the sheet.</summary>
    /// <param name="context">The institution, which says where the bands begin.</param>
    /// <param name="days">One row per kind of exception and day.</param>
    /// <param name="kept">One row per day and exception, as known then.</param>
    public static Sheet Build(AppContext context, Dataset days, Dataset kept)
    {
        var red = Band("red", "✗ Checks in Red", "Checks with so many open exceptions that somebody has to act.", days["is_red"]);
        var amber = Band("amber", "▲ Checks in Amber", "Checks with open exceptions, fewer than make them red.", days["is_amber"]);
        var green = Band("green", "✓ Checks in Green", "Checks with fewer open exceptions than make them amber.", days["is_green"]);

        var month = new Kpi(
            "month", "Open Exceptions vs a Month Ago", "Everything open today, against the last business day 30 days ago or earlier.",
            days["exceptions"].Sum())
        { Trend = days["business_day"].Date(), ComparesByDifference = true };

        var money = new Kpi(
            "money", $"Amount ({days.Unit}) vs a Month Ago",
            "What the open exceptions are about, against the same day as the figure beside.",
            days["amount"].Sum().Money())
        { Trend = days["business_day"].Date() };

        var open = days["exceptions"].Sum().Labelled("Open Today");
        var kinds = new Table(
            "kinds",
            "Checks by Band, Today",
            "One row per check, the one with the most open exceptions first.",
            [days["check_name"].Labelled("Check"), days["status"].Labelled("Band")],
            [
                open, days["month_before"].Sum().Labelled("A Month Before"), days["amount"].Sum().Money().Labelled($"Amount ({days.Unit})"),
                days["material"].Sum().Labelled("Material"),
                days["material_amount"].Sum().Money().Labelled($"Material Amount ({days.Unit})"),
            ])
        { Sort = [open.Descending()] };

        var trend = new LineChart(
            "trend", "Open Exceptions by Business Day, 60 Days", "Everything that was open on a business day, all checks together.",
            days["business_day"], days["exceptions"].Sum())
        { CategoryLabel = "Business Day", ValueLabel = "Open Exceptions", Sort = [days["business_day"].Ascending()] };

        var earlier = new Table(
            "earlier",
            "Exceptions by Business Day, as Known Then",
            "What the last refresh of each day found, the newest day first; it stays, whatever is corrected about that day later.",
            [
                kept["business_day"].Labelled("Day"), kept["account_name"].Labelled("Account"),
                kept["magnitude"].Money().Labelled($"Amount ({kept.Unit})"), kept["check_name"].Labelled("Check"),
                kept["since"].Labelled("Open Since"), kept["account_id"].Labelled("Account ID"), kept["reason"].Labelled("Reason"),
                kept["transfer_id"].Labelled("Transfer ID"),
            ])
        { Sort = [kept["business_day"].Descending(), kept["magnitude"].Descending()] };

        return new Sheet(
            ExecutivesSheets.ProgramHealth,
            "Program Health",
            $"Does more go wrong than a month ago, and what? {Bands(context)} The institution's file sets both under health, for all "
            + "checks or for one. Today is what Today's Exceptions lists. Earlier days are what their last refresh found; a day that no "
            + "refresh called today is what the checks find on it now, without what was corrected since.")
        {
            Filters =
            [
                new NumericRangeFilter("latest", days["is_latest"]) { Minimum = 1 }.On(kinds),
                new NumericRangeFilter("month", days["is_month_point"]) { Minimum = 1 }.On(month, money),
            ],
            Rows =
            [
                new Row(5, [(red, 5), (amber, 5), (green, 5), (month, 10), (money, 11)]),
                new Row(20, [(kinds, 20), (trend, 16)]),
                new Row(14, earlier),
            ],
        };

        Kpi Band(string key, string title, string subtitle, Column inBand) => new(key, title, subtitle, inBand.Sum())
        {
            Trend = days["business_day"].Date(),
            ComparesByDifference = true,
        };
    }

    private static string Bands(AppContext context) =>
        $"A check is amber from {context.Institution.Health.Usual.Amber} open exceptions on and red from "
        + $"{context.Institution.Health.Usual.Red} on"
        + (context.Institution.Health.Checks.IsEmpty ? "." : ", unless it has bands of its own.");
}
