namespace QsGen.Database.Schema;

/// <summary>The rows of one base table that one load of demo data wrote, as the load noted them.</summary>
/// <param name="First">The lowest entry they drew.</param>
/// <param name="Last">The highest entry; one less than <paramref name="First"/> when there are none.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Digest">What their accounts and amounts hash to; null in a registry of before that was noted.</param>
internal sealed record DemoRange(long First, long Last, long Count, string? Digest)
{
    /// <summary>No rows.</summary>
    public static DemoRange Empty { get; } = new(1, 0, 0, null);
}
