using QsGen.Database.Dialects;

namespace QsGen.Database.Schema;

/// <summary>The relations of checks that an institution has to ask for; empty as long as it does not.</summary>
internal static class ExtraCheckTables
{
    private static readonly SqlType Name = SqlType.Text(100);
    private static readonly SqlType Sum = SqlType.Decimal(38, 2);

    /// <summary>Two-leg transfers that do not add up.</summary>
    public static SchemaTable ConservationBreach { get; } = DerivedTables.Table(
        "conservation_breach",
        "one row per ordinary two-leg transfer whose posted legs do not add up to what its rail expects",
        [new("conservation_transfer", ["transfer_id"])],
        [
            new("transfer_id", Name), new("rail_name", Name), new("transfer_type", SqlType.Text(50)),
            new("first_posting", SqlType.Timestamp), new("posted_net", Sum), new("expected_net", SqlType.Money), new("difference", Sum),
        ]);

    /// <summary>Legs that post too late.</summary>
    public static SchemaTable LatePosting { get; } = DerivedTables.Table(
        "late_posting",
        "one row per posted leg whose posting lies after the completion of its transfer",
        [new("late_posting_leg", ["transaction_id"])],
        [
            new("transaction_id", Name), new("account_id", Name), new("account_name", SqlType.Text(255)), new("account_role", Name),
            new("account_parent_role", Name), new("transfer_id", Name), new("transfer_type", SqlType.Text(50)), new("rail_name", Name),
            new("amount_money", SqlType.Money), new("posting", SqlType.Timestamp), new("transfer_completion", SqlType.Timestamp),
            new("seconds_late", SqlType.Decimal(38, 6)),
        ]);

    /// <summary>Days without a parent's balance.</summary>
    public static SchemaTable MissingParentBalance { get; } = DerivedTables.Table(
        "missing_parent_balance",
        "one row per parent role and calendar day on which children have a balance and no account of the role does",
        [new("missing_parent_day", ["account_parent_role", "business_day"])],
        [
            new("account_parent_role", Name), new("business_day", SqlType.Timestamp), new("child_count", SqlType.BigInt),
            new("child_balance", Sum),
        ]);

    /// <summary>Time that no balance covers.</summary>
    public static SchemaTable BalanceGap { get; } = DerivedTables.Table(
        "balance_gap",
        "one row per internal account and stretch of time between two of its business days",
        [new("balance_gap_account", ["account_id", "gap_end"])],
        [
            new("account_id", Name), new("account_name", SqlType.Text(255)), new("account_role", Name), new("account_parent_role", Name),
            new("gap_start", SqlType.Timestamp), new("gap_end", SqlType.Timestamp), new("business_day_end", SqlType.Timestamp),
        ]);
}
