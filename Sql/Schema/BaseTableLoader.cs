using QsGen.Sql.Sessions;

namespace QsGen.Sql.Schema;

/// <summary>Writes rows to the base tables of one institution through the engine's bulk path.</summary>
/// <param name="session">The session; wrap the calls in a transaction to make a load atomic.</param>
/// <param name="schema">The institution's objects.</param>
internal sealed class BaseTableLoader(ISqlSession session, DatabaseSchema schema)
{
    /// <summary>Appends legs and returns how many.</summary>
    public Task<long> LoadAsync(IAsyncEnumerable<TransactionRow> rows, CancellationToken cancellationToken) =>
        session.LoadAsync(
            BaseTables.Transactions.LoadTarget(schema.NameOf(BaseTables.Transactions)), rows.Select(Values), cancellationToken);

    /// <summary>Appends balances and returns how many.</summary>
    public Task<long> LoadAsync(IAsyncEnumerable<DailyBalanceRow> rows, CancellationToken cancellationToken) =>
        session.LoadAsync(
            BaseTables.DailyBalances.LoadTarget(schema.NameOf(BaseTables.DailyBalances)), rows.Select(Values), cancellationToken);

    /// <summary>A leg's values in the order of the table's columns, without <c>entry</c>.</summary>
    public static object?[] Values(TransactionRow row) =>
    [
        row.Id, row.AccountId, row.AccountName, row.AccountRole, row.AccountScope, row.AccountParentRole, row.AmountMoney,
        row.AmountDirection, row.Status, row.Posting, row.TransferId, row.TransferType, row.TransferCompletion,
        row.TransferParentId, row.RailName, row.TemplateName, row.BundleId, row.Supersedes, row.Origin, row.Metadata,
    ];

    /// <summary>A balance's values in the order of the table's columns, without <c>entry</c>.</summary>
    public static object?[] Values(DailyBalanceRow row) =>
    [
        row.AccountId, row.AccountName, row.AccountRole, row.AccountScope, row.AccountParentRole, row.ExpectedEodBalance,
        row.BusinessDayStart, row.BusinessDayEnd, row.Money, row.Limits, row.Supersedes,
    ];
}
