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
        InstitutionModel institution,
        Dataset firings,
        Dataset missing,
        Totals totals,
        MetadataChoices metadata,
        ExplorerParameters explorer,
        FlowTracingDrills drills)
    {
        var share = new Kpi(
            "share", "Chains Completed", "The share of the firings that require something and have it, within the filters.",
            firings["completed_share"].Average().Percent());

        var incomplete = new Kpi(
            "incomplete", "Incomplete Firings", "Firings in which something is missing, doubled or failed, within the filters.",
            totals.Of(firings["is_incomplete"]));

        var oldest = new Kpi(
            "oldest", "Oldest Gap of", "The day of the oldest firing in which something is missing.", missing["parent_posting_day"].Min());

        var gaps = new Table(
            "missing",
            "What Is Missing, Oldest First",
            AppTexts.Subtitle(
                institution.Chains.IsEmpty,
                "The institution's file declares no chains, so nothing can be missing.",
                "One row per child or group that did not fire as declared, whatever days are chosen."),
            [
                missing["chain_in_words"].Labelled("Chain"), missing["missing"].Labelled("Child or Group"),
                missing["what"].Labelled("What"), missing["age_days"].Labelled("Days Open"),
                missing["parent_amount_money"].Money().Labelled($"Amount ({firings.Unit})"), missing["parent_posting_day"].Labelled("Day"),
                missing["parent_transfer_id"].Labelled("Transfer ID"),
            ])
        { Sort = [missing["age_days"].Descending(), missing["parent_transfer_id"].Ascending()] };

        var instances = new Table(
            "instances",
            "Firings, Newest First",
            "One row per firing of a chain's parent, with how many of its required children fired.",
            [
                firings["parent_posting"].Labelled("Posted"), firings["chain_in_words"].Labelled("Chain"),
                firings["completion_status"].Labelled("Completion"),
                firings["parent_amount_money"].Money().Labelled($"Amount ({firings.Unit})"),
                firings["required_fired"].Labelled("Fired"), firings["required_total"].Labelled("Required"),
                firings["children_failed"].Labelled("Failed"), firings["parent_transfer_id"].Labelled("Transfer ID"),
            ])
        { Sort = [firings["parent_posting"].Descending(), firings["parent_transfer_id"].Ascending()] };

        var chain = new CategoryFilter("chain", firings["chain_in_words"]);
        var completion = new CategoryFilter("completion", firings["completion_status"]);

        return new Sheet(
            FlowTracingSheets.Chains,
            "Chains — Per-Instance Explorer",
            "How many chains were completed, and what is missing in the others? "
            + AppTexts.When(institution.Chains.IsEmpty, "The institution declares no chains, so there is nothing to complete. ")
            + "Filter firings by date, chain, completion and metadata. "
            + metadata.Hint
            + "Completed: each required child fired, and each exclusive group at most once, exactly once where a member of it is required. "
            + "Incomplete: something is missing or doubled, or it failed and nothing fired in its place. "
            + "No Required Children: the declaration requires nothing. After a drill the tables show one chain, the firings still "
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
                new SentinelFilter(
                    "missing-drill", missing["parent_chain_name"], drills.Chain, "_drill_pass_pL2ftChainDrill_on_missing_children"),
            ],
            Rows = [new Row(5, [(share, 12), (incomplete, 12), (oldest, 12)]), new Row(9, gaps), new Row(18, instances)],
        };
    }
}
