namespace QsGen.Benchmarks.Database;

/// <summary>Why a row of a leg is written; each part is SQL over the made-up leg.</summary>
/// <param name="Condition">Which legs.</param>
/// <param name="Status">Their status.</param>
/// <param name="Reason">Why the row replaces an earlier one.</param>
/// <param name="Bundle">Their bundle.</param>
/// <param name="Extra">What is added to the amount.</param>
internal sealed record LegVersion(string Condition, string Status, string Reason, string Bundle = LegVersion.SaleBundle, string Extra = "0")
{
    private const string SaleBundle = "CASE WHEN rail = 'MerchantCardSale' AND i % 1000 <> 16 THEN 'bundle-' || day END";

    private const string FirstStatus =
        "CASE WHEN pends = 1 AND i % 33 = 0 THEN 'Pending' WHEN i % 500 = 11 THEN 'Failed' ELSE 'Posted' END";

    /// <summary>Every leg as it first came.</summary>
    public static LegVersion First { get; } = new("1 = 1", FirstStatus, "CAST(NULL AS VARCHAR)");

    /// <summary>Pending legs that settled; a few never do.</summary>
    public static LegVersion Settled { get; } = new("pends = 1 AND i % 33 = 0 AND i % 9999 <> 0", "'Posted'", "'Inflight'");

    /// <summary>Outgoing ACH legs that a bundle picked up.</summary>
    public static LegVersion Bundled { get; } =
        new("rail = 'CustomerOutboundACH' AND i % 10 = 4 AND i % 33 <> 0", FirstStatus, "'BundleAssignment'", "'bundle-' || day");

    /// <summary>Legs whose amount was wrong.</summary>
    public static LegVersion Corrected { get; } = new("i % 100 = 7", "'Posted'", "'TechnicalCorrection'", Extra: "1");
}
