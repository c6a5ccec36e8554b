using System.Collections.Immutable;

namespace QsGen.Audit.Figures;

/// <summary>Everything that a report asks the database and attaches as CSV, in the order of its sections.</summary>
internal static class ReportQueries
{
    /// <summary>Leaf accounts off their posted legs.</summary>
    public static ReportQuery Drift { get; } = new(
        "drift",
        "Leaf accounts and days of the period whose stored balance is not the sum of the posted legs",
        [Account(1.1), AccountName(1.35), Role(1), ParentRole, Day(0.77), Money("stored_balance", "Stored", 0.95),
            Money("computed_balance", "Computed", 0.95), Money("drift", "Drift", 0.88)]);

    /// <summary>Parent accounts off their children and own postings.</summary>
    public static ReportQuery LedgerDrift { get; } = new(
        "ledger-drift",
        "Parent accounts and days of the period whose stored balance is not that of the children and the own posted legs",
        [Account(1.35), AccountName(1.15), Role(1), Day(0.77), Money("stored_balance", "Stored", 0.95),
            Money("computed_balance", "Computed", 0.95), Money("drift", "Drift", 0.83)]);

    /// <summary>Accounts below zero.</summary>
    public static ReportQuery Overdraft { get; } = new(
        "overdraft",
        "Internal accounts and days of the period that end below zero",
        [Account(1.6), AccountName(1.5), Role(1.5), ParentRole, Day(0.8), Money("stored_balance", "Stored balance", 1.5)]);

    /// <summary>Payments above a cap.</summary>
    public static ReportQuery LimitBreach { get; } = new(
        "limit-breach",
        "Accounts, days of the period and transfer types that paid out, or took in, more than the cap",
        [Account(1), AccountName(0.95), Role(0.8), ParentRole, Day(0.9, "business_day"), TransferType(0.8, isKey: true),
            new("direction", "Direction", FigureKind.Declared, 0.8, IsKey: true), Money("moved_total", "Moved", 0.9),
            Money("cap", "Cap", 0.85), Money("overshoot", "Overshoot", 0.95)]);

    /// <summary>Legs that stay pending.</summary>
    public static ReportQuery StuckPending { get; } = Stuck("pending");

    /// <summary>Legs that stay without a bundle.</summary>
    public static ReportQuery StuckUnbundled { get; } = Stuck("unbundled");

    /// <summary>Accounts off their expected balance.</summary>
    public static ReportQuery ExpectedBalance { get; } = new(
        "expected-balance",
        "Accounts and days of the period that do not end at their expected balance",
        [Account(1.2), AccountName(1.3), Role(1.1), Day(0.8), Money("stored_balance", "Stored", 0.9),
            Money("expected_eod_balance", "Expected", 0.9), Money("variance", "Variance", 0.8)]);

    /// <summary>The faults of balances, each once.</summary>
    public static ReportQuery Breaks { get; } = new(
        "breaks",
        "The faults of balances that have a day in the period, each once, however many days it lasts",
        [new("check_type", "Check type", FigureKind.Check, 1.2, IsKey: true), Account(1.3), AccountName(1.3),
            new("first_day", "First day", FigureKind.Day, 0.8, IsKey: true), new("last_day", "Last day", FigureKind.Day, 0.8),
            new("day_count", "Days", FigureKind.Count, 0.5), Money("largest_amount", "Largest", 1),
            new("cleared_on", "Cleared", FigureKind.Day)]);

    /// <summary>What the remaining checks of Today's Exceptions found.</summary>
    public static ReportQuery OtherChecks { get; } = new(
        "other-checks",
        "What the remaining checks of Today's Exceptions found on days of the period",
        [new("check_type", "Check type", FigureKind.Check, IsKey: true), new("check_name", "Check", FigureKind.Text, 1.1),
            Account(1.05), AccountName(0), Role(0),
            Day(0.8, "business_day"), TransferType(0, isKey: true), Transfer(1.15), Money("magnitude", "Magnitude", 0.9),
            new("reason", "What is wrong", FigureKind.Text, 2)]);

    /// <summary>Firings that lack a child, and transfers that do not net.</summary>
    public static ReportQuery Chains { get; } = new(
        "chains",
        "Firings of chains in the period that are not complete, and shared transfers that do not net",
        [new("problem", "What is wrong", FigureKind.Text, 1.7, IsKey: true),
            new("parent_name", "Of", FigureKind.Declared, 1.2, IsKey: true), Transfer(1.3),
            new("first_posting", "Posted", FigureKind.Minute, 1.05), Money("amount", "Amount", 0.95),
            new("required_total", "Required", FigureKind.Count), new("required_fired", "Fired", FigureKind.Count),
            Money("difference", "Off by", 0.8)]);

    /// <summary>Where declaration and data disagree.</summary>
    public static ReportQuery Declarations { get; } = new(
        "declarations",
        "Where the institution's declaration and the data disagree, over the whole history",
        [new("check_type", "Check", FigureKind.Text, 1.6, IsKey: true), new("entity_a", "Of", FigureKind.Declared, 1.9, IsKey: true),
            new("entity_b", "And", FigureKind.Declared, 1.7, IsKey: true), new("detail", "Detail", FigureKind.Text, 1, IsKey: true),
            new("magnitude", "Count", FigureKind.Count, 0.8)])
    {
        IsOfPeriod = false,
    };

