using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Tables;

/// <summary>What a feed may deliver beside its legs and balances, to be held against them. All of it is optional.</summary>
internal static class DeliveredTables
{
    /// <summary>What the source system says it posted, for each account and business day that it speaks for.</summary>
    /// <remarks>Only Posted legs count. A feed corrects a row by changing it; every refresh compares all rows with what it knew.</remarks>
    public static SchemaTable ControlTotals { get; } = new()
    {
        ShortName = "control_totals",
        Kind = TableKind.Base,
        Grain = "one row per account and business day whose postings the source system has counted",
        Columns =
        [
            new("account_id", SqlType.Text(100), false),
            new("business_day_start", SqlType.Timestamp, false),
            new("business_day_end", SqlType.Timestamp, false),
            new("leg_count", SqlType.BigInt, false),
            new("debits", SqlType.Money, false),
            new("credits", SqlType.Money, false),
        ],
        PrimaryKey = ["account_id", "business_day_start"],
        Checks =
        [
            new("business_day_end > business_day_start", "business_day_start", "business_day_end"),
            new("debits >= 0 AND credits >= 0 AND leg_count >= 0", "debits", "credits", "leg_count"),
            TableCheck.Amount("debits"),
            TableCheck.Amount("credits"),
        ],
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<SchemaTable> All { get; } = [ControlTotals];
}
