namespace QsGen.Demo.Baseline;

/// <summary>The words that rows use for states and reasons.</summary>
internal static class LegStatus
{
    /// <summary>Settled; the only status that counts in balances.</summary>
    public const string Posted = "Posted";

    /// <summary>Captured, not settled.</summary>
    public const string Pending = "Pending";

    /// <summary>Refused; counts nowhere.</summary>
    public const string Failed = "Failed";

    /// <summary>Reason of a row that completes a pending one.</summary>
    public const string Inflight = "Inflight";

    /// <summary>Reason of a row that adds the bundle.</summary>
    public const string BundleAssignment = "BundleAssignment";

    /// <summary>Reason of a row that corrects a wrong one.</summary>
    public const string TechnicalCorrection = "TechnicalCorrection";
}
