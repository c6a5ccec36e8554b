using System.Collections.Immutable;
using static QsGen.Database.Datasets.DatasetColumn;

namespace QsGen.Database.Datasets;

/// <summary>The datasets of L2 flow tracing.</summary>
internal static class FlowTracingDatasets
{
    /// <summary>The value of the key parameter that switches the metadata filter off, as readers see it; <c>__ALL__</c> of older links
    /// does, too.</summary>
    public const string AllKeys = "All keys";

    /// <summary>The value that stands for no chosen value; no metadata has it.</summary>
    public const string NoValue = "No value chosen";

    /// <summary>All of them, in the order of registration.</summary>
    public static ImmutableArray<DatasetDefinition> All { get; } =
    [
        Define("l2ft-postings", "L2FT Postings",
            "One row per leg in its current version, whatever its status, that passes the metadata filter.",
            [
                Text("id"), Text("transfer_id"), Text("transfer_parent_id"), Text("rail_name", ColumnMeaning.DeclaredName),
                Text("transfer_type"), Text("account_id"), Text("account_name"), Text("account_role"), Text("account_scope"),
                Time("posting"), Amount("amount_money"), Text("amount_direction"), Text("status"), Text("bundle_id"),
                Text("bundle_status"), Text("origin"), Day("posting_day"), InWords("rail_in_words", "rail_name"),
            ],
            filtered: true),
        Define("l2ft-meta-values", "L2FT Metadata Values", "One row per declared metadata key and value in use.",
            [Text("metadata_key"), Text("metadata_value")]),
        Define("l2ft-chain-instances", "L2FT Chain Instances",
            "One row per firing of a chain's parent: how many of its required children fired, an exclusive group counting as one, and "
                + "in how many groups several did. Failed legs don't fire.",
            [
                Text("parent_chain_name", ColumnMeaning.DeclaredName), Text("parent_transfer_id"), Time("parent_posting"),
                Text("parent_status"), Amount("parent_amount_money"), Whole("required_total"), Whole("required_fired"),
                Text("completion_status"), Whole("groups_overfired"), Day("parent_posting_day"), Whole("children_failed"),
                Whole("is_incomplete"), Whole("completed_share"), InWords("chain_in_words", "parent_chain_name"),
            ],
            filtered: true),
        Define("l2ft-tt-instances", "L2FT TT Instances",
            "One row per shared transfer of a template: what its posted legs add up to, and whether its children fired.",
            [
                Text("template_name"), Text("transfer_id"), Time("posting"), Amount("expected_net"), Amount("actual_net"),
                Amount("net_diff"), Whole("leg_count"), Text("completion_status"), Day("posting_day"), Amount("net_diff_size"),
                Whole("is_imbalanced"), Whole("is_orphaned"), InWords("template_in_words", "template_name"),
            ],
            filtered: true),
        Define("l2ft-tt-legs", "L2FT TT Legs",
            "One row per ribbon of the flow diagram: a leg of a template, a child that fired, or one that should have.",
            [
                Text("template_name"), Text("transfer_id"), Time("posting"), Text("account_name"), Text("account_role"),
                Amount("amount_money"), Text("amount_direction"), Amount("amount_abs"), Text("flow_source"), Text("flow_target"),
                Text("edge_kind"), Text("completion_status"), Day("posting_day"), InWords("template_in_words", "template_name"),
            ],
            filtered: true),
        Define("l2ft-unified-exceptions", "L2 Unified Exceptions",
            "One row per part of the declaration that does not match what happened; magnitude is a count.",
            [
                Text("check_type"), Text("entity_a", ColumnMeaning.DeclaredName), Text("entity_b"), Text("detail"),
                Whole("magnitude"), Text("mend_at"), Whole("is_dead"), Text("with_in_words"), InWords("name_in_words", "entity_a"),
            ]),
        Define("l2ft-missing-children", "L2FT Missing Children",
            "One row per child or group that did not fire as its chain declares.",
            [
                Text("parent_chain_name", ColumnMeaning.DeclaredName), Text("parent_transfer_id"), Text("missing"), Text("what"),
                Day("parent_posting_day"), Amount("parent_amount_money"), Whole("age_days"),
                InWords("chain_in_words", "parent_chain_name"),
            ]),
        Define("l2ft-declared", "L2FT Declared and Seen", "One row per kind of declaration: how many there are, and how many are seen.",
            [Text("kind"), Whole("declared"), Whole("seen"), Whole("unseen")]),
        Define("l2ft-rail-usage", "L2FT Rail Usage", "One row per rail that is declared or that legs name.",
            [
                Text("rail_name", ColumnMeaning.DeclaredName), Text("transfer_type"), Text("leg_shape"), Whole("legs"), Day("last_day"),
                Whole("is_dead"), Text("is_declared"), InWords("rail_in_words", "rail_name"),
            ]),
        .. AppInfoDatasets.Of(DatasetApp.FlowTracing),
    ];

    private static ImmutableArray<DatasetParameter> MetadataFilterOf(string dataset) =>
    [
        DatasetParameter.Of(dataset, "pKey", multiValued: false, [AllKeys]),
        DatasetParameter.Of(dataset, "pValues", multiValued: true, [NoValue]),
    ];

    private static DatasetDefinition Define(
        string key, string name, string grain, ImmutableArray<DatasetColumn> columns, bool filtered = false) => new()
        {
            App = DatasetApp.FlowTracing,
            TableKey = key,
            Name = name,
            Grain = grain,
            Columns = columns,
            Parameters = filtered ? MetadataFilterOf(key) : [],
        };
}
