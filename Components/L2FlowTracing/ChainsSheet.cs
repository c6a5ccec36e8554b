using QsGen.Components.Shared;
using QsGen.Institution;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L2FlowTracing;

/// <summary>Did each chain firing produce the children it must produce?</summary>
internal static class ChainsSheet
{
    /// <summary>Writes the sheet.</summary>
    public static Sheet Build(
        InstitutionModel institution, Dataset firings, MetadataChoices metadata, ExplorerParameters explorer, FlowTracingDrills drills)
    {
        var instances = new Table(
            "instances",
            "Chain Instances",
            "One row per parent transfer, the newest first. Completed: every required child fired. Incomplete: a required child is "
            + "missing, several children of an exclusive group fired, or a child failed and nothing fired in its place. While "
            + "the metadata key is __ALL__, all firings of the chosen days show.",
            [
                firings["parent_posting"], firings["parent_chain_name"], firings["parent_transfer_id"], firings["completion_status"],
                firings["required_fired"], firings["required_total"], firings["children_failed"], firings["parent_amount_money"].Usd(),
                firings["parent_status"],
            ])
        { Sort = [firings["parent_posting"].Descending(), firings["parent_transfer_id"].Ascending()] };

        var chain = new CategoryFilter("chain", firings["parent_chain_name"]);
        var completion = new CategoryFilter("completion", firings["completion_status"]);

        return new Sheet(
            FlowTracingSheets.Chains,
            "Chains — Per-Instance Explorer",
            AppTexts.When(institution.Chains.IsEmpty, "The institution declares no chains, so this sheet stays empty. ")
            + "Filter firings by date, chain, completion and metadata. "
            + metadata.Hint
            + "Completed: each required child fired, and each exclusive group at most once, exactly once where a member of it is required. "
            + "Incomplete: something is missing or doubled, or it failed and nothing fired in its place. "
            + "No Required Children: the declaration requires nothing. After a drill from L2 Exceptions the table shows one chain, still "
            + "within the chosen days, until the next drill or a reload.")
        {
            Controls = [.. explorer.Controls(metadata), chain.Dropdown("Chain"), completion.Dropdown("Completion")],
            Filters =
            [
                explorer.Window.Filter("days", firings["parent_posting_day"]),
                chain,
                completion,
                new SentinelFilter(
                    "drill", firings["parent_chain_name"], drills.Chain, "_drill_pass_pL2ftChainDrill_on_chain_instances"),
            ],
            Rows = [new Row(21, instances)],
        };
    }
}
