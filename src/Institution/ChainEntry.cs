namespace QsGen.Institution;

/// <summary>A statement that firings of a parent lead to firings of a child.</summary>
public sealed record ChainEntry
{
    /// <summary>The rail or transfer template that fires first.</summary>
    public required EndpointName Parent { get; init; }

    /// <summary>The rail or transfer template that follows; never an aggregating rail.</summary>
    public required EndpointName Child { get; init; }

    /// <summary>True when every parent firing should have at least one child firing.</summary>
    public required bool Required { get; init; }

    /// <summary>The group of alternatives the entry belongs to; all members share one parent.</summary>
    public XorGroupName? XorGroup { get; init; }

    /// <summary>True when several firings of the parent share one transfer of the child, as a weekly payout of daily settlements.</summary>
    public bool FanIn { get; init; }

    /// <summary>How many firings of the parent share one transfer of a fan-in child; null when any number from 2 on may.</summary>
    public int? ExpectedParentCount { get; init; }

    /// <summary>Prose about the entry; Markdown is allowed.</summary>
    public string? Description { get; init; }
}
