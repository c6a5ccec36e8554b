using QsGen.Database.Dialects;

namespace QsGen.Database.Schema;

/// <summary>The relations that a refresh computes for other relations and for datasets to read.</summary>
/// <remarks>Flags are 0 or 1. A leg counts as fired when it is Posted or Pending; Failed never counts.</remarks>
internal static class HelperTables
{
    private static readonly SqlType Name = SqlType.Text(100);
    private static readonly SqlType Sum = SqlType.Decimal(38, 2);

    /// <summary>Accounts under their latest name and role.</summary>
    /// <remarks>
    /// The latest balance decides, else the latest leg. A parent is an internal account whose role some internal account
    /// names as its parent role; a leaf is an internal account that is no parent.
    /// </remarks>
    public static SchemaTable Account { get; } = DerivedTables.Table(
        "account",
        "one row per account that has a balance or a leg",
        [new("account_id", ["account_id"]), new("account_role", ["account_role"])],
        [
            new("account_id", Name), new("account_name", SqlType.Text(255)), new("account_role", Name),
            new("account_scope", SqlType.Text(20)), new("account_parent_role", Name), new("is_parent", SqlType.Integer),
            new("is_leaf", SqlType.Integer),
        ]);

    /// <summary>What had been posted on an account before each of its business days ended.</summary>
    /// <remarks>
    /// Windows are half-open: a leg at the very end of a day belongs to the next. The <c>opening_*</c> columns repeat the row
    /// that ends before this one; <c>opening_balance</c> is null when there is none.
    /// </remarks>
    public static SchemaTable BalancePosition { get; } = DerivedTables.Table(
        "balance_position",
        "one row per account and business day: totals of all posted legs before its end, and before the end of the day before it",
        [
            new("position_account_day", ["account_id", "business_day_start"]),
            new("position_account_end", ["account_id", "business_day_end"]),
        ],
        [
            new("account_id", Name), new("business_day_start", SqlType.Timestamp), new("business_day_end", SqlType.Timestamp),
            new("account_parent_role", Name), new("money", SqlType.Money), new("opening_balance", SqlType.Money),
            new("opening_credits", Sum), new("opening_debits", Sum),
            new("opening_legs", SqlType.BigInt), new("credits_to_date", Sum), new("debits_to_date", Sum),
            new("legs_to_date", SqlType.BigInt),
        ]);

    /// <summary>The legs of a transfer under one effective name, which is the template's name if there is one, else the rail's.</summary>
    public static SchemaTable TransferSummary { get; } = DerivedTables.Table(
        "transfer_summary",
        "one row per transfer and effective name",
        [
            new("summary_transfer", ["transfer_id"]),
            new("summary_parent", ["transfer_parent_id", "effective_name"], "transfer_parent_id IS NOT NULL"),
        ],
        [
            new("transfer_id", Name), new("effective_name", Name), new("template_name", Name), new("transfer_parent_id", Name),
            new("first_posting", SqlType.Timestamp), new("first_posted", SqlType.Timestamp),
            new("least_posted_type", SqlType.Text(50)), new("greatest_posted_type", SqlType.Text(50)), new("posted_net", Sum),
            new("posted_gross", SqlType.Money), new("largest_credit", SqlType.Money), new("largest_amount", SqlType.Money),
            new("leg_count", SqlType.BigInt), new("posted_count", SqlType.BigInt), new("moving_count", SqlType.BigInt),
            new("pending_count", SqlType.BigInt), new("failed_count", SqlType.BigInt), new("has_fired", SqlType.Integer),
            new("status", SqlType.Text(50)), new("metadata", SqlType.Json),
        ]);

    /// <summary>Whether each declared child of a firing fired.</summary>
    public static SchemaTable ChainEdge { get; } = DerivedTables.Table(
        "chain_edge",
        "one row per firing of a chain's parent and chain entry of that parent",
        [new("chain_edge_firing", ["transfer_id", "parent_name"])],
        [
            new("parent_name", Name), new("transfer_id", Name), new("child_name", Name), new("is_required", SqlType.Integer),
            new("xor_group", SqlType.Text(255)), new("child_fired", SqlType.Integer),
        ]);

    /// <summary>Whether a firing has all the children it needs.</summary>
    /// <remarks>
    /// A group with a required member counts as one required child, satisfied by exactly one fired member; a group without
    /// allows at most one.
    /// </remarks>
    public static SchemaTable ChainStatus { get; } = DerivedTables.Table(
        "chain_status",
        "one row per firing of a chain's parent",
        [new("chain_status_firing", ["transfer_id", "parent_name"])],
        [
            new("parent_name", Name), new("transfer_id", Name), new("required_total", SqlType.Integer),
            new("required_fired", SqlType.Integer), new("groups_unfired", SqlType.Integer),
            new("groups_overfired", SqlType.Integer), new("completion_status", SqlType.Text(50)),
        ]);

