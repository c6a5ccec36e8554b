using System.Collections.Immutable;
using QsGen.Database.Schema;

namespace QsGen.Database.Feed;

/// <summary>A case that every feed has to know, and who reads its rows.</summary>
/// <param name="Name">Its name, which pages of the handbook ask for it by.</param>
/// <param name="Relations">The relations that read the rows, by short name.</param>
/// <param name="Sheets">The sheets that show them, as <c>app/Sheet</c>.</param>
/// <param name="Shown">The relation that shows what a refresh made of them.</param>
/// <param name="Columns">Its columns worth a look.</param>
/// <param name="Key">Its column that finds them.</param>
internal sealed record ExampleKind(
    string Name, ImmutableArray<string> Relations, ImmutableArray<string> Sheets, string Shown, ImmutableArray<string> Columns, string Key)
{
    private const string Transfer = "transfer_id";

    /// <summary>Postings mapped from a source system.</summary>
    public static readonly ExampleKind Source = new(
        "source", ["current_transactions", "daily_statement_summary"], ["l1-dashboard/Transactions", "l2-flow-tracing/Rails"],
        "current_transactions", ["account_name", "amount_money", "status"], Transfer);

    /// <summary>One firing of a rail.</summary>
    public static readonly ExampleKind Firing = new(
        "firing", ["drift", "daily_statement_summary"], ["l1-dashboard/Daily Statement", "executives/Money Moved"],
        "transfer_summary", [Transfer, "status", "leg_count", "posted_net"], Transfer);

    /// <summary>A shared transfer.</summary>
    public static readonly ExampleKind Template = new(
        "template", ["transfer_summary"], ["l2-flow-tracing/Transfer Templates"],
        "transfer_summary", [Transfer, "template_name", "status", "leg_count", "posted_net"], Transfer);

    /// <summary>A parent and the child that it leads to.</summary>
    public static readonly ExampleKind Chain = new(
        "chain", ["chain_status", "transfer_link"], ["l2-flow-tracing/Chains", "investigation/Money Trail"],
        "transfer_link", [Transfer, "transfer_parent_id", "root_transfer_id", "depth"], Transfer);

    /// <summary>What an outside party imposed, and the bank's own follow-up.</summary>
    public static readonly ExampleKind ForcePost = new(
        "force-post", ["transfer_link", "inv_money_trail_edges"], ["l2-flow-tracing/Chains", "investigation/Money Trail"],
        "transfer_link", [Transfer, "transfer_parent_id", "root_transfer_id", "depth"], Transfer);

    /// <summary>Legs that are captured first and settle later.</summary>
    public static readonly ExampleKind InFlight = new(
        "in-flight", ["stuck_pending", "superseded_transactions"], ["l1-dashboard/Pending Aging", "l1-dashboard/Supersession Audit"],
        "current_transactions", ["id", "status", "supersedes", "amount_money"], "id");

    /// <summary>A bundle that picks up a leg.</summary>
    public static readonly ExampleKind Bundle = new(
        "bundle", ["stuck_unbundled"], ["l1-dashboard/Unbundled Aging", "l2-flow-tracing/Rails"],
        "current_transactions", ["id", "rail_name", "bundle_id", "supersedes"], "id");

    /// <summary>A row that held wrong data.</summary>
    public static readonly ExampleKind Correction = new(
        "correction", ["current_transactions", "superseded_transactions"], ["l1-dashboard/Supersession Audit"],
        "current_transactions", ["id", "amount_money", "supersedes"], "id");

    /// <summary>A leg with metadata.</summary>
    public static readonly ExampleKind MetadataKey = new(
        "metadata-key",
        ["metadata_value"],
        ["l2-flow-tracing/Rails", "l2-flow-tracing/Chains", "l2-flow-tracing/Transfer Templates"],
        "metadata_value", ["rail_name", "metadata_key", "metadata_value"], "rail_name");

    /// <summary>The balances of a day.</summary>
    public static readonly ExampleKind Snapshot = new(
        "snapshot",
        ["drift", "ledger_drift", "overdraft", "expected_eod_balance_breach"],
        ["l1-dashboard/Drift", "l1-dashboard/Daily Statement"],
        "current_daily_balances", ["account_id", "business_day_start", "money", "expected_eod_balance"], "account_id");

    /// <summary>A balance that was wrong.</summary>
    public static readonly ExampleKind Restatement = new(
        "restatement", ["current_daily_balances", "superseded_daily_balances"], ["l1-dashboard/Supersession Audit"],
        "current_daily_balances", ["account_id", "business_day_start", "money", "supersedes"], "account_id");

    /// <summary>All cases, in load order.</summary>
    public static ImmutableArray<ExampleKind> All { get; } =
    [
        Source, Firing, Template, Chain, ForcePost, InFlight, Bundle, Correction, MetadataKey, Snapshot, Restatement,
    ];

    /// <summary>Who reads the rows, for people.</summary>
    public string Readers => $"{string.Join(", ", Relations)}; {string.Join(", ", Sheets)}.";

    /// <summary>The value of <see cref="Key"/> for a leg.</summary>
    public string KeyOf(TransactionRow leg) => Key switch
    {
        Transfer => leg.TransferId,
        "id" => leg.Id,
        "rail_name" => leg.RailName,
        _ => throw new InvalidOperationException($"A leg has no '{Key}'."),
    };
}
