using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
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
            "count",
            "Open Exceptions",
            "The number of open violations over all checks, those that belong to no account included.",
            fields.Rows.Of(open));

        var cleared = new Kpi(
            "cleared",
            "Signed Off",
            "How many of them somebody has cleared with a reason. They stay listed as long as the data shows them.",
            open["is_cleared"].Sum());

        var byCheck = new BarChart(
            "by-check",
            "Exceptions by Check Type",
            "How the open violations split over the checks. A tall bar is the class of error to look at first.",
            open["check_type"],
            fields.Rows.Of(open))
        { CategoryLabel = "Check Type", ValueLabel = "Open Exceptions" };

        var detail = new Table(
            "detail",
            "Exception Detail",
            "Every open violation, the largest first. Left-click an account id to open Drift for that account, also when the check is "
            + "another one; Overdraft and Limit Breach then stay narrowed to that account until the next drill or a reload. Right-click "
            + "opens the Daily Statement of that account-day. A violation without an account names its transfer or the reason. Status, "
            + "owner and note are what was last written about it: 'qsgen exceptions assign', 'comment' and 'clear' write.",
            [
                open["check_type"], open["account_id"], open["account_name"], open["account_role"], open["account_parent_role"],
                open["business_day"], open["transfer_type"], open["magnitude"].Usd(), open["transfer_id"], open["reason"],
                open["status"], open["owner"], open["note_text"], open["noted_at"],
            ])
        {
            Sort = [open["magnitude"].Descending()],
            ClickableCells = [open["account_id"].Dimension()],
            Actions =
            [
                parameters.ToDrift(open["account_id"]),
                parameters.ToDailyStatement(open["account_id"], open["business_day"]),
            ],
        };

        var notes = data["l1-exception-notes"];
        var history = new Table(
            "history",
            "Sign-Off History",
            "Everything that was written about violations, the latest first, also about those that are gone. Nothing is ever deleted.",
            [
                notes["note_id"], notes["written_at"], notes["written_by"], notes["check_type"], notes["account_id"], notes["business_day"],
                notes["transfer_type"], notes["transfer_id"], notes["status"], notes["owner"], notes["note_text"],
            ])
        { Sort = [notes["note_id"].Descending()] };

        var check = new CategoryFilter("check", open["check_type"]);
        var account = new CategoryFilter("account", open["account_id"]);
        var type = new CategoryFilter("type", open["transfer_type"]);
        var status = new CategoryFilter("status", open["status"]);

        return new Sheet(
            L1Sheets.TodaysExceptions,
            "Today's Exceptions",
            "All L1 checks together. Drift, ledger drift, unknown parent, missing balance, overdraft, limit breach and expected "
            + "end-of-day balance breach are those of the newest business day in the data. Stuck pending and stuck unbundled legs, and "
            + "legs whose status no rule knows (unknown status), are all that are open now, of whatever day. Checks that an institution "
            + "may ask for (conservation, timeliness, missing parent balance, balance gap) are here when it does. The figure is the "
            + "total, the bars split it by check, the table puts the largest first. The rows are stored, so they are as fresh as the "
            + "last refresh; Info says when that was.")
        {
            Controls =
            [
                check.Dropdown("Check Type"), account.Dropdown("Account"), type.Dropdown("Transfer Type"), status.Dropdown("Status"),
            ],
            Filters = [check, account, type, status],
            Rows =
            [
                new Row(6, [(count, 18), (cleared, 18)]),
                new Row(12, byCheck),
                new Row(18, detail),
                new Row(10, history),
                new Row(6, new TextBox("l1-te-l2-footer",
                [
                    RichText.Subheading("Institution Context"),
                    RichText.Break,
                    AppTexts.Description(context),
                ])),
            ],
        };
    }
}
