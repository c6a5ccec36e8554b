using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Tables;

/// <summary>What the institution declares, as tables that the relations join, so that a changed cap is a change of data.</summary>
/// <remarks>
/// <c>position</c> is the place in the YAML, from 0. Flags are 0 or 1, because not every engine has a boolean column.
/// </remarks>
internal static class ConfigurationTables
{
    private static readonly SqlType Name = SqlType.Text(100);

    /// <summary>Roles that accounts and account templates declare.</summary>
    public static SchemaTable Roles { get; } = Table(
        "cfg_role",
        "one row per declared role",
        ["role"],
        new("role", Name, false), new("business_day_offset_hours", SqlType.Integer, false));

    /// <summary>Rails with their type, shape and ages.</summary>
    public static SchemaTable Rails { get; } = Table(
        "cfg_rail",
        "one row per rail",
        ["rail_name"],
        new("rail_name", Name, false), new("transfer_type", SqlType.Text(50), false), new("leg_shape", SqlType.Text(20), false),
        new("is_aggregating", SqlType.Integer, false), new("max_pending_age_seconds", SqlType.BigInt),
        new("max_unbundled_age_seconds", SqlType.BigInt), new("position", SqlType.Integer, false), new("expected_net", SqlType.Money),
        new("least_amount", SqlType.Money), new("most_amount", SqlType.Money));

    /// <summary>Metadata keys that the rails declare.</summary>
    public static SchemaTable MetadataKeys { get; } = Table(
        "cfg_metadata_key",
        "one row per rail and metadata key",
        ["rail_name", "metadata_key"],
        new("rail_name", Name, false), new("metadata_key", SqlType.Text(255), false), new("position", SqlType.Integer, false));

    /// <summary>What aggregating rails bundle, with dotted selectors taken apart.</summary>
    public static SchemaTable Bundles { get; } = Table(
        "cfg_bundle",
        "one row per aggregating rail and selector; a dotted selector names template and leg rail, others a rail or a transfer type",
        ["rail_name", "target"],
        new("rail_name", Name, false), new("target", SqlType.Text(255), false), new("target_template", Name),
        new("target_leg_rail", Name), new("position", SqlType.Integer, false));

    /// <summary>Transfer templates, and how many of their leg rails have one leg.</summary>
    public static SchemaTable Templates { get; } = Table(
        "cfg_template",
        "one row per transfer template",
        ["template_name"],
        new("template_name", Name, false), new("transfer_type", SqlType.Text(50), false),
        new("expected_net", SqlType.Money, false), new("position", SqlType.Integer, false), new("one_leg_rails", SqlType.Integer));

    /// <summary>Chain entries.</summary>
    public static SchemaTable Chains { get; } = Table(
        "cfg_chain",
        "one row per chain entry; parent and child are names of rails or templates",
        ["position"],
        new("parent_name", Name, false), new("child_name", Name, false), new("is_required", SqlType.Integer, false),
        new("xor_group", SqlType.Text(255)), new("position", SqlType.Integer, false));

    /// <summary>Leg rails that stand in for each other.</summary>
    public static SchemaTable LegGroups { get; } = Table(
        "cfg_leg_group",
        "one row per leg rail of a template that stands in for others; group_name is the first rail of its group",
        ["template_name", "rail_name"],
        new("template_name", Name, false), new("rail_name", Name, false), new("group_name", Name, false),
        new("position", SqlType.Integer, false));

    /// <summary>Templates whose transfers several firings share.</summary>
    public static SchemaTable FanIns { get; } = Table(
        "cfg_fan_in",
        "one row per template whose transfers several firings of a parent share; expected_parents is how many, where that is fixed",
        ["template_name"],
        new("template_name", Name, false), new("expected_parents", SqlType.Integer));

    /// <summary>How often rails and templates usually fire.</summary>
    public static SchemaTable UsualFirings { get; } = Table(
        "cfg_usual_firings",
        "one row per rail or template that declares how often it usually fires in a business_day, pay_period, week or month",
        ["effective_name"],
        new("effective_name", Name, false), new("firing_period", SqlType.Text(20), false), new("least_firings", SqlType.Integer, false),
        new("most_firings", SqlType.Integer, false));

    /// <summary>Daily caps of outbound and inbound flow.</summary>
    public static SchemaTable Limits { get; } = Table(
        "cfg_limit",
        "one row per limit schedule",
        ["parent_role", "transfer_type", "direction"],
        new("parent_role", Name, false), new("transfer_type", SqlType.Text(50), false), new("cap", SqlType.Money, false),
        new("position", SqlType.Integer, false), new("direction", SqlType.Text(20), false));

    /// <summary>Checks that run only because the institution asks for them.</summary>
    public static SchemaTable Checks { get; } = Table(
        "cfg_check", "one row per extra check that is on", ["check_name"], new SchemaColumn("check_name", SqlType.Text(50), false));

    /// <summary>Figures from which on something counts.</summary>
    public static SchemaTable Thresholds { get; } = Table(
        "cfg_threshold",
        "one row per figure from which on something counts",
        ["threshold_name"],
        new("threshold_name", SqlType.Text(50), false), new("threshold", SqlType.Money, false));

    /// <summary>What accounts and classes of accounts declare about their balances; an account goes before its role.</summary>
    public static SchemaTable Accounts { get; } = Table(
        "cfg_account",
        "one row per account, or role of a class of accounts, that declares a cadence or a parent account",
        ["declared_for", "name"],
        new("declared_for", SqlType.Text(20), false), new("name", SqlType.Text(255), false), new("balance_cadence", SqlType.Text(20)),
        new("parent_account_id", SqlType.Text(255)));

    /// <summary>Days that are no business days besides weekends.</summary>
    public static SchemaTable Holidays { get; } = Table(
        "cfg_holiday",
        "one row per holiday; day_number counts the days since 0001-01-01",
        ["day_number"],
        new("day_number", SqlType.BigInt, false), new("holiday", SqlType.Text(10), false));

    /// <summary>All, in the order they are filled.</summary>
    public static ImmutableArray<SchemaTable> All { get; } =
    [
        Roles, Rails, MetadataKeys, Bundles, Templates, Chains, LegGroups, FanIns, UsualFirings, Limits, Checks, Thresholds, Accounts,
        Holidays,
    ];

    private static SchemaTable Table(
        string name, string grain, ImmutableArray<string> key, params ReadOnlySpan<SchemaColumn> columns) => new()
        {
            ShortName = name,
            Kind = TableKind.Configuration,
            Grain = grain,
            Columns = [.. columns],
            PrimaryKey = key,
        };
}
