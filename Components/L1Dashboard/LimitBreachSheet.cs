using System.Collections.Immutable;
using QsGen.Components.Shared;
using QsGen.Institution;
using QsGen.Institution.Derived;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Where did outgoing money exceed the configured daily cap?</summary>
internal static class LimitBreachSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(AppContext context, AppData data, L1CalculatedFields fields, L1Parameters parameters)
    {
        var breach = data["l1-limit-breach"];

        var count = new Kpi(
            "count",
            "Limit Breach Cells",
            "Counts combinations of account, business day and transfer type whose outbound total is above the cap.",
            fields.Rows.Of(breach));

        var detail = new Table(
            "detail",
            "Limit Breach Detail",
            "One row per breach, the one furthest above its cap first, with the outbound total and the cap next to each other. Right-click "
            + "an account id to open the Daily Statement of that account-day.",
            [
                breach["account_id"], breach["account_name"], breach["account_role"], breach["account_parent_role"],
                breach["business_day"], breach["transfer_type"], breach["outbound_total"].Usd(), breach["cap"].Usd(),
                fields.OverCap.Usd(),
            ])
        {
            Sort = [fields.OverCap.Descending(), breach["business_day"].Ascending(), breach["account_id"].Ascending()],
            ClickableCells = [breach["account_id"].Dimension()],
            Actions = [parameters.ToDailyStatement(breach["account_id"], breach["business_day"])],
        };

        var account = new CategoryFilter("account", breach["account_id"]);
        var type = new CategoryFilter("type", breach["transfer_type"]);

        return new Sheet(
            L1Sheets.LimitBreach,
            "Outbound Transfer Limit Breaches",
            "A row is an account, a business day and a transfer type whose outgoing debits added up to more than the cap of the "
            + "institution's limit schedules. The caps are those of the last refresh. Each row is a violation. " + L1Texts.Narrowed)
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
            Rows = [new Row(8, Caps(context.Institution)), new Row(6, count), new Row(18, detail)],
        };
    }

    private static TextBox Caps(InstitutionModel institution)
    {
        ImmutableArray<RichText> caps =
        [
            .. from limit in institution.LimitSchedules
               orderby limit.ParentRole, limit.TransferType
               select AppTexts.Described(CapOf(limit), limit.Description),
        ];

        return new TextBox("l1-lb-config",
        [
            RichText.Subheading("Configured Caps"),
            RichText.Break,
            "Outgoing money is compared with these daily caps:",
            RichText.Bullets(caps.IsEmpty ? ["No limit schedule is configured, so this sheet stays empty."] : caps),
        ]);
    }

    private static string CapOf(LimitSchedule limit) => $"{limit.ParentRole} × {limit.TransferType}: {limit.CapLabel()}";
}
