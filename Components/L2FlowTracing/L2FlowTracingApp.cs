using QsGen.Components.Deployment;
using QsGen.Components.Shared;
using QsGen.Database.Datasets;
using QsGen.QuickSight.Sheets;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.L2FlowTracing;

/// <summary>Shows an integrator where the institution's declaration and its data disagree.</summary>
internal static class L2FlowTracingApp
{
    /// <summary>What the stack, links and files call it.</summary>
    public static AppEntry Entry { get; } = new(
        "l2-flow-tracing", "qsgen:index:L2FlowTracing", DatasetApp.FlowTracing, "l2-flow-tracing-analysis", "l2-flow-tracing", Build);

    /// <summary>Writes the app for an institution.</summary>
    public static App Build(AppContext context)
    {
        var data = new AppData(DatasetApp.FlowTracing, context);
        var metadata = new MetadataChoices(
            [FlowTracingDatasets.AllKeys, .. DatasetFacts.MetadataKeysOf(context.Institution).Select(key => key.Value)],
            data["l2ft-meta-values"]);

        var rails = new ExplorerParameters("pL2ft", data["l2ft-postings"]);
        var chains = new ExplorerParameters("pL2ftChains", data["l2ft-chain-instances"]);
        var templates = new ExplorerParameters("pL2ftTt", data["l2ft-tt-instances"], data["l2ft-tt-legs"]);
        var rows = new RowCounts(data, "l2ft-unified-exceptions", "l2ft-postings");
        var totals = new Totals(
            data["l2ft-unified-exceptions"]["is_dead"], data["l2ft-rail-usage"]["is_dead"], data["l2ft-chain-instances"]["is_incomplete"],
            data["l2ft-tt-instances"]["is_imbalanced"], data["l2ft-tt-instances"]["net_diff_size"],
            data["l2ft-tt-instances"]["is_orphaned"]);
        var drills = new FlowTracingDrills();

        return new App(Entry.Key, AppTexts.NameOf(context, "L2 Flow Tracing"))
        {
            Palette = context.Palette,
            Datasets = data.All,
            Parameters = [.. rails.All, .. chains.All, .. templates.All, drills.Rail, drills.Chain],
            CalculatedFields = [.. rows.All, .. totals.All],
            Sheets =
            [
                FlowTracingGettingStartedSheet.Build(context, data, rows, totals, drills),
                RailsSheet.Build(data["l2ft-postings"], data["l2ft-rail-usage"], rows, totals, metadata, rails, drills),
                ChainsSheet.Build(
                    context.Institution, data["l2ft-chain-instances"], data["l2ft-missing-children"], totals, metadata, chains, drills),
                TransferTemplatesSheet.Build(
                    context.Institution, data["l2ft-tt-legs"], data["l2ft-tt-instances"], totals, metadata, templates),
                ExceptionsSheet.Build(data["l2ft-unified-exceptions"], rows, totals, drills),
                InfoSheet.Build(FlowTracingSheets.Info, data, context),
            ],
        };
    }
}
