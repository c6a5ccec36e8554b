namespace QsGen.Institution;

/// <summary>A class of accounts (all customer accounts, say) that has many instances at run time.</summary>
public sealed record AccountTemplate
{
    /// <summary>The role its instances have; unique among templates.</summary>
    public required RoleName Role { get; init; }

    /// <summary>Whether the instances are on the institution's own books.</summary>
    public required AccountScope Scope { get; init; }

    /// <summary>The role of the account above the instances; always declared by an account, never by a template alone.</summary>
    public RoleName? ParentRole { get; init; }

    /// <summary>The id of the account above, where several carry <see cref="ParentRole"/>; null when the role tells.</summary>
    public AccountId? ParentAccountId { get; init; }

    /// <summary>How often the feed brings an instance's balance; null, which is sparse, when the file is silent.</summary>
    public BalanceCadence? BalanceCadence { get; init; }

    /// <summary>The currency of the instances' amounts; null when it is the institution's. Books of one currency have none here, see
    /// <see cref="InstitutionModel.Currencies"/>. Not public, so that the printed form, by which demo data is known again, stays.</summary>
    internal MoneyUnit? Currency { get; init; }

    /// <summary>The balance each instance must show at the end of each business day.</summary>
    public decimal? ExpectedEodBalance { get; init; }

    /// <summary>How demo data forms the instances' account ids; null means <see cref="InstancePattern.DefaultId"/>.</summary>
    public InstancePattern? InstanceIdTemplate { get; init; }

    /// <summary>How demo data forms the instances' display names; null means <see cref="InstancePattern.DefaultName"/>.</summary>
    public InstancePattern? InstanceNameTemplate { get; init; }

    /// <summary>Prose about the class; Markdown is allowed.</summary>
    public string? Description { get; init; }
}
