using QsGen.QuickSight;

namespace QsGen.Components.L2FlowTracing;

/// <summary>The tabs of L2 flow tracing.</summary>
internal static class FlowTracingSheets
{
    /// <summary>The landing page.</summary>
    public static SheetId GettingStarted { get; } = new("l2ft-sheet-getting-started", "Getting Started");

    /// <summary>Legs by rail.</summary>
    public static SheetId Rails { get; } = new("l2ft-sheet-rails", "Rails");

    /// <summary>Firings of chains.</summary>
    public static SheetId Chains { get; } = new("l2ft-sheet-chains", "Chains");

    /// <summary>Shared transfers of templates.</summary>
    public static SheetId TransferTemplates { get; } = new("l2ft-sheet-transfer-templates", "Transfer Templates");

    /// <summary>Where declaration and data disagree.</summary>
    public static SheetId Exceptions { get; } = new("l2ft-sheet-l2-exceptions", "L2 Exceptions");

    /// <summary>Diagnostics.</summary>
    public static SheetId Info { get; } = new("l2ft-sheet-app-info", "Info");
}
