namespace QsGen.Institution;

/// <summary>A rail that debits an account of its source role and credits one of its destination role.</summary>
public sealed record TwoLegRail : Rail
{
    /// <summary>The roles the debit leg may post to; each firing picks one. Never empty.</summary>
    public required ValueList<RoleName> SourceRole { get; init; }

    /// <summary>The roles the credit leg may post to; each firing picks one. Never empty.</summary>
    public required ValueList<RoleName> DestinationRole { get; init; }

    /// <summary>What the two legs add up to, normally 0. Absent on a transfer template's leg: the template says it there.</summary>
    public decimal? ExpectedNet { get; init; }

    /// <summary>The debit leg's origin when it differs from <see cref="Rail.Origin"/>.</summary>
    public Origin? SourceOrigin { get; init; }

    /// <summary>The credit leg's origin when it differs from <see cref="Rail.Origin"/>.</summary>
    public Origin? DestinationOrigin { get; init; }

    /// <inheritdoc />
    public override IEnumerable<RoleName> Roles => SourceRole.Concat(DestinationRole);
}