    /// <summary>Correcting entries by reason.</summary>
    public static ReportQuery SupersessionTotals { get; } = new(
        "supersession-totals",
        "Correcting entries by base table and reason",
        [new("base_table", "Base table", FigureKind.Declared, 1.6, IsKey: true), new("reason", "Reason", FigureKind.Text, 2.4, IsKey: true),
            new("total", "Total", FigureKind.Count, 1.4), new("in_period", "New in period", FigureKind.Count, 1.5)]);

    /// <summary>Legs that replace others.</summary>
    public static ReportQuery SupersededTransactions { get; } = new(
        "superseded-transactions",
        "Legs of the period that replace an earlier version",
        [new("entry", "Entry", FigureKind.Count, IsKey: true), new("transaction_id", "Transaction ID", FigureKind.Id, 1.3),
            new("reason", "Reason", FigureKind.Text, 1.1), Account(1, isKey: false), AccountName(1.2),
            new("posting", "Posted", FigureKind.Minute, 1.2), Money("amount_money", "Amount", 1),
            new("status", "Status", FigureKind.Text)]);

    /// <summary>Balances that replace others.</summary>
    public static ReportQuery SupersededBalances { get; } = new(
        "superseded-balances",
        "Balances of the period that replace an earlier version",
        [new("entry", "Entry", FigureKind.Count, IsKey: true), Account(1.5, isKey: false), AccountName(1.5),
            new("business_day_start", "Day", FigureKind.Day, 1), new("reason", "Reason", FigureKind.Text, 1.5),
            Money("money", "Balance", 1.3)]);

    /// <summary>The days that are walked through.</summary>
    public static ReportQuery Statements { get; } = new(
        "statements",
        "Daily statements: of the bank's own accounts all days of the period, of others those that drift",
        [Account(1.45), AccountName(0), Role(0), Day(0.75), new("business_day_end", "Ends", FigureKind.Minute),
            Money("opening_balance", "Opening", 1.05), Money("total_debits", "Debits", 0.95), Money("total_credits", "Credits", 0.95),
            Money("closing_balance_stored", "Closing", 1.05), Money("closing_balance_recomputed", "Recomputed", 0),
            Money("drift", "Drift", 0), Money("cumulative_drift", "Cumulative drift", 0),
            Money("children_movement", "Children", 0), new("leg_count", "Legs", FigureKind.Count, 0.5),
            new("child_count", "Children", FigureKind.Count), new("carried_count", "Carried", FigureKind.Count)]);

    /// <summary>What the source system counted.</summary>
    public static ReportQuery ControlTotals { get; } = new(
        "control-totals",
        "What the source system says that it posted, against what is loaded",
        [Account(1.3), Day(0.8), new("told_count", "Told", FigureKind.Count, 0.6), new("loaded_count", "Loaded", FigureKind.Count, 0.6),
            Money("told_debits", "Debits told", 0.95), Money("loaded_debits", "Loaded", 0.95), Money("told_credits", "Credits told", 0.95),
            Money("loaded_credits", "Loaded", 0.95), new("missing_count", "Missing", FigureKind.Count),
            Money("difference", "Difference", 0), new("is_break", "Break", FigureKind.Count)]);

    /// <summary>Accounts that one side does not know.</summary>
    public static ReportQuery Coverage { get; } = new(
        "coverage",
        "Accounts that one side of the feed knows and the other does not, over the whole history",
        [Account(1.4), AccountName(1.4), Role(1.1), new("gap", "What is missing", FigureKind.Text, 1.5, IsKey: true),
            new("row_count", "Rows", FigureKind.Count, 0.7), Money("amount", "Amount", 0.9), new("first_seen", "First", FigureKind.Day),
            new("last_seen", "Last", FigureKind.Day)])
    {
        IsOfPeriod = false,
    };

    /// <summary>Accounts whose opening balance nobody delivered.</summary>
    public static ReportQuery AssumedStarts { get; } = new(
        "assumed-starts",
        "Accounts without an opening balance, whose first stored balance counts as their start, over the whole history",
        [Account(1.4), AccountName(1.5), Role(1.2), Day(0.8), Money("stored_balance", "First stored", 1.05),
            Money("amount", "Assumed start", 1.05)])
    {
        IsOfPeriod = false,
    };

    /// <summary>Base rows that were changed by hand.</summary>
    public static ReportQuery HandChanges { get; } = new(
        "hand-changes",
        "Rows of the base tables that were deleted or changed by hand, when a refresh noticed it",
        [new("noticed_at", "Noticed", FigureKind.Minute, 1.1, IsKey: true),
            new("table_name", "Table", FigureKind.Declared, 1.2, IsKey: true), new("what", "What", FigureKind.Text, 2.3),
            new("rows_before", "Rows before", FigureKind.Count, 0.9), new("rows_now", "Rows now", FigureKind.Count, 0.9),
            new("first_entry", "From entry", FigureKind.Count), new("last_entry", "To entry", FigureKind.Count)])
    {
        IsOfPeriod = false,
    };

