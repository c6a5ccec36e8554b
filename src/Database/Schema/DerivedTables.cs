using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Schema;

/// <summary>The relations that a refresh computes: those of the product's contract.</summary>
internal static class DerivedTables
{
    private static readonly SqlType Name = SqlType.Text(100);
    private static readonly SqlType Sum = SqlType.Decimal(38, 2);
    private static readonly SqlType Score = SqlType.Decimal(38, 6);
    private static readonly SchemaColumn AccountId = new("account_id", Name);
    private static readonly SchemaColumn AccountName = new("account_name", SqlType.Text(255));
    private static readonly SchemaColumn AccountRole = new("account_role", Name);
    private static readonly SchemaColumn ParentRole = new("account_parent_role", Name);
    private static readonly SchemaColumn DayStart = new("business_day_start", SqlType.Timestamp);
    private static readonly SchemaColumn DayEnd = new("business_day_end", SqlType.Timestamp);
    private static readonly SchemaColumn Stored = new("stored_balance", SqlType.Money);
    private static readonly SchemaColumn Computed = new("computed_balance", Sum);
    private static readonly SchemaColumn TransferType = new("transfer_type", SqlType.Text(50));

    /// <summary>The current version of every leg.</summary>
    public static SchemaTable CurrentTransactions { get; } = Table(
        "current_transactions",
        "one row per transaction id: its current version",
        [
            new("curr_tx_account_posting", ["account_id", "posting"]),
            new("curr_tx_transfer", ["transfer_id"]),
            new("curr_tx_id", ["id"]),
            new("curr_tx_posting_transfer_type", ["posting", "transfer_type"]),
            new("curr_tx_parent_rail", ["transfer_parent_id", "rail_name"], "transfer_parent_id IS NOT NULL"),
        ],
        [.. BaseTables.Transactions.Columns.Select(column => column with { IsEntry = false })]);

    /// <summary>The current version of every balance.</summary>
    public static SchemaTable CurrentDailyBalances { get; } = Table(
        "current_daily_balances",
        "one row per account and business day: its current version",
        [
            new("curr_db_account_day", ["account_id", "business_day_start"]),
            new("curr_db_day", ["business_day_start"]),
            new("curr_db_limits", ["account_role", "business_day_start", "limits"], "limits IS NOT NULL"),
        ],
        [.. BaseTables.DailyBalances.Columns.Select(column => column with { IsEntry = false })]);

    /// <summary>What leaf accounts should hold.</summary>
    public static SchemaTable ComputedSubledgerBalance { get; } = Table(
        "computed_subledger_balance",
        "one row per leaf account and business day",
        [new("csb_account_day", ["account_id", "business_day_start"])],
        [AccountId, DayStart, DayEnd, ParentRole, Computed]);

    /// <summary>What parent accounts should hold.</summary>
    public static SchemaTable ComputedLedgerBalance { get; } = Table(
        "computed_ledger_balance",
        "one row per parent account and business day",
        [new("clb_account_day", ["account_id", "business_day_start"]), new("clb_role_day", ["account_role", "business_day_start"])],
        [AccountId, AccountRole, DayStart, DayEnd, Computed]);

    /// <summary>Leaf accounts that hold something else.</summary>
    public static SchemaTable Drift { get; } = Table(
        "drift",
        "one row per leaf account and business day whose stored balance is not the sum of its posted legs",
        [
            new("drift_account_day", ["account_id", "business_day_start"]),
            new("drift_role", ["account_role"]),
            new("drift_day_account_role", ["business_day_start", "account_id", "account_role"]),
        ],
        [AccountId, AccountName, AccountRole, ParentRole, DayStart, DayEnd, Stored, Computed, new("drift", Sum)]);

    /// <summary>Parent accounts that hold something else.</summary>
    public static SchemaTable LedgerDrift { get; } = Table(
        "ledger_drift",
        "one row per parent account and business day whose stored balance is not its own legs plus its children",
        [
            new("ledger_drift_account_day", ["account_id", "business_day_start"]),
            new("ledger_drift_role", ["account_role"]),
            new("ledger_drift_day_account_role", ["business_day_start", "account_id", "account_role"]),
        ],
        [AccountId, AccountName, AccountRole, DayStart, DayEnd, Stored, Computed, new("drift", Sum)]);

    /// <summary>Balances below zero.</summary>
    public static SchemaTable Overdraft { get; } = Table(
        "overdraft",
        "one row per internal account and business day that ends below zero",
        [new("overdraft_account_day", ["account_id", "business_day_start"]), new("overdraft_role", ["account_role"])],
        [AccountId, AccountName, AccountRole, ParentRole, DayStart, DayEnd, Stored]);

    /// <summary>Balances that miss their target.</summary>
    public static SchemaTable ExpectedEodBalanceBreach { get; } = Table(
        "expected_eod_balance_breach",
        "one row per internal account and business day that does not end at its expected balance",
        [new("eod_breach_account_day", ["account_id", "business_day_start"])],
        [
            AccountId, AccountName, AccountRole, DayStart, DayEnd, Stored, new("expected_eod_balance", SqlType.Money),
            new("variance", Sum),
        ]);

