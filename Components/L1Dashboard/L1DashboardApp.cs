using QsGen.Components.Deployment;
using QsGen.Components.Shared;
using QsGen.Database.Datasets;
using QsGen.QuickSight.Sheets;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L1Dashboard;

/// <summary>Every broken L1 rule of one institution.</summary>
internal static class L1DashboardApp
{
    /// <summary>What the stack, links and files call it.</summary>
    public static AppEntry Entry { get; } = new(
        "l1-dashboard", "qsgen:index:L1Dashboard", DatasetApp.L1, "l1-dashboard-analysis", "l1-dashboard", Build);

    /// <summary>Writes the app for an institution.</summary>
    public static App Build(AppContext context)
    {
        var data = new AppData(DatasetApp.L1, context);
        var parameters = new L1Parameters();
        var fields = new L1CalculatedFields(data, parameters);
        var statement = new StatementFields(data, parameters);

        return new App(Entry.Key, AppTexts.NameOf(context, "L1 Reconciliation Dashboard"))
        {
            Palette = context.Palette,
            Datasets = data.All,
            Parameters = parameters.All,
            CalculatedFields = [.. fields.All, .. statement.All],
            Sheets =
            [
                L1GettingStartedSheet.Build(context, data, fields, parameters),
                DriftSheet.Build(context, data, fields, parameters),
                DriftTimelinesSheet.Build(data, fields, parameters),
                OverdraftSheet.Build(data, fields, parameters),
                LimitBreachSheet.Build(context, data, fields, parameters),
                PendingAgingSheet.Build(context, data, fields, parameters),
                UnbundledAgingSheet.Build(context, data, fields, parameters),
                SupersessionAuditSheet.Build(data, fields),
                TodaysExceptionsSheet.Build(context, data, fields, parameters),
                DailyStatementSheet.Build(data, statement, parameters),
                TransactionsSheet.Build(data, fields, parameters),
                CompletenessSheet.Build(data, fields),
                TrialBalanceSheet.Build(data, fields, parameters),
                InfoSheet.Build(L1Sheets.Info, data, context),
            ],
        };
    }
}
