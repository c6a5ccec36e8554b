using QsGen.Demo.Scenarios;

namespace QsGen.Tests.Demo.Support;

/// <summary>A relation or dataset where plants surface, and which of its rows and columns tell that something is wrong.</summary>
/// <param name="Relation">Its short name, or a dataset's identifier.</param>
/// <param name="Columns">The columns by which its rows and those that the plants promise are compared.</param>
internal sealed record Surface(string Relation, params string[] Columns)
{
    /// <summary>What tells an exception from a row that is in order, in SQL; null when every row is an exception.</summary>
    public string? Exceptions { get; init; }

    /// <summary>Where a bank without any plant has no exception: everything that must stay empty.</summary>
    public static readonly Surface[] All =
    [
        new("drift", "account_id", "business_day_start", "drift"),
        new("ledger_drift", "account_id", "business_day_start", "drift"),
        new("unknown_parent", "account_id", "business_day_start", "unexplained_balance", "undivided_balance"),
        new("missing_balance", "account_id", "first_missing_day", "missing_days"),
        new("overdraft", "account_id", "business_day_start", "stored_balance"),
        new("expected_eod_balance_breach", "account_id", "business_day_start", "variance"),
        new("limit_breach", "account_id", "business_day", "transfer_type", "direction", "moved_total"),
        new("stuck_pending", "transaction_id", "account_id"),
        new("stuck_unbundled", "transaction_id", "account_id"),
        new("conservation_breach", "transfer_id"),
        new("late_posting", "transaction_id"),
        new("balance_gap", "account_id", "gap_end"),
        new("duplicate_posting", "transaction_id"),
        new("unusual_amount", "transaction_id", "difference"),
        new("unusual_volume", "effective_name", "period_start"),
        new("chain_break", "check_type", "transfer_id", "effective_name", "what"),
        new("missing_parent_balance", "account_parent_role", "business_day"),
        new("superseded_daily_balances", "account_id", "business_day_start", "version_count"),
        new("account_coverage", "account_id", "gap"),
        new("assumed_start", "account_id", "amount"),
        new("control_check", "account_id", "business_day_start", "missing_count", "difference") { Exceptions = "is_break = 1" },
        new("l1-unbalanced-transfers-ds", "posted_date", "transfer_id", "off_by", "reason"),
        new("l1-trial-balance-ds", "posted_date") { Exceptions = "is_off = 1" },
        new("todays_exceptions", "check_type", "account_id"),
        new("chain_edge", "parent_name", "transfer_id", "child_name")
        {
            Exceptions = "is_required = 1 AND xor_group IS NULL AND child_fired = 0",
        },
        new("chain_status", "parent_name", "transfer_id") { Exceptions = "completion_status = 'Incomplete'" },
        new("l2ft-tt-instances-ds", "template_name", "transfer_id", "completion_status") { Exceptions = "completion_status <> 'Complete'" },
        new("l2ft-unified-exceptions-ds", "check_type", "entity_a", "entity_b", "detail", "magnitude"),
    ];

    /// <summary>The planted rows of this relation, in its columns.</summary>
    public IEnumerable<PlantedRow> Of(IEnumerable<PlantedRow> promised) => promised.Where(row => row.Relation == Relation)
        .Select(row => PlantedRow.Of(Relation, [.. Columns.Select(column => (column, row.Columns.GetValueOrDefault(column, "")))]));

    public override string ToString() => Relation;
}