    /// <summary>The trial balance.</summary>
    public static ReportQuery TrialBalance { get; } = new(
        "trial-balance",
        "The trial balance of each day of the period with postings",
        [Day(0.8, "posted_date"), new("leg_count", "Legs", FigureKind.Count, 0.6), Money("internal_change", "Internal", 1.15),
            Money("external_change", "External", 1.15), Money("one_leg_change", "One-leg rails", 1.1),
            Money("opening_change", "Openings", 1.1), Money("out_of_balance", "Out of balance", 1.1),
            Money("internal_balance", "Internal to date", 0), Money("external_balance", "External to date", 0)]);

    /// <summary>The transfers behind days that do not balance.</summary>
    public static ReportQuery UnbalancedTransfers { get; } = new(
        "unbalanced-transfers",
        "Transfers with legs on a day of the period that do not cancel, by which the trial balance of the day is off",
        [Day(0.8, "posted_date"), Transfer(1.7), new("effective_name", "Rail or template", FigureKind.Declared, 1.4), TransferType(1),
            new("leg_count", "Legs", FigureKind.Count, 0.5), Money("off_by", "Off by", 0.95),
            Money("off_in_all", "Over all days", 0.95)]);

    /// <summary>Parent accounts against their children.</summary>
    public static ReportQuery TieOut { get; } = new(
        "tie-out",
        "Each parent account and day of the period against its children and its own postings, days that match included",
        [Account(1.5), AccountName(1.4), Role(0), Day(0.8), Money("ledger_balance", "Ledger", 1.15),
            Money("subledger_balance", "Sub-ledger", 1.15), Money("difference", "Difference", 1), new("ties", "Ties", FigureKind.Count)]);

    /// <summary>What people noted.</summary>
    public static ReportQuery Notes { get; } = new(
        "notes",
        "What people noted about exceptions of the period, the earlier notes too",
        [new("note_id", "Note", FigureKind.Count, IsKey: true), new("written_at", "Written", FigureKind.Minute, 0.95),
            new("written_by", "By", FigureKind.Text, 0.7), new("check_type", "Check", FigureKind.Check, 0.85), Account(0.95, isKey: false),
            new("business_day", "Day", FigureKind.Day, 0.75), TransferType(0), Transfer(0, isKey: false),
            new("status", "Status", FigureKind.Text, 0.7), new("owner", "Owner", FigureKind.Text, 0.7),
            new("note_text", "Note", FigureKind.Text, 1.4)]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<ReportQuery> All { get; } =
    [
        Drift, LedgerDrift, Overdraft, LimitBreach, StuckPending, StuckUnbundled, ExpectedBalance, Breaks, OtherChecks, Chains,
        Declarations, SupersessionTotals, SupersededTransactions, SupersededBalances, Statements, ControlTotals, Coverage, AssumedStarts,
        HandChanges, TrialBalance, UnbalancedTransfers, TieOut, Notes,
    ];

    private static FigureColumn ParentRole => new("account_parent_role", "Parent role", FigureKind.Declared);

    private static ReportQuery Stuck(string status) => new(
        $"stuck-{status}",
        $"Legs that are {status} for longer than their rail allows, at the moment of the refresh",
        [new("transaction_id", "Transaction ID", FigureKind.Id, 1.15, IsKey: true), Account(1, isKey: false), AccountName(0.9), Role(0),
            ParentRole, new("transfer_id", "Transfer ID", FigureKind.Id), TransferType(0.8), new("rail_name", "Rail", FigureKind.Declared),
            new("posting", "Posted", FigureKind.Minute, 1.2), Money("amount_money", "Amount", 0.95),
            new("age_seconds", "Age", FigureKind.Age, 0.5), new("cap_seconds", "Cap", FigureKind.Age, 0.5)])
    {
        Template = "Sql/Report/stuck.sql",
        Relation = $"stuck_{status}",
        IsOfPeriod = false,
    };

    private static FigureColumn Account(double width, bool isKey = true) => new("account_id", "Account ID", FigureKind.Id, width, isKey);

    private static FigureColumn AccountName(double width) => new("account_name", "Account name", FigureKind.Name, width);

    private static FigureColumn Role(double width) => new("account_role", "Role", FigureKind.Declared, width);

    private static FigureColumn Day(double width, string name = "business_day_start") =>
        new(name, "Day", FigureKind.Day, width, IsKey: true);

    private static FigureColumn Money(string name, string header, double width) => new(name, header, FigureKind.Money, width);

    private static FigureColumn TransferType(double width, bool isKey = false) =>
        new("transfer_type", "Transfer type", FigureKind.Declared, width, isKey);

    private static FigureColumn Transfer(double width, bool isKey = true) =>
        new("transfer_id", "Transfer ID", FigureKind.Id, width, isKey);
}
