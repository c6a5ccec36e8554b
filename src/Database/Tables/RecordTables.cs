using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Tables;

/// <summary>What QsGen notes about its own work.</summary>
internal static class RecordTables
{
    /// <summary>When each relation was built, from which data, as of which moment.</summary>
    /// <remarks>
    /// The rows with the highest <c>run_id</c> describe what readers see now, one row per relation, base tables included.
    /// <c>today</c> is the business day that Today's Exceptions shows. <c>reason</c> says why everything was computed where what is new
    /// would have done. <c>rows_set_aside</c> counts rows of the base tables that no query can use; it came later, so it may be null. Times
    /// are in the institution's zone.
    /// </remarks>
    public static SchemaTable RefreshLog { get; } = new()
    {
        ShortName = "refresh_log",
        Kind = TableKind.Record,
        Grain = "one row per refresh and table",
        Columns =
        [
            new("run_id", SqlType.BigInt, false),
            new("step", SqlType.Integer, false),
            new("relation_name", SqlType.Text(100), false),
            new("mode", SqlType.Text(20), false),
            new("started_at", SqlType.Timestamp, false),
            new("finished_at", SqlType.Timestamp, false),
            new("row_count", SqlType.BigInt, false),
            new("transactions_entry", SqlType.BigInt, false),
            new("daily_balances_entry", SqlType.BigInt, false),
            new("as_of", SqlType.Timestamp, false),
            new("today", SqlType.Timestamp),
            new("schema_version", SqlType.BigInt, false),
            new("reason", SqlType.Text(1000)),
            new("rows_set_aside", SqlType.BigInt),
        ],
        PrimaryKey = ["run_id", "step"],
    };

    /// <summary>What the base tables held when the last refresh read them, by stretches of entries.</summary>
    /// <remarks>
    /// Rows are only ever added, so a stretch that a refresh has read can never hold other rows later. Where it does, somebody deleted or
    /// changed rows by hand, and the next refresh has to compute again what it took from them.
    /// </remarks>
    public static SchemaTable BaseSegment { get; } = new()
    {
        ShortName = "base_segment",
        Kind = TableKind.Record,
        Grain = "one row per base table and stretch of entries that holds rows",
        Columns =
        [
            new("table_name", SqlType.Text(30), false),
            new("first_entry", SqlType.BigInt, false),
            new("last_entry", SqlType.BigInt, false),
            new("row_count", SqlType.BigInt, false),
            new("row_digest", SqlType.Decimal(28, 0), false),
            new("first_unseen_write", SqlType.BigInt),
        ],
        PrimaryKey = ["table_name", "first_entry"],
    };

    /// <summary>When a refresh noticed that rows of the base tables had been deleted or changed by hand.</summary>
    /// <remarks>Rows stay for good: they say why figures of closed days differ from what was read before. Times are in the institution's
    /// zone.</remarks>
    public static SchemaTable BaseChange { get; } = new()
    {
        ShortName = "base_change",
        Kind = TableKind.Record,
        Grain = "one row per refresh and base table whose rows had been deleted or changed since the refresh before",
        Columns =
        [
            new("run_id", SqlType.BigInt, false),
            new("table_name", SqlType.Text(30), false),
            new("noticed_at", SqlType.Timestamp, false),
            new("first_entry", SqlType.BigInt, false),
            new("last_entry", SqlType.BigInt, false),
            new("rows_before", SqlType.BigInt, false),
            new("rows_now", SqlType.BigInt, false),
            new("what", SqlType.Text(300), false),
        ],
        PrimaryKey = ["run_id", "table_name"],
    };

    /// <summary>Which rows of the base tables demo data wrote.</summary>
    /// <remarks>
    /// Base tables keep the columns of the feed contract, so the origin of a row is noted beside them: a demo load takes the tables for
    /// itself, writes, and notes which entries it drew, how many, and what the rows hash to. Every other row is the bank's; so is one
    /// that has got such an entry since, and the hash tells. A load is the baseline or one scenario. <c>made_with</c> says with which
    /// options it was made. The last two columns came later, so they may be null.
    /// </remarks>
    public static SchemaTable DemoLoad { get; } = new()
    {
        ShortName = "demo_load",
        Kind = TableKind.Record,
        Grain = "one row per load of demo data and base table",
        Columns =
        [
            new("load_id", SqlType.BigInt, false),
            new("table_name", SqlType.Text(30), false),
            new("first_entry", SqlType.BigInt, false),
            new("last_entry", SqlType.BigInt, false),
            new("row_count", SqlType.BigInt, false),
            new("fingerprint", SqlType.Text(100), false),
            new("loaded_at", SqlType.Timestamp, false),
            new("made_with", SqlType.Text(1000)),
            new("scenario", SqlType.Text(100)),
            new("row_digest", SqlType.Text(120)),
        ],
        PrimaryKey = ["load_id", "table_name"],
    };

