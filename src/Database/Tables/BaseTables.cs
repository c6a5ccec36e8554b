using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Tables;

/// <summary>The two tables that loaders write: the contract between a bank's ETL and QsGen.</summary>
internal static class BaseTables
{
    // As wide as the newer feeds of the field have them.
    private static readonly SqlType Id = SqlType.Text(255);
    private static readonly SqlType Name = SqlType.Text(100);
    private static readonly SqlType Word = SqlType.Text(50);

    /// <summary>One row per leg and version.</summary>
    public static SchemaTable Transactions { get; } = new()
    {
        ShortName = "transactions",
        Kind = TableKind.Base,
        Grain = "one row per money-movement leg and version; the highest entry of an id is its current version",
        Columns =
        [
            new("entry", SqlType.BigInt, false, IsEntry: true),
            new("id", Id, false),
            new("account_id", Id, false),
            new("account_name", SqlType.Text(255)),
            new("account_role", Name),
            new("account_scope", SqlType.Text(20), false),
            new("account_parent_role", Name),
            new("amount_money", SqlType.Money, false),
            new("amount_direction", SqlType.Text(20), false),
            new("status", Word, false),
            new("posting", SqlType.Timestamp, false),
            new("transfer_id", Id, false),
            new("transfer_type", Word, false),
            new("transfer_completion", SqlType.Timestamp),
            new("transfer_parent_id", Id),
            new("rail_name", Name, false),
            new("template_name", Name),
            new("bundle_id", Id),
            new("supersedes", Word),
            new("origin", Word, false),
            new("metadata", SqlType.Json),
        ],
        PrimaryKey = ["id", "entry"],
        Checks =
        [
            new("account_scope IN ('internal', 'external')", "account_scope"),
            new("amount_direction IN ('Debit', 'Credit')", "amount_direction"),
            new(
                "(amount_direction = 'Credit' AND amount_money >= 0) OR (amount_direction = 'Debit' AND amount_money <= 0)",
                "amount_direction", "amount_money"),
            TableCheck.Json("metadata"),
            TableCheck.Amount("amount_money"),
            TableCheck.Moment("posting"),
            TableCheck.Moment("transfer_completion"),
        ],
        Indexes =
        [
            new("transactions_account_posting", ["account_id", "posting"]),
            new("transactions_transfer", ["transfer_id"]),
            new("transactions_type_status", ["transfer_type", "status"]),
            new("transactions_parent", ["transfer_parent_id"]),
            new("transactions_bundler_eligibility", ["rail_name", "status"], "bundle_id IS NULL"),
            new("transactions_posting", ["posting"]),
            new("transactions_entry", ["entry"]),
        ],
    };

    /// <summary>One row per account, business day and version.</summary>
    public static SchemaTable DailyBalances { get; } = new()
    {
        ShortName = "daily_balances",
        Kind = TableKind.Base,
        Grain = "one row per account, business day and version; the highest entry of an account and day is its current version",
        Columns =
        [
            new("entry", SqlType.BigInt, false, IsEntry: true),
            new("account_id", Id, false),
            new("account_name", SqlType.Text(255)),
            new("account_role", Name),
            new("account_scope", SqlType.Text(20), false),
            new("account_parent_role", Name),
            new("expected_eod_balance", SqlType.Money),
            new("business_day_start", SqlType.Timestamp, false),
            new("business_day_end", SqlType.Timestamp, false),
            new("money", SqlType.Money, false),
            new("limits", SqlType.Json),
            new("supersedes", Word),
            new("parent_account_id", Id),
        ],
        PrimaryKey = ["account_id", "business_day_start", "entry"],
        Checks =
        [
            new("account_scope IN ('internal', 'external')", "account_scope"),
            new("business_day_end > business_day_start", "business_day_start", "business_day_end"),
            TableCheck.Json("limits"),
            TableCheck.Amount("money"),
            TableCheck.Amount("expected_eod_balance"),
            TableCheck.Moment("business_day_start"),
            TableCheck.Moment("business_day_end"),
        ],
        Indexes =
        [
            new("daily_balances_business_day", ["business_day_start"]),
            new("daily_balances_entry", ["entry"]),
        ],
    };

    /// <summary>Both, in the order they are created.</summary>
    public static ImmutableArray<SchemaTable> All { get; } = [Transactions, DailyBalances];
}
