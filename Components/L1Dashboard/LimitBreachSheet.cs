using QsGen.Components.Shared;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Where did money exceed the configured daily cap, going out or coming in?</summary>
internal static class LimitBreachSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var breach = data["l1-limit-breach"];
        var limits = data["l1-limits"];

        var count = new Kpi(
            "count", "Limit Breaches, Chosen Days", "An account, business day and transfer type whose total is above its cap is one.",
            fields.Rows.TotalOf(breach));

        var most = new Kpi(
            "most", $"Furthest Over Its Cap, {data.Unit}", "By how much the largest breach of the chosen days is over.",
            fields.Peaks.Of(fields.OverCap).Money());

        var total = new Kpi(
            "total", $"Over All Caps, {data.Unit}", "By how much all breaches of the chosen days together are over.",
            fields.Totals.Of(fields.OverCap).Money());

        var detail = new Table(
            "detail",
            "Breaches, Furthest Over Its Cap First",
            "One row per breach, its total beside its cap, going out or coming in; open an account's statement from its menu.",
            [
                breach["account_id"].Labelled("Account ID"), breach["account_name"].Labelled("Account"),
                fields.OverCap.Money().Labelled($"Over ({data.Unit})"), breach["moved_total"].Money().Labelled($"Total ({data.Unit})"),
                breach["cap"].Money().Labelled($"Cap ({data.Unit})"), breach["business_day"].Labelled("Business Day"),
                breach["type_name"].Labelled("Transfer Type"), breach["direction_in_words"].Labelled("Direction"),
            ])
        {
            Sort = [fields.OverCap.Descending(), breach["business_day"].Ascending(), breach["account_id"].Ascending()],
            ClickableCells = [breach["account_id"].Dimension()],
            Actions = [parameters.ToDailyStatement(breach["account_id"], breach["business_day"])],
        };

        var caps = new Table(
            "caps",
            "Declared Caps, All Time",
            AppTexts.Subtitle(
                context.Institution.LimitSchedules.IsEmpty,
                "The institution's file declares no cap, so nothing can be a breach.",
                "One row per cap of the institution's file with the breaches that the data hold, the most broken first."),
            [
                limits["parent_role"].Labelled("Parent Role"), limits["cap"].Money().Labelled($"Cap per Day ({data.Unit})"),
                limits["transfer_type"].Labelled("Transfer Type"), limits["direction"].Labelled("Direction"),
                limits["breach_count"].Labelled("Breaches"),
                limits["most_over"].Money().Labelled($"Most Over ({data.Unit})"), limits["last_breach"].Labelled("Last Breach"),
            ])
        { Sort = [limits["breach_count"].Descending(), limits["parent_role"].Ascending(), limits["transfer_type"].Ascending()] };

        var account = new CategoryFilter("account", breach["account_id"]);
        var type = new CategoryFilter("type", breach["type_name"]);

        return new Sheet(
            L1Sheets.LimitBreach,
            "Transfer Limit Breaches",
            "Who went over a cap, by how much, and what is the cap? A breach is an account, a business day and a transfer type whose total "
            + "is above the cap of the institution's limit schedules. The caps are those of the last refresh. "
            + AppTexts.When(
                context.Institution.LimitSchedules.IsEmpty, "The institution declares no limit schedule, so nothing can be a breach. ")
            + L1Texts.Narrowed)
        {
            Controls = [.. parameters.Window.Pickers(), account.Dropdown("Account"), type.Dropdown("Transfer Type")],
            Filters =
            [
                parameters.Window.Filter("days", breach["business_day"]),
                account,
                type,
                new SentinelFilter(
                    "drill", breach["account_id"], parameters.FilterAccount, "_drill_pass_pL1FilterAccount_on_limit_breach"),
            ],
            Rows =
            [
                new Row(5, [(count, 12), (most, 12), (total, 12)]),
                new Row(10, detail),
                new Row(9, caps),
            ],
        };
    }
}
