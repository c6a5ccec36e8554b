namespace QsGen.Demo.Scenarios;

/// <summary>What differs from an ordinary posted transfer.</summary>
internal sealed record TransferTerms
{
    /// <summary>The status of its legs; null for posted.</summary>
    public string? Status { get; init; }

    /// <summary>The parent transfer.</summary>
    public string? ParentId { get; init; }
}
