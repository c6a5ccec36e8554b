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
    /// <summary>Writes the sheet.</summary>
    /// <param name="institution">The institution, which may declare no template.</param>
    /// <param name="ribbons">One row per ribbon of the diagram.</param>
    /// <param name="instances">One row per shared transfer.</param>
    /// <param name="metadata">The metadata choices.</param>
    /// <param name="explorer">Days and metadata of this sheet.</param>
    public static Sheet Build(
        InstitutionModel institution, Dataset ribbons, Dataset instances, MetadataChoices metadata, ExplorerParameters explorer)
    {
        var flow = new Sankey(
            "flow",
            "Multi-Leg Flow — Account → Template → Account",
            "A ribbon is as wide as the money it stands for: a leg, or all that a child moved. Choose one template to see only its "
            + "flow. QuickSight assigns the ribbon colours and they mean nothing: the node names tell matched from orphan.",
            ribbons["flow_source"],
            ribbons["flow_target"],
            ribbons["amount_abs"].Sum().Usd());

        var table = new Table(
            "instances",
            "Template Instances",
            "One row per shared transfer, the newest first. Complete: the legs add up to the expected net within one cent, and every "
            + "required child fired. Imbalanced: the legs are off by a cent or more. Orphaned: balanced, but a required child is missing, "
            + "an exclusive group fired more often than once or, where a member is required, not at all, or a child failed and nothing "
            + "fired in its place.",
            [
                instances["posting"], instances["template_name"], instances["transfer_id"], instances["completion_status"],
                instances["actual_net"].Usd(), instances["expected_net"].Usd(), instances["net_diff"].Usd(), instances["leg_count"],
            ])
        { Sort = [instances["posting"].Descending(), instances["template_name"].Ascending(), instances["transfer_id"].Ascending()] };

        var template = new CategoryFilter("template", instances["template_name"]);
        var completion = new CategoryFilter("completion", instances["completion_status"]);

        return new Sheet(
            FlowTracingSheets.TransferTemplates,
            "Transfer Templates — Multi-Leg Flow",
            AppTexts.When(
                institution.TransferTemplates.IsEmpty, "The institution declares no transfer templates, so this sheet stays empty. ")
            + "Debit legs flow into the template in the middle, credit legs flow out of it. Filter by date, template, completion and "
            + "metadata. "
            + metadata.Hint
            + "The diagram gives the shape, the table the balance of each instance.")
        {
            Controls = [.. explorer.Controls(metadata), template.Dropdown("Template"), completion.Dropdown("Completion")],
            Filters =
            [
                explorer.Window.Filter("days", instances["posting_day"]).AcrossDatasets(),
                template.AcrossDatasets(),
                completion.AcrossDatasets(),
            ],
            Rows = [new Row(3, Legend()), new Row(12, flow), new Row(12, table)],
        };
    }

    private static TextBox Legend() => new("l2ft-tt-sankey-legend",
    [
        RichText.Subheading("Edge legend"),
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