    /// <summary>Outbound flow above its cap.</summary>
    public static SchemaTable LimitBreach { get; } = Table(
        "limit_breach",
        "one row per account, business day and transfer type whose posted debits exceed the cap",
        [new("lb_account_day", ["account_id", "business_day"]), new("lb_type", ["transfer_type"])],
        [
            AccountId, AccountName, AccountRole, ParentRole, new("business_day", SqlType.Timestamp), TransferType,
            new("outbound_total", Sum), new("cap", SqlType.Money),
        ]);

    /// <summary>Legs that wait too long to settle.</summary>
    public static SchemaTable StuckPending { get; } = Stuck("stuck_pending", "sp", "max_pending_age_seconds", "pending");

    /// <summary>Legs that wait too long to be bundled.</summary>
    public static SchemaTable StuckUnbundled { get; } = Stuck("stuck_unbundled", "su", "max_unbundled_age_seconds", "unbundled");

    /// <summary>The daily statement of every account.</summary>
    public static SchemaTable DailyStatementSummary { get; } = Table(
        "daily_statement_summary",
        "one row per account and business day",
        [new("dss_account_day", ["account_id", "business_day_start"])],
        [
            AccountId, AccountName, AccountRole, ParentRole, new("account_scope", SqlType.Text(20)), DayStart, DayEnd,
            new("opening_balance", Sum), new("total_debits", Sum), new("total_credits", Sum), new("net_flow", Sum),
            new("leg_count", SqlType.BigInt), new("closing_balance_stored", SqlType.Money),
            new("closing_balance_recomputed", Sum), new("drift", Sum),
        ]);

    /// <summary>Everything that is wrong today.</summary>
    public static SchemaTable TodaysExceptions { get; } = Table(
        "todays_exceptions",
        "one row per violation of the latest business day, and per stuck leg",
        [
            new("te_check_type", ["check_type"]), new("te_account", ["account_id"]), new("te_type", ["transfer_type"]),
        ],
        [
            new("check_type", SqlType.Text(50)), AccountId, AccountName, AccountRole, ParentRole,
            new("business_day", SqlType.Timestamp), TransferType, new("magnitude", Sum),
        ]);

    /// <summary>Two-day totals between pairs of accounts, scored.</summary>
    public static SchemaTable PairRollingAnomalies { get; } = Table(
        "inv_pair_rolling_anomalies",
        "one row per receiving and paying account and day with movement",
        [
            new("anomalies_window_end", ["window_end"]),
            new("anomalies_recipient", ["recipient_account_id", "sender_account_id", "window_end"]),
            new("anomalies_sender", ["sender_account_id"]),
        ],
        [
            new("recipient_account_id", Name), new("recipient_account_name", SqlType.Text(255)),
            new("recipient_account_type", Name), new("sender_account_id", Name),
            new("sender_account_name", SqlType.Text(255)), new("sender_account_type", Name),
            new("window_start", SqlType.Timestamp), new("window_end", SqlType.Timestamp), new("window_sum", Sum),
            new("transfer_count", SqlType.BigInt), new("pop_mean", Score), new("pop_stddev", Score), new("z_score", Score),
            new("z_bucket", SqlType.Text(20)), new("pair_count", SqlType.BigInt), new("pair_mean", Score),
            new("pair_stddev", Score), new("pair_z_score", Score),
        ]) with
    { ChangesInPlace = true };

    /// <summary>The hops of every chain of transfers.</summary>
    public static SchemaTable MoneyTrailEdges { get; } = Table(
        "inv_money_trail_edges",
        "one row per transfer, paying account and receiving account; the amounts of a transfer add up to what was received",
        [
            new("edges_root", ["root_transfer_id"]), new("edges_transfer", ["transfer_id"]),
            new("edges_source", ["source_account_id"]), new("edges_target", ["target_account_id", "posted_at"]),
        ],
        [
            new("root_transfer_id", Name), new("transfer_id", Name), new("depth", SqlType.Integer),
            new("source_account_id", Name), new("source_account_name", SqlType.Text(255)), new("source_account_type", Name),
            new("target_account_id", Name), new("target_account_name", SqlType.Text(255)), new("target_account_type", Name),
            new("hop_amount", SqlType.Money), new("posted_at", SqlType.Timestamp), TransferType,
        ]);

    private static SchemaTable Stuck(string name, string shortName, string limit, string state) => Table(
        name,
        $"one row per leg that is {state} for longer than its rail allows",
        [
            new($"{shortName}_rail", ["rail_name"]), new($"{shortName}_account", ["account_id"]),
            new($"{shortName}_transfer", ["transfer_id"]),
        ],
        [
            new("transaction_id", Name), AccountId, AccountName, AccountRole, ParentRole, new("transfer_id", Name), TransferType,
            new("rail_name", Name), new("amount_money", SqlType.Money), new("amount_direction", SqlType.Text(20)),
            new("posting", SqlType.Timestamp), new(limit, SqlType.BigInt), new("age_seconds", Score),
        ]);

    internal static SchemaTable Table(
        string name, string grain, ImmutableArray<SchemaIndex> indexes, ImmutableArray<SchemaColumn> columns) => new()
        {
            ShortName = name,
            Kind = TableKind.Derived,
            Grain = grain,
            Columns = columns,
            Indexes = indexes,
        };
}
