using System.Collections.Immutable;

namespace QsGen.Institution;

/// <summary>The checks whose violations Today's Exceptions lists.</summary>
public static class ExceptionChecks
{
    /// <summary>Their names, in the order in which they are told.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "drift", "ledger_drift", "unknown_parent", "missing_balance", "overdraft", "limit_breach", "inbound_limit_breach",
        "expected_eod_balance_breach", "conservation", "timeliness", "missing_parent_balance", "balance_gap", "duplicate_posting",
        "chain_child_missing", "chain_sibling_violation", "chain_parent_disagreement", "chain_cycle_incomplete",
        "leg_group_violation", "fan_in_disagreement", "unusual_amount", "unusual_volume",
        "stuck_pending", "stuck_unbundled", "unknown_status",
    ];
}