    /// <summary>Where transfers with a parent hang.</summary>
    /// <remarks>
    /// A transfer that is not here is its own root at depth 0. A parent that has no legs is a root all the same, and its
    /// children are <c>orphan</c>. A transfer that leads back to itself is <c>cycle</c>; the least id of the cycle is its root.
    /// </remarks>
    public static SchemaTable TransferLink { get; } = DerivedTables.Table(
        "transfer_link",
        "one row per transfer that names a parent",
        [new("link_transfer", ["transfer_id"]), new("link_parent", ["transfer_parent_id"])],
        [
            new("transfer_id", Name), new("transfer_parent_id", Name), new("root_transfer_id", Name),
            new("depth", SqlType.Integer), new("link_kind", SqlType.Text(20)),
        ]);

    /// <summary>Metadata values in use under the keys that their rails declare.</summary>
    public static SchemaTable MetadataValue { get; } = DerivedTables.Table(
        "metadata_value",
        "one row per rail, declared metadata key and value",
        [new("metadata_value", ["metadata_value"], ByHash: true)],
        [
            new("rail_name", Name), new("metadata_key", SqlType.Text(255)), new("metadata_value", SqlType.Text(4000)),
            new("leg_count", SqlType.BigInt),
        ]);

    /// <summary>How often each part of the declaration is in use.</summary>
    public static SchemaTable UsageCount { get; } = DerivedTables.Table(
        "usage_count",
        "one row per combination of rail, template, transfer type, parent role, direction and status that legs have",
        [],
        [
            new("rail_name", Name), new("template_name", Name), new("transfer_type", SqlType.Text(50)),
            new("account_parent_role", Name), new("amount_direction", SqlType.Text(20)), new("status", SqlType.Text(50)),
            new("leg_count", SqlType.BigInt),
        ]);

    /// <summary>Legs that still wait for something, or that are in a status that no rule knows.</summary>
    public static SchemaTable OpenLeg { get; } = DerivedTables.Table(
        "open_leg",
        "one row per leg that is Pending, or Posted without a bundle, on a rail that limits how long, or whose status is unknown",
        [new("open_leg", ["id"])],
        [
            new("id", Name), new("account_id", Name), new("account_name", SqlType.Text(255)), new("account_role", Name),
            new("account_parent_role", Name), new("transfer_id", Name), new("transfer_type", SqlType.Text(50)), new("rail_name", Name),
            new("amount_money", SqlType.Money), new("amount_direction", SqlType.Text(20)), new("posting", SqlType.Timestamp),
            new("status", SqlType.Text(50)),
        ]);

    /// <summary>Legs with more than one version.</summary>
    public static SchemaTable SupersededTransactions { get; } = DerivedTables.Table(
        "superseded_transactions",
        "one row per transaction id with several versions",
        [new("superseded_tx", ["id"])],
        [new("id", Name), new("version_count", SqlType.BigInt), new("current_entry", SqlType.BigInt)]);

    /// <summary>Balances with more than one version.</summary>
    public static SchemaTable SupersededDailyBalances { get; } = DerivedTables.Table(
        "superseded_daily_balances",
        "one row per account and business day with several versions",
        [new("superseded_db", ["account_id", "business_day_start"])],
        [
            new("account_id", Name), new("business_day_start", SqlType.Timestamp), new("version_count", SqlType.BigInt),
            new("current_entry", SqlType.BigInt),
        ]);

    /// <summary>What the two-day totals of all pairs add up to per day; the scores' baseline is made of these.</summary>
    public static SchemaTable PopulationDay { get; } = DerivedTables.Table(
        "inv_population_day",
        "one row per day with two-day totals",
        [new("population_day", ["window_end"])],
        [
            new("window_end", SqlType.Timestamp), new("window_count", SqlType.BigInt), new("window_total", Sum),
            new("window_squares", SqlType.Decimal(38, 4)),
        ]);

    /// <summary>Caps that a parent account's balance sets for its day; each replaces the declared cap of its role and type.</summary>
    public static SchemaTable LimitOverride { get; } = DerivedTables.Table(
        "limit_override",
        "one row per parent role, calendar day of its business day's start, and transfer type with a cap of its own",
        [new("limit_override_key", ["parent_role", "business_day", "transfer_type"])],
        [
            new("parent_role", Name), new("business_day", SqlType.Timestamp), new("transfer_type", SqlType.Text(50)),
            new("cap", SqlType.Money),
        ]);

    /// <summary>Posted transfers per day and type, each counted once under its first posted leg.</summary>
    public static SchemaTable TransferDay { get; } = DerivedTables.Table(
        "transfer_day",
        "one row per day and transfer type with posted transfers",
        [new("transfer_day_key", ["posted_date", "transfer_type"])],
        [
            new("posted_date", SqlType.Timestamp), new("transfer_type", SqlType.Text(50)), new("transfer_count", SqlType.BigInt),
            new("gross_amount", Sum), new("net_amount", Sum),
        ]);
}
