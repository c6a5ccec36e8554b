namespace QsGen.Database.Datasets;

/// <summary>The dashboard that a dataset belongs to. Each app has datasets of its own, so deploying one leaves the others alone.</summary>
internal enum DatasetApp
{
    /// <summary>The L1 reconciliation dashboard.</summary>
    L1,

    /// <summary>L2 flow tracing.</summary>
    FlowTracing,

    /// <summary>Investigation.</summary>
    Investigation,

    /// <summary>Executives.</summary>
    Executives,
}
