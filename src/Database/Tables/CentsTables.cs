using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Tables;

/// <summary>The base tables as newer releases of the field have them: whole cents, no transfer type, metadata in place of limits.</summary>
internal static class CentsTables
{
    /// <summary>One row per leg and version.</summary>
    public static SchemaTable Transactions { get; } = Of(BaseTables.Transactions, "transfer_type");

    /// <summary>One row per account, business day and version.</summary>
    public static SchemaTable DailyBalances { get; } = Of(BaseTables.DailyBalances, "parent_account_id");

    /// <summary>The table of that shape with the rows of one of ours; null where there is none.</summary>
    public static SchemaTable? Find(SchemaTable table) =>
        table == BaseTables.Transactions ? Transactions : table == BaseTables.DailyBalances ? DailyBalances : null;

    private static SchemaTable Of(SchemaTable table, string lacking)
    {
        ImmutableArray<SchemaColumn> columns = [.. table.Columns.Where(column => column.Name != lacking).Select(AsTheirs)];
        return table with
        {
            Columns = columns,
            Checks =
            [
                .. table.Checks.Where(check => check.Kind != TableCheckKind.Amount)
                    .Select(check => check.Columns is ["limits"] ? TableCheck.Json("metadata") : check),
            ],
            Indexes = [.. table.Indexes.Where(index => index.Columns.All(name => columns.Any(column => column.Name == name)))],
        };
    }

    private static SchemaColumn AsTheirs(SchemaColumn column) => column switch
    {
        { Name: "limits" } => column with { Name = "metadata", Meaning = "a JSON object of the feed's own" },
        _ when column.Type == SqlType.Money => column with { Type = SqlType.BigInt, Meaning = $"{column.Meaning}, in cents" },
        _ => column,
    };
}
