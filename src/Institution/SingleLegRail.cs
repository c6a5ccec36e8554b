namespace QsGen.Institution;

/// <summary>A rail that posts one leg; a template or a bundle reconciles it.</summary>
public sealed record SingleLegRail : Rail
{
    /// <summary>The roles the leg may post to; each firing picks one. Never empty.</summary>
    public required ValueList<RoleName> LegRole { get; init; }

    /// <summary>Which way the leg posts.</summary>
    public required LegDirection LegDirection { get; init; }

    /// <inheritdoc />
    public override IEnumerable<RoleName> Roles => LegRole;
}
