namespace QsGen.Institution;

/// <summary>Several rails whose firings with the same key values share one transfer that must close.</summary>
public sealed record TransferTemplate
{
    /// <summary>The template's name, unique among transfer templates.</summary>
    public required TemplateName Name { get; init; }

    /// <summary>The type of the shared transfer; it need not be the type of any rail.</summary>
    public required TransferType TransferType { get; init; }

    /// <summary>What all posted legs must add up to, normally 0.</summary>
    public required decimal ExpectedNet { get; init; }

    /// <summary>The metadata fields whose values pick the shared transfer.</summary>
    public required ValueList<MetadataKey> TransferKey { get; init; }

    /// <summary>When the shared transfer must be complete.</summary>
    public required Completion Completion { get; init; }

    /// <summary>The rails that post its legs, in file order.</summary>
    public required ValueList<RailName> LegRails { get; init; }

    /// <summary>Groups of leg rails of which exactly one fires in each shared transfer; a rail is in one group at most.</summary>
    public ValueList<ValueList<RailName>> LegRailXorGroups { get; init; }

    /// <summary>The legs of one ordinary transfer: of each group of alternatives the first.</summary>
    public IEnumerable<RailName> UsualLegs => LegRails.Where(leg =>
        !LegRailXorGroups.Any(members => members.Contains(leg) && members[0] != leg));

    /// <summary>How often the template usually fires; null when nobody said.</summary>
    public TypicalFirings? TypicalFirings { get; init; }

    /// <summary>Prose about the template; Markdown is allowed.</summary>
    public string? Description { get; init; }
}
