using QsGen.QuickSight;

namespace QsGen.Components.Executives;

/// <summary>The tabs of the Executives app.</summary>
internal static class ExecutivesSheets
{
    /// <summary>The landing page.</summary>
    public static SheetId GettingStarted { get; } = new("exec-sheet-getting-started", "Getting Started");

    /// <summary>Whether what goes wrong is more or less than usual.</summary>
    public static SheetId ProgramHealth { get; } = new("exec-sheet-program-health", "Program Health");

    /// <summary>How many accounts there are, and how many of them moved money.</summary>
    public static SheetId AccountCoverage { get; } = new("exec-sheet-account-coverage", "Account Coverage");

    /// <summary>How many transfers there are, and of which types.</summary>
    public static SheetId TransactionVolume { get; } = new("exec-sheet-transaction-volume", "Transaction Volume Over Time");

    /// <summary>How much money moved, and by which types.</summary>
    public static SheetId MoneyMoved { get; } = new("exec-sheet-money-moved", "Money Moved");

    /// <summary>Diagnostics.</summary>
    public static SheetId Info { get; } = new("exec-sheet-app-info", "Info");
}
