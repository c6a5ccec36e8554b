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
            new("account_id", SqlType.Text(255), false) { Meaning = "the account" },
            new("business_day_start", SqlType.Timestamp, false) { Meaning = "when the business day begins" },
            new("business_day_end", SqlType.Timestamp, false) { Meaning = "when it ends" },
            new("leg_count", SqlType.BigInt, false) { Meaning = "how many Posted legs the source system has on the account and day" },
            new("debits", SqlType.Money, false) { Meaning = "what their debits add up to, without sign" },
            new("credits", SqlType.Money, false) { Meaning = "what their credits add up to" },
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

    /// <summary>What people, or a feed of theirs, say about open exceptions: who looks into them, and what is signed off.</summary>
    /// <remarks>
    /// Rows are only added. The latest about a check, account, business day, transfer type and transfer says how it stands; the
    /// earlier ones are its history. Times are in the institution's zone.
    /// </remarks>
    public static SchemaTable ExceptionNote { get; } = new()
    {
        ShortName = "exception_note",
        Kind = TableKind.Base,
        Grain = "one row per thing that somebody noted about an exception",
        Columns =
        [
            new("note_id", SqlType.BigInt, false, IsEntry: true) { Meaning = "the number of the note, ascending" },
            new("check_type", SqlType.Text(50), false) { Meaning = "the check whose exception it is about" },
            new("account_id", SqlType.Text(255)) { Meaning = "its account; empty when it has none" },
            new("business_day", SqlType.Timestamp) { Meaning = "its business day; empty when it has none" },
            new("transfer_type", SqlType.Text(255)) { Meaning = "its transfer type; empty when it has none" },
            new("transfer_id", SqlType.Text(255)) { Meaning = "its transfer; empty when it has none" },
            new("status", SqlType.Text(20), false) { Meaning = "Open, Assigned or Cleared" },
            new("owner", SqlType.Text(100)) { Meaning = "who looks into it" },
            new("note_text", SqlType.Text(2000)) { Meaning = "what they say" },
            new("written_at", SqlType.Timestamp, false) { Meaning = "when, in the institution's time" },
            new("written_by", SqlType.Text(100), false) { Meaning = "who wrote it" },
        ],
        PrimaryKey = ["note_id"],
        Checks = [new("status IN ('Open', 'Assigned', 'Cleared')", "status")],
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<SchemaTable> All { get; } = [ControlTotals, ExceptionNote];
}