    /// <summary>Which declaration the tables were made for, and by which version of the program.</summary>
    /// <remarks>The last two columns came later, so they may be null. Every later version reads them first: they keep names and
    /// meaning.</remarks>
    public static SchemaTable SchemaVersion { get; } = new()
    {
        ShortName = "schema_version",
        Kind = TableKind.Record,
        Grain = "one row per applied version of the declared objects and of the institution's facts",
        Columns =
        [
            new("version_id", SqlType.BigInt, false),
            new("configuration_hash", SqlType.Text(100), false),
            new("objects_hash", SqlType.Text(100), false),
            new("applied_at", SqlType.Timestamp, false),
            new("format_number", SqlType.Integer),
            new("program_version", SqlType.Text(100)),
        ],
        PrimaryKey = ["version_id"],
    };

    /// <summary>Which deployment made the tables and their demo data, and so may remove them.</summary>
    /// <remarks>
    /// The token is drawn anew whenever a resource takes a part over, so that the one it takes it from can't remove it any more. The names
    /// of project and stack are for people, and let a stack whose state was lost take up its own again. A part without a row is nobody's.
    /// </remarks>
    public static SchemaTable Owner { get; } = new()
    {
        ShortName = "owner",
        Kind = TableKind.Record,
        Grain = "one row per part that a deployment made: the tables, the demo data",
        Columns =
        [
            new("part", SqlType.Text(30), false),
            new("token", SqlType.Text(100), false),
            new("project_name", SqlType.Text(200), false),
            new("stack_name", SqlType.Text(200), false),
            new("claimed_at", SqlType.Timestamp, false),
        ],
        PrimaryKey = ["part"],
    };

    /// <summary>The business days whose exceptions are kept as they were known then.</summary>
    /// <remarks>A day without any exception has a row too: that nothing was open is a fact. Times are in the institution's zone.</remarks>
    public static SchemaTable ExceptionDay { get; } = new()
    {
        ShortName = "exception_day",
        Kind = TableKind.Record,
        Grain = "one row per business day that a refresh called today: its last refresh, and how much was open",
        Columns =
        [
            new("business_day", SqlType.Timestamp, false),
            new("run_id", SqlType.BigInt, false),
            new("as_of", SqlType.Timestamp, false),
            new("exception_count", SqlType.BigInt, false),
            new("amount", SqlType.Sum, false),
        ],
        PrimaryKey = ["business_day"],
    };

    /// <summary>What was open on those days, as the last refresh of the day found it.</summary>
    public static SchemaTable ExceptionHistory { get; } = new()
    {
        ShortName = "exception_history",
        Kind = TableKind.Record,
        Grain = "one row per business day and exception that was open on it",
        Columns =
        [
            new("business_day", SqlType.Timestamp, false),
            new("place", SqlType.BigInt, false),
            new("check_type", SqlType.Text(50), false),
            new("account_id", SqlType.Text(255)),
            new("account_name", SqlType.Text(255)),
            new("transfer_type", SqlType.Text(50)),
            new("transfer_id", SqlType.Text(255)),
            new("magnitude", SqlType.Sum),
            new("reason", SqlType.Text(255)),
            new("first_day", SqlType.Timestamp),
            new("is_material", SqlType.Integer),
        ],
        PrimaryKey = ["business_day", "place"],
    };

    /// <summary>What the last check of the feed against its contract found, kept rules included.</summary>
    public static SchemaTable FeedFinding { get; } = new()
    {
        ShortName = "feed_finding",
        Kind = TableKind.Record,
        Grain = "one row per rule of the feed's contract that was tried",
        Columns =
        [
            new("rule_id", SqlType.Text(50), false),
            new("row_count", SqlType.BigInt, false),
            new("first_row", SqlType.Text(500)),
            new("checked_at", SqlType.Timestamp, false),
        ],
        PrimaryKey = ["rule_id"],
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<SchemaTable> All { get; } =
    [
        RefreshLog, DemoLoad, SchemaVersion, BaseSegment, BaseChange, Owner, ExceptionDay, ExceptionHistory, FeedFinding,
    ];
}
