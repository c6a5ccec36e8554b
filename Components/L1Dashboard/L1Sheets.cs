using QsGen.QuickSight;

namespace QsGen.Components.L1Dashboard;

/// <summary>The tabs of the L1 dashboard.</summary>
internal static class L1Sheets
{
    /// <summary>The landing page.</summary>
    public static SheetId GettingStarted { get; } = new("l1-sheet-getting-started", "Getting Started");

    /// <summary>Stored against computed balances.</summary>
    public static SheetId Drift { get; } = new("l1-sheet-drift", "Drift");

    /// <summary>Drift over time.</summary>
    public static SheetId DriftTimelines { get; } = new("l1-sheet-drift-timelines", "Drift Timelines");

    /// <summary>Internal accounts below zero.</summary>
    public static SheetId Overdraft { get; } = new("l1-sheet-overdraft", "Overdraft");

    /// <summary>Outgoing money above its daily cap.</summary>
    public static SheetId LimitBreach { get; } = new("l1-sheet-limit-breach", "Limit Breach");

    /// <summary>Pending legs that waited too long.</summary>
    public static SheetId PendingAging { get; } = new("l1-sheet-pending-aging", "Pending Aging");

    /// <summary>Posted legs that no bundle picked up.</summary>
    public static SheetId UnbundledAging { get; } = new("l1-sheet-unbundled-aging", "Unbundled Aging");

    /// <summary>Rewritten records.</summary>
    public static SheetId SupersessionAudit { get; } = new("l1-sheet-supersession-audit", "Supersession Audit");

    /// <summary>Every open violation.</summary>
    public static SheetId TodaysExceptions { get; } = new("l1-sheet-todays-exceptions", "Today's Exceptions");

    /// <summary>One account on one day.</summary>
    public static SheetId DailyStatement { get; } = new("l1-sheet-daily-statement", "Daily Statement");

    /// <summary>The raw legs.</summary>
    public static SheetId Transactions { get; } = new("l1-sheet-transactions", "Transactions");

    /// <summary>Whether everything that was posted is loaded.</summary>
    public static SheetId Completeness { get; } = new("l1-sheet-completeness", "Completeness");

    /// <summary>Whether all accounts add up to zero, and sub-ledgers to their ledgers.</summary>
    public static SheetId TrialBalance { get; } = new("l1-sheet-trial-balance", "Trial Balance");

    /// <summary>Diagnostics.</summary>
    public static SheetId Info { get; } = new("l1-sheet-app-info", "Info");
}
