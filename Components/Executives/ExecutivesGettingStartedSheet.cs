using QsGen.Components.Shared;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Executives;

/// <summary>Is the bank's money in order, and how much of it moves?</summary>
internal static class ExecutivesGettingStartedSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, PeriodFields moved)
    {
        var days = data["exec-health-days"];
        var transfers = data["exec-transaction-summary"];
        var health = HealthLine(days);

        var gross = new Kpi(
            "gross", $"Gross Money Moved, {data.Unit}, Chosen Days", "What all transfers moved, against as many days before.",
            transfers["gross_amount"].Sum().Money())
        { Trend = moved.BeginsOn };

        var count = new Kpi(
            "transfers", "Transfers, Chosen Days", "Transfers of all types, against as many days before; a batch is one.",
            transfers["transfer_count"].Sum())
        { Trend = moved.BeginsOn };

        var open = new Kpi(
            "open", "Open Exceptions Today", "Everything that Today's Exceptions lists, against the business day before.",
            days["exceptions"].Sum())
        { Trend = days["business_day"].Date(), ComparesByDifference = true };

        return new Sheet(
            ExecutivesSheets.GettingStarted,
            "Getting Started",
            "Is the money in order, and how much of it moves? The first line tells the worst band of all checks and how many are in "
            + "each. The figures compare the chosen days with as many before, and today's exceptions with those of the business day "
            + "before. The chosen days are those of the other tabs: the last 30, today among them, until somebody chooses there.")
        {
            Filters =
            [
                new NumericRangeFilter("latest", days["is_latest"]) { Minimum = 1 }.On(health),
                moved.Keep("periods", gross, count),
            ],
            Rows =
            [
                new Row(7, health),
                new Row(5, [(gross, 12), (count, 12), (open, 12)]),
                new Row(7, AppStatus.Table(data)),
                new Row(7, Tabs(context)),
            ],
        };
    }

    /// <summary>The worst band of a day, and how many checks are in each.</summary>
    public static Table HealthLine(Dataset days)
    {
        var open = days["exceptions"].Sum().Labelled("Open Exceptions");
        return new Table(
            "health",
            "Health Today",
            "The worst band of all checks, how many checks are in each band, and how much money the exceptions are about.",
            [days["business_day"].Labelled("Business Day"), days["overall"].Labelled("Health")],
            [
                open, days["amount"].Sum().Money().Labelled($"Amount ({days.Unit})"), days["month_before"].Sum().Labelled("A Month Before"),
                days["is_red"].Sum().Labelled("Checks in Red"), days["is_amber"].Sum().Labelled("Checks in Amber"),
                days["is_green"].Sum().Labelled("Checks in Green"),
            ])
        { Sort = [open.Descending()] };
    }

    private static TextBox Tabs(AppContext context) => new("exec-gs-welcome",
    [
        RichText.Subheading("Executives Dashboard"),
        RichText.Break,
        $"The view for the board of {AppTexts.InstitutionName(context)}.",
        RichText.Bullets((string[])
        [
            $"Program Health: {ProgramHealthSheet.Question}",
            $"Account Coverage: {AccountCoverageSheet.Question}",
            $"Transaction Volume Over Time: {TransactionVolumeSheet.Question}",
            $"Money Moved: {MoneyMovedSheet.Question}",
        ]),
    ]);
}
