using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>Writes rows to the base tables, and what is delivered beside them, of one institution through the engine's bulk path.</summary>
/// <param name="session">The session; wrap the calls in a transaction to make a load atomic.</param>
/// <param name="schema">The institution's objects.</param>
internal sealed class BaseTableLoader(ISqlSession session, DatabaseSchema schema)
{
    private const int BatchRows = 4_000;

    /// <summary>Appends legs and returns how many.</summary>
    public Task<long> LoadAsync(IAsyncEnumerable<TransactionRow> rows, CancellationToken cancellationToken) =>
        LoadAsync(rows.Chunk(BatchRows), cancellationToken);

    /// <summary>Appends balances and returns how many.</summary>
    public Task<long> LoadAsync(IAsyncEnumerable<DailyBalanceRow> rows, CancellationToken cancellationToken) =>
        LoadAsync(rows.Chunk(BatchRows), cancellationToken);

    /// <summary>Appends batches of legs and returns how many legs.</summary>
    public Task<long> LoadAsync(IAsyncEnumerable<IReadOnlyList<TransactionRow>> batches, CancellationToken cancellationToken) =>
        session.LoadAsync(TargetOf(BaseTables.Transactions), batches, schema.IsFed(BaseTables.Transactions) ? CentsRows.Write : Write,
            cancellationToken);

    /// <summary>Appends batches of balances and returns how many balances.</summary>
    public Task<long> LoadAsync(IAsyncEnumerable<IReadOnlyList<DailyBalanceRow>> batches, CancellationToken cancellationToken) =>
        session.LoadAsync(TargetOf(BaseTables.DailyBalances), batches, schema.IsFed(BaseTables.DailyBalances) ? CentsRows.Write : Write,
            cancellationToken);

    /// <summary>Appends batches of control totals and returns how many.</summary>
    public Task<long> LoadAsync(IAsyncEnumerable<IReadOnlyList<ControlTotalRow>> batches, CancellationToken cancellationToken) =>
        session.LoadAsync(
            DeliveredTables.ControlTotals.LoadTarget(schema.NameOf(DeliveredTables.ControlTotals)), batches, Write, cancellationToken);

    /// <summary>Writes a leg's values in the order of the table's columns, without <c>entry</c>.</summary>
    public static void Write(TransactionRow row, IBulkRow values)
    {
        values.Text(row.Id);
        values.Text(row.AccountId);
        values.Text(row.AccountName);
        values.Text(row.AccountRole);
        values.Text(row.AccountScope);
        values.Text(row.AccountParentRole);
        values.Number(row.AmountMoney);
        values.Text(row.AmountDirection);
        values.Text(row.Status);
        values.Time(row.Posting);
        values.Text(row.TransferId);
        values.Text(row.TransferType);
        values.Time(row.TransferCompletion);
        values.Text(row.TransferParentId);
        values.Text(row.RailName);
        values.Text(row.TemplateName);
        values.Text(row.BundleId);
        values.Text(row.Supersedes);
        values.Text(row.Origin);
        values.Text(row.Metadata);
    }

    /// <summary>Writes a balance's values in the order of the table's columns, without <c>entry</c>.</summary>
    public static void Write(DailyBalanceRow row, IBulkRow values)
    {
        values.Text(row.AccountId);
        values.Text(row.AccountName);
        values.Text(row.AccountRole);
        values.Text(row.AccountScope);
        values.Text(row.AccountParentRole);
        values.Number(row.ExpectedEodBalance);
        values.Time(row.BusinessDayStart);
        values.Time(row.BusinessDayEnd);
        values.Number(row.Money);
        values.Text(row.Limits);
        values.Text(row.Supersedes);
        values.Text(row.ParentAccountId);
    }

    /// <summary>Writes a control total's values in the order of the table's columns.</summary>
    public static void Write(ControlTotalRow row, IBulkRow values)
    {
        values.Text(row.AccountId);
        values.Time(row.BusinessDayStart);
        values.Time(row.BusinessDayEnd);
        values.Whole(row.LegCount);
        values.Number(row.Debits);
        values.Number(row.Credits);
    }

    /// <summary>A leg's values in the order of the table's columns, without <c>entry</c>.</summary>
    public static object?[] Values(TransactionRow row) => Values(row, BaseTables.Transactions, Write);

    /// <summary>A balance's values in the order of the table's columns, without <c>entry</c>.</summary>
    public static object?[] Values(DailyBalanceRow row) => Values(row, BaseTables.DailyBalances, Write);

    /// <summary>A leg's values in the order of the columns of the table that holds it, without <c>entry</c>.</summary>
    public static object?[] Values(TransactionRow row, DatabaseSchema schema) => schema.IsFed(BaseTables.Transactions)
        ? Values(row, CentsTables.Transactions, CentsRows.Write)
        : Values(row);

    /// <summary>A balance's values in the order of the columns of the table that holds it, without <c>entry</c>.</summary>
    public static object?[] Values(DailyBalanceRow row, DatabaseSchema schema) => schema.IsFed(BaseTables.DailyBalances)
        ? Values(row, CentsTables.DailyBalances, CentsRows.Write)
        : Values(row);

    /// <summary>A control total's values in the order of the table's columns.</summary>
    public static object?[] Values(ControlTotalRow row) => Values(row, DeliveredTables.ControlTotals, Write);

    private BulkTarget TargetOf(SchemaTable table) => schema.StoredTable(table).LoadTarget(schema.StoredNameOf(table));

    private static object?[] Values<T>(T row, SchemaTable table, BulkEncoder<T> encode)
    {
        var values = new BulkRow(table.Columns.Count(column => !column.IsEntry));
        values.Start();
        encode(row, values);
        return values.ToObjects();
    }
}
