using QsGen.Components.Shared;
using QsGen.Institution;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Themes;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L2FlowTracing;

/// <summary>How does money flow through a multi-leg template, and is each instance complete?</summary>
internal static class TransferTemplatesSheet
{
    // As many names as stand apart in the height of the diagram.
    private const int NodesPerSide = 12;

    /// <summary>Writes the sheet.</summary>
    /// <param name="institution">The institution, which may declare no template.</param>
    /// <param name="ribbons">One row per ribbon of the diagram.</param>
    /// <param name="instances">One row per shared transfer.</param>
    /// <param name="totals">Adds up what is wrong with them.</param>
    /// <param name="metadata">The metadata choices.</param>
    /// <param name="explorer">Days and metadata of this sheet.</param>
    public static Sheet Build(
        InstitutionModel institution,
        Dataset ribbons,
        Dataset instances,
        Totals totals,
        MetadataChoices metadata,
        ExplorerParameters explorer)
    {
        var imbalanced = new Kpi(
            "imbalanced", "Out of Balance", "Shared transfers whose legs are off by a cent or more.",
            totals.Of(instances["is_imbalanced"]));

        var off = new Kpi(
            "off", $"Out of Balance by, {instances.Unit}", "By how much they are off together, each without its sign.",
            totals.Of(instances["net_diff_size"]).Money());

        var orphaned = new Kpi(
            "orphaned", "Balanced but Incomplete", "Shared transfers whose legs add up and whose chain is not complete.",
            totals.Of(instances["is_orphaned"]));

        var flow = new Sankey(
            "flow",
            $"Multi-Leg Flow, {instances.Unit}: Account → Template → Account",
            AppTexts.Subtitle(
                institution.TransferTemplates.IsEmpty,
                "The institution's file declares no transfer templates, so there is no flow to draw.",
                "A ribbon is as wide as its money, a leg or all that a child moved; beyond the largest of a side, the others are one."),
            ribbons["flow_source"],
            ribbons["flow_target"],
            ribbons["amount_abs"].Sum().Money())
        { ItemsLimit = NodesPerSide };

        var table = new Table(
            "instances",
            "Template Instances, Furthest out of Balance First",
            "One row per shared transfer; net is what its posted legs add up to.",
            [
                instances["template_in_words"].Labelled("Template"), instances["completion_status"].Labelled("Completion"),
                instances["net_diff"].Money().Labelled($"Off By ({instances.Unit})"),
                instances["actual_net"].Money().Labelled($"Net ({instances.Unit})"),
                instances["expected_net"].Money().Labelled($"Expected ({instances.Unit})"), instances["leg_count"].Labelled("Legs"),
                instances["posting"].Labelled("Posted"), instances["transfer_id"].Labelled("Transfer ID"),
                instances["net_diff_size"].Hidden(),
            ])
        {
            Sort =
            [
                instances["net_diff_size"].Descending(), instances["posting"].Descending(), instances["template_in_words"].Ascending(),
                instances["transfer_id"].Ascending(),
            ],
        };

        var template = new CategoryFilter("template", instances["template_in_words"]);
        var completion = new CategoryFilter("completion", instances["completion_status"]);

        return new Sheet(
            FlowTracingSheets.TransferTemplates,
            "Transfer Templates — Multi-Leg Flow",
            "Which multi-leg transfers do not add up, and how does their money flow? "
            + AppTexts.When(institution.TransferTemplates.IsEmpty, "The institution declares no transfer templates. ")
            + "Debit legs flow into the template in the middle, credit legs flow out of it. Complete: the legs add up within one cent, and "
            + "every required child fired. Imbalanced: they are off by a cent or more. Orphaned: balanced, but a required child is "
            + "missing, "
            + "an exclusive group fired more often than once or, where a member is required, not at all, or a child failed. "
            + metadata.Hint)
        {
            Controls = [.. explorer.Controls(metadata), template.Dropdown("Template"), completion.Dropdown("Completion")],
            Filters =
            [
                explorer.Window.Filter("days", instances["posting_day"]).AcrossDatasets(),
                template.AcrossDatasets(),
                completion.AcrossDatasets(),
            ],
            Rows =
            [
                new Row(5, [(imbalanced, 12), (off, 12), (orphaned, 12)]),
                new Row(10, flow),
                new Row(14, table),
                new Row(3, Legend()),
            ],
        };
    }

    private static TextBox Legend() => new("l2ft-tt-sankey-legend",
    [
        RichText.Subheading("What the Ribbons Are"),
        RichText.Bullets(
        [
            Entry("Account ↔ Template", "the template's own legs: a debit account is a source, a credit account a destination"),
            Entry("Template → <child rail>", "a declared child that fired"),
            Entry("Template → <child rail> (orphan)", "a declared child that had to fire and did not"),
        ]),
    ]);

    private static RichText Entry(string label, string meaning) =>
        RichText.Of(RichText.Run(label, color: ThemeColor.Accent), $": {meaning}");
}
