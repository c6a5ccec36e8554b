using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>What broke, all checks together, on the latest business day?</summary>
/// <remarks>Not limited to days: the data is the latest business day, and stuck legs of any age.</remarks>
internal static class TodaysExceptionsSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var open = data["l1-todays-exceptions"];

        var count = new Kpi(
            "count", "Open Exceptions", "All open violations of all checks, those that belong to no account included.",
            fields.Rows.TotalOf(open));

        var amount = new Kpi(
            "amount", $"Amount of Open Exceptions, {data.Unit}", "What they are about, each without its sign, so that none hides another.",
            fields.Totals.Of(open["magnitude"]).Money());

        var material = new Kpi(
            "material",
            context.Institution.Materiality > 0
                ? $"Material: {context.Institution.Currency.Write(context.Institution.Materiality)} or More"
                : "Material: Any Amount",
            "How many of them reach the materiality of the institution's file.",
            fields.Totals.Of(open["is_material"]));

        var materialAmount = ExceptionViews.MaterialAmount(open, fields);

        var fresh = new Kpi(
            "new", "New Since the Business Day Before", "Exceptions that were not there on the business day before.",
            fields.Totals.Of(open["is_new"]));

        var cleared = new Kpi(
            "cleared", "Signed Off", "Exceptions that somebody cleared with a reason; they stay listed while the data show them.",
            fields.Totals.Of(open["is_cleared"]));

        var byCheck = ExceptionViews.ByCheck("by-check", open, fields.Rows.Of(open));
        var worst = ExceptionViews.WorstFive(open, parameters);

        var detail = new Table(
            "detail",
            "All Open Exceptions, Largest First",
            "One row per violation with what is wrong; click an account for its statement, the menu leads to drift and transfer.",
            [
                open["account_name"].Labelled("Account"), open["magnitude"].Money().Labelled($"Amount ({data.Unit})"),
                open["check_name"].Labelled("Check"), open["since"].Labelled("Open Since"), open["status"].Labelled("Status"),
                open["account_id"].Labelled("Account ID"), open["reason"].Labelled("Reason"), open["transfer_id"].Labelled("Transfer ID"),
                open["business_day"].Hidden(),
            ])
        {
            Sort = [open["magnitude"].Descending()],
            ClickableCells = [open["account_id"].Dimension(), open["transfer_id"].Dimension()],
            Actions = ExceptionViews.Drills(open, parameters),
        };

        var notes = data["l1-exception-notes"];
        var history = new Table(
            "history",
            "Sign-Off History, Latest First",
            "Everything that was written about violations, also about those that are gone; nothing is ever deleted.",
            [
                notes["note_id"].Labelled("Note"), notes["written_at"].Labelled("Written At"), notes["written_by"].Labelled("By"),
                notes["check_name"].Labelled("Check"), notes["account_id"].Labelled("Account ID"), notes["status"].Labelled("Status"),
                notes["owner"].Labelled("Owner"), notes["note_text"].Labelled("Note Text"),
            ])
        { Sort = [notes["note_id"].Descending()] };

        var check = new CategoryFilter("check", open["check_name"]);
        var account = new CategoryFilter("account", open["account_id"]);
        var type = new CategoryFilter("type", open["type_name"]);
        var status = new CategoryFilter("status", open["status"]);

        return new Sheet(
            L1Sheets.TodaysExceptions,
            "Today's Exceptions",
            "What is wrong today, how much money is it about, and what came since yesterday? Violations of balances and limits are "
            + "those of the newest business day in the data; stuck legs, incomplete chains and legs with an unknown status are all that "
            + "are open now. A violation without an account names its transfer or the reason. After the menu led to Drift, it shows one "
            + "account, and Overdraft and Limit Breach too, until the next drill or a reload. 'qsgen exceptions assign', 'comment' "
            + "and 'clear' write status and owner.")
        {
            Controls =
            [
                check.Dropdown("Check"), account.Dropdown("Account"), type.Dropdown("Transfer Type"), status.Dropdown("Status"),
            ],
            Filters =
            [
                check, account, type, status,
                new NumericRangeFilter("worst", open["amount_rank"]) { Maximum = 5 }.On(worst),
            ],
            Rows =
            [
                new Row(5, [(count, 6), (amount, 6), (material, 6), (materialAmount, 6), (fresh, 6), (cleared, 6)]),
                new Row(13, [(byCheck, 10), (worst, 26)]),
                new Row(18, detail),
                new Row(10, history),
            ],
        };
    }
}
