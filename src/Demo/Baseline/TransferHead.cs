using NodaTime;

namespace QsGen.Demo.Baseline;

/// <summary>What all legs of one transfer share.</summary>
internal readonly record struct TransferHead
{
    /// <summary>A transfer whose legs were posted and stayed as they were.</summary>
    public TransferHead()
    {
    }

    /// <summary>The transfer's id; leg ids start with it.</summary>
    public required string Id { get; init; }

    /// <summary>When its legs post.</summary>
    public required LocalDateTime Posting { get; init; }

    /// <summary>The parent transfer of a chain.</summary>
    public string? ParentId { get; init; }

    /// <summary>The transfer template.</summary>
    public string? Template { get; init; }

    /// <summary>When the transfer is complete.</summary>
    public LocalDateTime? Completion { get; init; }

    /// <summary>The status of the legs' current version.</summary>
    public string Status { get; init; } = LegStatus.Posted;

    /// <summary>When the legs were first recorded as pending, before they were superseded; null when they were not.</summary>
    public LocalDateTime? PendingSince { get; init; }
}
