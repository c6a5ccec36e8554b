using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Feed;

/// <summary>What a feed delivers to the small bank, in tables without any constraint, so that it may hold anything.</summary>
internal static class FeedTables
{
    private static readonly (string Name, string Type, Func<TransactionRow, object?> Value)[] Legs =
    [
        ("id", "text(100)", row => row.Id),
        ("account_id", "text(100)", row => row.AccountId),
        ("account_name", "text(255)", row => row.AccountName),
        ("account_role", "text(100)", row => row.AccountRole),
        ("account_scope", "text(20)", row => row.AccountScope),
        ("account_parent_role", "text(100)", row => row.AccountParentRole),
        ("amount_money", "money", row => row.AmountMoney),
        ("amount_direction", "text(20)", row => row.AmountDirection),
        ("status", "text(50)", row => row.Status),
        ("posting", "timestamp", row => row.Posting),
        ("transfer_id", "text(100)", row => row.TransferId),
        ("transfer_type", "text(50)", row => row.TransferType),
        ("transfer_completion", "timestamp", row => row.TransferCompletion),
        ("transfer_parent_id", "text(100)", row => row.TransferParentId),
        ("rail_name", "text(100)", row => row.RailName),
        ("template_name", "text(100)", row => row.TemplateName),
        ("bundle_id", "text(100)", row => row.BundleId),
        ("supersedes", "text(50)", row => row.Supersedes),
        ("origin", "text(50)", row => row.Origin),
        ("metadata", "json", row => row.Metadata),
    ];

    private static readonly (string Name, string Type, Func<DailyBalanceRow, object?> Value)[] Balances =
    [
        ("account_id", "text(100)", row => row.AccountId),
        ("account_name", "text(255)", row => row.AccountName),
        ("account_role", "text(100)", row => row.AccountRole),
        ("account_scope", "text(20)", row => row.AccountScope),
        ("account_parent_role", "text(100)", row => row.AccountParentRole),
        ("expected_eod_balance", "money", row => row.ExpectedEodBalance),
        ("business_day_start", "timestamp", row => row.BusinessDayStart),
        ("business_day_end", "timestamp", row => row.BusinessDayEnd),
        ("money", "money", row => row.Money),
        ("limits", "json", row => row.Limits),
        ("supersedes", "text(50)", row => row.Supersedes),
        ("parent_account_id", "text(100)", row => row.ParentAccountId),
    ];

    private static readonly (string Name, string Type, Func<ControlTotalRow, object?> Value)[] Controls =
    [
        ("account_id", "text(100)", row => row.AccountId),
        ("business_day_start", "timestamp", row => row.BusinessDayStart),
        ("business_day_end", "timestamp", row => row.BusinessDayEnd),
        ("leg_count", "bigint", row => row.LegCount),
        ("debits", "money", row => row.Debits),
        ("credits", "money", row => row.Credits),
    ];

    public static async Task LoadAsync(
        ISqlSession session, IEnumerable<TransactionRow> legs, IEnumerable<DailyBalanceRow> balances,
        IEnumerable<ControlTotalRow> controls)
    {
        await LoadAsync(session, "bank_transactions", Legs, legs);
        await LoadAsync(session, "bank_daily_balances", Balances, balances);
        await LoadAsync(session, "bank_control_totals", Controls, controls);
    }

    private static async Task LoadAsync<T>(
        ISqlSession session, string table, (string Name, string Type, Func<T, object?> Value)[] columns, IEnumerable<T> rows)
    {
        var typed = columns.Select(column => (column.Name, Type: SqlType.Parse(column.Type))).Prepend(("entry", SqlType.BigInt)).ToList();
        var definitions = typed.Select(column => $"{column.Item1} {session.Dialect.TypeName(column.Item2)}");
        await session.ExecuteAsync($"DROP TABLE IF EXISTS {table}", CancellationToken.None);
        await session.ExecuteAsync($"CREATE TABLE {table} ({string.Join(", ", definitions)})", CancellationToken.None);
        await session.LoadAsync(
            new BulkTarget(table, [.. typed.Select(column => new BulkColumn(column.Item1, column.Item2))]),
            rows.Select((row, index) => columns.Select(column => column.Value(row)).Prepend(index + 1L).ToArray()),
            CancellationToken.None);
    }
}
