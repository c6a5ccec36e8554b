using QsGen.Components.Deployment;
using QsGen.Components.Shared;
using QsGen.Database.Datasets;
using QsGen.QuickSight.Sheets;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Executives;

/// <summary>Board-level totals: accounts, volume, dollars.</summary>
internal static class ExecutivesApp
{
    /// <summary>What the stack, links and files call it.</summary>
    public static AppEntry Entry { get; } = new(
        "executives", "qsgen:index:ExecutivesDashboard", DatasetApp.Executives, "executives-analysis", "executives-dashboard", Build);

    /// <summary>Writes the app for an institution.</summary>
    public static App Build(AppContext context)
    {
        var data = new AppData(DatasetApp.Executives);
        var window = DateWindow.LastDays("pExecDateStart", "pExecDateEnd", 30);
        var transfers = data["exec-transaction-summary"];
        var transfersPerDay = TransactionVolumeSheet.TransfersPerDay(transfers);

        return new App(Entry.Key, AppTexts.NameOf(context, "Executives"))
        {
            Palette = context.Palette,
            Datasets = data.All,
            Parameters = [window.Start, window.End],
            CalculatedFields = [transfersPerDay],
            Sheets =
            [
                ExecutivesGettingStartedSheet.Build(context),
                AccountCoverageSheet.Build(data["exec-account-summary"], window),
                TransactionVolumeSheet.Build(transfers, transfersPerDay, window),
                MoneyMovedSheet.Build(transfers, window),
                InfoSheet.Build(ExecutivesSheets.Info, data, context),
            ],
        };
    }
}
