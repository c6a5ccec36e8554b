using QsGen.Components.Deployment;
using QsGen.Components.Shared;
using QsGen.Database.Datasets;
using QsGen.QuickSight.Sheets;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Investigation;

/// <summary>Compliance and AML triage: four question sheets that do not depend on each other.</summary>
internal static class InvestigationApp
{
    /// <summary>What the stack, links and files call it.</summary>
    public static AppEntry Entry { get; } = new(
        "investigation", "qsgen:index:InvestigationDashboard", DatasetApp.Investigation,
        "investigation-analysis", "investigation-dashboard", Build);

    /// <summary>Writes the app for an institution.</summary>
    public static App Build(AppContext context)
    {
        var data = new AppData(DatasetApp.Investigation, context);
        var parameters = new InvestigationParameters();
        var senders = FanoutSheet.DistinctSenders(data["inv-recipient-fanout"]);
        var usual = FanoutSheet.UsualSenders(data["inv-recipient-fanout"]);
        var rows = new RowCounts(data, "inv-volume-anomalies");
        var network = new NetworkFields(data["inv-account-network"], data["inv-left-out"], parameters.Anchor);
        var trail = new TrailFields(data["inv-money-trail"], data["inv-left-out"], data["inv-trail-stays"], parameters.TrailRoot);

        return new App(Entry.Key, AppTexts.NameOf(context, "Investigation"))
        {
            Palette = context.Palette,
            Datasets = data.All,
            Parameters = parameters.All,
            CalculatedFields = [senders, .. usual, .. network.All, .. trail.All, .. rows.All],
            Sheets =
            [
                InvestigationGettingStartedSheet.Build(context, data, parameters),
                FanoutSheet.Build(data["inv-recipient-fanout"], senders, usual[^1], data["inv-left-out"], trail, parameters),
                AnomaliesSheet.Build(context, data["inv-volume-anomalies"], rows, data["inv-left-out"], trail, parameters),
                MoneyTrailSheet.Build(data["inv-money-trail"], data["inv-left-out"], data["inv-trail-stays"], trail, parameters),
                AccountNetworkSheet.Build(
                    data["inv-account-network"], data["inv-anetwork-accounts"], data["inv-left-out"], network, trail, parameters),
                InfoSheet.Build(InvestigationSheets.Info, data, context),
            ],
        };
    }
}
