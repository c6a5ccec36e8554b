using System.Globalization;
using QsGen.Components.Shared;
using QsGen.Institution;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>What broke, can I trust it, and where do I start?</summary>
internal static class L1GettingStartedSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var days = data["l1-exception-days"];
        var open = data["l1-todays-exceptions"];

        var count = new Kpi(
            "open", "Open Exceptions Today", "Everything that Today's Exceptions lists, against the business day before.",
            days["exceptions"].Sum())
        { Trend = days["business_day"].Date(), ComparesByDifference = true };

        var money = new Kpi(
            "amount", $"Amount of Open Exceptions, {data.Unit}",
            "What they are about, each without its sign, against the business day before.",
            days["amount"].Sum().Money())
        { Trend = days["business_day"].Date() };

        var fresh = new Kpi(
            "new", "New Since the Business Day Before", "Exceptions that were not there on the business day before.",
            fields.Totals.Of(open["is_new"]));

        var material = ExceptionViews.MaterialAmount(open, fields);

        var kinds = ExceptionViews.ByCheck("by-check", open, fields.Rows.Of(open));
        var worst = ExceptionViews.WorstFive(open, parameters);

        return new Sheet(
            L1Sheets.GettingStarted,
            "L1 Reconciliation Dashboard",
            "What is broken today, is the feed complete, and where do I start? Every kind of broken rule has its own tab; Today's "
            + "Exceptions has all of them. A click on one of the worst five opens its account's statement; the menu leads to drift and "
            + "transfer.")
        {
            Filters = [new NumericRangeFilter("worst", open["amount_rank"]) { Maximum = 5 }.On(worst)],
            Rows =
            [
                new Row(5, [(count, 9), (money, 9), (material, 9), (fresh, 9)]),
                new Row(7, AppStatus.Table(data)),
                new Row(13, [(kinds, 10), (worst, 26)]),
                new Row(6, [(new TextBox("l1-gs-welcome",
                [
                    RichText.Subheading("L1 Reconciliation Dashboard"),
                    RichText.Break,
                    AppTexts.Description(context),
                ]), 18), (new TextBox("l1-gs-coverage",
                [
                    RichText.Subheading("What Is Checked"),
                    RichText.Break,
                    "The checks follow from the institution's file. It declares:",
                    RichText.Bullets(Coverage(context.Institution)),
                ]), 18)]),
            ],
        };
    }

    private static IEnumerable<string> Coverage(InstitutionModel institution)
    {
        var internalAccounts = institution.Accounts.Count(account => account.Scope == AccountScope.Internal);
        yield return $"{Count(internalAccounts, "internal account")} and "
            + Count(institution.Accounts.Count - internalAccounts, "external account");
        yield return $"{Count(institution.AccountTemplates.Count, "account template")} and {Count(institution.Rails.Count, "rail")}";
        yield return $"{Count(institution.TransferTemplates.Count, "transfer template")} and {Count(institution.Chains.Count, "chain")}";
        yield return $"{Count(institution.LimitSchedules.Count, "limit schedule")}: daily caps per parent role and transfer type";
    }

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {what}{(number == 1 ? "" : "s")}");
}
