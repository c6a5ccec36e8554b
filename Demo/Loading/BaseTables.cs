using System.Collections.Immutable;
using QsGen.Sql.Dialects;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;

namespace QsGen.Demo.Loading;

/// <summary>The two base tables as targets of bulk loads, and rows as their values.</summary>
internal static class BaseTables
{
    private const string Entry = "entry";

    private static readonly ImmutableArray<BulkColumn> TransactionColumns =
    [
        new("id", SqlType.Text(100)), new("account_id", SqlType.Text(100)), new("account_name", SqlType.Text(255)),
        new("account_role", SqlType.Text(100)), new("account_scope", SqlType.Text(20)), new("account_parent_role", SqlType.Text(100)),
        new("amount_money", SqlType.Money), new("amount_direction", SqlType.Text(20)), new("status", SqlType.Text(50)),
        new("posting", SqlType.Timestamp), new("transfer_id", SqlType.Text(100)), new("transfer_type", SqlType.Text(50)),
        new("transfer_completion", SqlType.Timestamp), new("transfer_parent_id", SqlType.Text(100)), new("rail_name", SqlType.Text(100)),
        new("template_name", SqlType.Text(100)), new("bundle_id", SqlType.Text(100)), new("supersedes", SqlType.Text(50)),
        new("origin", SqlType.Text(50)), new("metadata", SqlType.Json),
    ];

    private static readonly ImmutableArray<BulkColumn> BalanceColumns =
    [
        new("account_id", SqlType.Text(100)), new("account_name", SqlType.Text(255)), new("account_role", SqlType.Text(100)),
        new("account_scope", SqlType.Text(20)), new("account_parent_role", SqlType.Text(100)), new("expected_eod_balance", SqlType.Money),
        new("business_day_start", SqlType.Timestamp), new("business_day_end", SqlType.Timestamp), new("money", SqlType.Money),
        new("limits", SqlType.Json), new("supersedes", SqlType.Text(50)),
    ];

    /// <summary>The column that the database numbers in load order.</summary>
    public static string EntryColumn => Entry;

    /// <summary>The transactions table of an institution.</summary>
    public static BulkTarget Transactions(SqlDialect dialect, string prefix) =>
        new(dialect.ObjectName(prefix, "transactions"), TransactionColumns, Entry);

    /// <summary>The balances table of an institution.</summary>
    public static BulkTarget Balances(SqlDialect dialect, string prefix) =>
        new(dialect.ObjectName(prefix, "daily_balances"), BalanceColumns, Entry);

    /// <summary>A leg in the order of the table's columns.</summary>
    public static object?[] Values(TransactionRow row) =>
    [
        row.Id, row.AccountId, row.AccountName, row.AccountRole, row.AccountScope, row.AccountParentRole,
        row.AmountMoney, row.AmountDirection, row.Status, row.Posting, row.TransferId, row.TransferType,
        row.TransferCompletion, row.TransferParentId, row.RailName, row.TemplateName, row.BundleId, row.Supersedes,
        row.Origin, row.Metadata,
    ];

    /// <summary>A balance in the order of the table's columns.</summary>
    public static object?[] Values(DailyBalanceRow row) =>
    [
        row.AccountId, row.AccountName, row.AccountRole, row.AccountScope, row.AccountParentRole, row.ExpectedEodBalance,
        row.BusinessDayStart, row.BusinessDayEnd, row.Money, row.Limits, row.Supersedes,
    ];
}
