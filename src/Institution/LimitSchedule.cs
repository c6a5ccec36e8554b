namespace QsGen.Institution;

/// <summary>A daily ceiling on the money that leaves, or enters, each child account of a role through one transfer type.</summary>
/// <remarks>The cap belongs to the parent and binds each child separately; siblings are never added up.</remarks>
public sealed record LimitSchedule
{
    /// <summary>The role of the accounts above the bound ones.</summary>
    public required RoleName ParentRole { get; init; }

    /// <summary>The transfer type the cap applies to.</summary>
    public required TransferType TransferType { get; init; }

    /// <summary>Which way the money flows that is added up.</summary>
    public LimitDirection Direction { get; init; }

    /// <summary>The most money that may leave, or enter, one child account per day.</summary>
    public required decimal Cap { get; init; }

    /// <summary>Prose about the limit; Markdown is allowed.</summary>
    public string? Description { get; init; }
}
