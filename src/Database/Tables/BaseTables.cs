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
            new("entry", SqlType.BigInt, false, IsEntry: true)
            {
                Meaning = "the number of the row, ascending as rows come; written by the database",
            },
            new("id", Id, false) { Meaning = "the leg: rows of one id are versions of it" },
            new("account_id", Id, false) { Meaning = "the account that the leg is on" },
            new("account_name", SqlType.Text(255)) { Meaning = "its name then" },
            new("account_role", Name) { Meaning = "its role then" },
            new("account_scope", SqlType.Text(20), false) { Meaning = "internal or external" },
            new("account_parent_role", Name) { Meaning = "the role of the account that sums it up; empty for one that nothing sums up" },
            new("amount_money", SqlType.Money, false) { Meaning = "the amount: credits positive, debits negative" },
            new("amount_direction", SqlType.Text(20), false) { Meaning = "Debit or Credit, as the sign of the amount" },
            new("status", Word, false) { Meaning = "Pending, Posted or Failed; others are findings" },
            new("posting", SqlType.Timestamp, false) { Meaning = "when it posted, in the institution's time" },
            new("transfer_id", Id, false) { Meaning = "the transfer that it is a leg of" },
            new("transfer_type", Word, false) { Meaning = "the kind of the transfer, as limits name it" },
            new("transfer_completion", SqlType.Timestamp) { Meaning = "when the transfer has to be complete; empty when nobody waits" },
            new("transfer_parent_id", Id) { Meaning = "the transfer that this one follows from, in a chain" },
            new("rail_name", Name, false) { Meaning = "the rail of the institution's file" },
            new("template_name", Name) { Meaning = "the transfer template that the leg is part of; empty when it stands alone" },
            new("bundle_id", Id) { Meaning = "the bundle that took the leg up; empty before" },
            new("supersedes", Word) { Meaning = "why this version replaces the one before; empty in a first version" },
            new("origin", Word, false)
            {
                Meaning = "who began it: InternalInitiated, ExternalForcePosted, ExternalAggregated, or OpeningBalance",
            },
            new("metadata", SqlType.Json) { Meaning = "a JSON object with the keys that the rail asks for" },
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
            new("entry", SqlType.BigInt, false, IsEntry: true)
            {
                Meaning = "the number of the row, ascending as rows come; written by the database",
            },
            new("account_id", Id, false) { Meaning = "the account" },
            new("account_name", SqlType.Text(255)) { Meaning = "its name then" },
            new("account_role", Name) { Meaning = "its role then" },
            new("account_scope", SqlType.Text(20), false) { Meaning = "internal or external" },
            new("account_parent_role", Name) { Meaning = "the role of the account that sums it up; empty for one that nothing sums up" },
            new("expected_eod_balance", SqlType.Money)
            {
                Meaning = "what the account must end the day with; empty when nothing is expected",
            },
            new("business_day_start", SqlType.Timestamp, false) { Meaning = "when the business day begins" },
            new("business_day_end", SqlType.Timestamp, false) { Meaning = "when it ends; what posts then belongs to the next" },
            new("money", SqlType.Money, false) { Meaning = "the balance that the core has at the end of the day" },
            new("limits", SqlType.Json) { Meaning = "caps of this account alone, by transfer type, as a JSON object" },
            new("supersedes", Word) { Meaning = "why this version replaces the one before; empty in a first version" },
            new("parent_account_id", Id) { Meaning = "the account that sums it up, where its role does not tell" },
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
