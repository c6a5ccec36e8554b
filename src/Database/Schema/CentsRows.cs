using QsGen.Database.Sessions;

namespace QsGen.Database.Schema;

/// <summary>Writes rows as tables of cents have them; see <see cref="Tables.CentsTables"/>.</summary>
internal static class CentsRows
{
    private const decimal CentsOfOne = 100m;

    /// <summary>Writes a leg's values in the order of that table's columns, without <c>entry</c>.</summary>
    /// <exception cref="OverflowException">The amount has more cents than a column holds.</exception>
    public static void Write(TransactionRow row, IBulkRow values)
    {
        values.Text(row.Id);
        values.Text(row.AccountId);
        values.Text(row.AccountName);
        values.Text(row.AccountRole);
        values.Text(row.AccountScope);
        values.Text(row.AccountParentRole);
        values.Whole(Of(row.AmountMoney));
        values.Text(row.AmountDirection);
        values.Text(row.Status);
        values.Time(row.Posting);
        values.Text(row.TransferId);
        values.Time(row.TransferCompletion);
        values.Text(row.TransferParentId);
        values.Text(row.RailName);
        values.Text(row.TemplateName);
        values.Text(row.BundleId);
        values.Text(row.Supersedes);
        values.Text(row.Origin);
        values.Text(row.Metadata);
    }

    /// <summary>Writes a balance's values in the order of that table's columns, without <c>entry</c>.</summary>
    /// <exception cref="OverflowException">An amount has more cents than a column holds.</exception>
    public static void Write(DailyBalanceRow row, IBulkRow values)
    {
        values.Text(row.AccountId);
        values.Text(row.AccountName);
        values.Text(row.AccountRole);
        values.Text(row.AccountScope);
        values.Text(row.AccountParentRole);
        values.Whole(row.ExpectedEodBalance is { } expected ? Of(expected) : null);
        values.Time(row.BusinessDayStart);
        values.Time(row.BusinessDayEnd);
        values.Whole(Of(row.Money));
        values.Text(null);
        values.Text(row.Supersedes);
    }

    /// <summary>An amount in cents.</summary>
    /// <exception cref="OverflowException">It has more than a column holds.</exception>
    public static long Of(decimal amount) => decimal.ToInt64(amount * CentsOfOne);
}
