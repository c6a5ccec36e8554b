using QsGen.Components.Shared;
using QsGen.Database.Datasets;
using QsGen.QuickSight;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Every broken L1 rule of one institution.</summary>
internal static class L1DashboardApp
{
    /// <summary>Writes the app for an institution.</summary>
    public static App Build(AppContext context)
    {
        var data = new AppData(DatasetApp.L1);
        var parameters = new L1Parameters();
        var fields = new L1CalculatedFields(data);

        return new App("l1-dashboard", AppTexts.NameOf(context, "L1 Reconciliation Dashboard"))
        {
            Palette = context.Palette,
            Datasets = data.All,
            Parameters = parameters.All,
            CalculatedFields = fields.All,
            Sheets =
            [
                GettingStartedSheet.Build(context),
                DriftSheet.Build(context, data, fields, parameters),
                DriftTimelinesSheet.Build(data, fields, parameters),
                OverdraftSheet.Build(data, parameters),
                LimitBreachSheet.Build(context, data, fields, parameters),
                PendingAgingSheet.Build(context, data, fields, parameters),
                UnbundledAgingSheet.Build(context, data, fields, parameters),
                SupersessionAuditSheet.Build(data, fields),
                TodaysExceptionsSheet.Build(context, data, parameters),
                DailyStatementSheet.Build(data, parameters),
                TransactionsSheet.Build(data, parameters),
                InfoSheet.Build(L1Sheets.Info, data, context),
            ],
        };
    }
}
