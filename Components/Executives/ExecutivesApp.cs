using QsGen.Components.Deployment;
using QsGen.Components.Shared;
using QsGen.Database.Datasets;
using QsGen.QuickSight.Sheets;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Executives;

/// <summary>Board-level totals: health, accounts, volume, money.</summary>
internal static class ExecutivesApp
{
    /// <summary>What the stack, links and files call it.</summary>
    public static AppEntry Entry { get; } = new(
        "executives", "qsgen:index:ExecutivesDashboard", DatasetApp.Executives, "executives-analysis", "executives-dashboard", Build);

    /// <summary>Writes the app for an institution.</summary>
    public static App Build(AppContext context)
    {
        var data = new AppData(DatasetApp.Executives, context);
        var window = DateWindow.LastDays("pExecDateStart", "pExecDateEnd", 30);
        var (transfers, accounts) = (data["exec-transaction-summary"], data["exec-account-summary"]);
        var transfersPerDay = TransactionVolumeSheet.TransfersPerDay(transfers);
        var isIdle = AccountCoverageSheet.IsIdle(accounts, window);
        var moved = new PeriodFields("transfers", window, transfers["posted_date"]);
        var active = new PeriodFields("accounts", window, accounts["activity_date"]);

        return new App(Entry.Key, AppTexts.NameOf(context, "Executives"))
        {
            Palette = context.Palette,
            Datasets = data.All,
            Parameters = [window.Start, window.End],
            CalculatedFields = [transfersPerDay, isIdle, .. moved.All, .. active.All],
            Sheets =
            [
                ExecutivesGettingStartedSheet.Build(context, data, moved),
                ProgramHealthSheet.Build(context, data["exec-health-days"], data["exec-exception-history"]),
                AccountCoverageSheet.Build(accounts, isIdle, window, active),
                TransactionVolumeSheet.Build(transfers, transfersPerDay, window, moved),
                MoneyMovedSheet.Build(transfers, window, moved),
                InfoSheet.Build(ExecutivesSheets.Info, data, context),
            ],
        };
    }
}
