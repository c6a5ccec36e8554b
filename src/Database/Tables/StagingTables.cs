using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Tables;

/// <summary>Where a feed may put rows that QsGen is to compare with the base tables before they go there.</summary>
/// <remarks>A feed that writes the base tables itself leaves these empty.</remarks>
internal static class StagingTables
{
    /// <summary>Name of the column that numbers the rows in the order in which they came.</summary>
    public const string RowNumber = "stage_row";

    /// <summary>An amount as a feed sends it: with six decimals, so that fractions of a cent are seen and not rounded away.</summary>
    public static SqlType SentAmount { get; } = SqlType.Decimal(24, 6);

    /// <summary>Legs on their way.</summary>
    public static SchemaTable Transactions { get; } = Of(BaseTables.Transactions);

    /// <summary>Balances on their way.</summary>
    public static SchemaTable DailyBalances { get; } = Of(BaseTables.DailyBalances);

    /// <summary>Both, in the order of the base tables.</summary>
    public static ImmutableArray<SchemaTable> All { get; } = [Transactions, DailyBalances];

    private static SchemaColumn AsSent(SchemaColumn column) =>
        column.Type == SqlType.Money ? column with { Type = SentAmount } : column;

    private static SchemaTable Of(SchemaTable table) => new()
    {
        ShortName = $"stage_{table.ShortName}",
        Kind = TableKind.Staging,
        Grain = $"one row per row that waits to go to {table.ShortName}",
        Columns = [new(RowNumber, SqlType.BigInt, false, IsEntry: true), .. table.Columns.Where(column => !column.IsEntry).Select(AsSent)],
        PrimaryKey = [RowNumber],
        Checks = table.Checks,
    };
}
