using QsGen.QuickSight;

namespace QsGen.Components.Investigation;

/// <summary>The tabs of the Investigation app.</summary>
internal static class InvestigationSheets
{
    /// <summary>The landing page.</summary>
    public static SheetId GettingStarted { get; } = new("inv-sheet-getting-started", "Getting Started");

    /// <summary>Funnel accounts.</summary>
    public static SheetId Fanout { get; } = new("inv-sheet-fanout", "Recipient Fanout");

    /// <summary>Pairs that moved more than usual.</summary>
    public static SheetId Anomalies { get; } = new("inv-sheet-anomalies", "Volume Anomalies");

    /// <summary>One chain of transfers.</summary>
    public static SheetId MoneyTrail { get; } = new("inv-sheet-money-trail", "Money Trail");

    /// <summary>One account and its counterparties.</summary>
    public static SheetId AccountNetwork { get; } = new("inv-sheet-account-network", "Account Network");

    /// <summary>Diagnostics.</summary>
    public static SheetId Info { get; } = new("inv-sheet-app-info", "Info");
}
