namespace QsGen.Institution;

/// <summary>One account that exists exactly once.</summary>
public sealed record Account
{
    /// <summary>The account's id, unique in the institution.</summary>
    public required AccountId Id { get; init; }

    /// <summary>Whether the account is on the institution's own books.</summary>
    public required AccountScope Scope { get; init; }

    /// <summary>The display name; null when the id serves as one.</summary>
    public string? Name { get; init; }

    /// <summary>What the account is for. Without a role no rail can reach it.</summary>
    public RoleName? Role { get; init; }

    /// <summary>The role of the account above this one, declared by an account or by a template.</summary>
    public RoleName? ParentRole { get; init; }

    /// <summary>The id of the account above, where several carry <see cref="ParentRole"/>; null when the role tells.</summary>
    public AccountId? ParentAccountId { get; init; }

    /// <summary>How often the feed brings its balance; null when its role tells, and sparse when nothing does.</summary>
    public BalanceCadence? BalanceCadence { get; init; }

    /// <summary>The currency of its amounts; null when it is the institution's. Books of one currency have none here, see
    /// <see cref="InstitutionModel.Currencies"/>. Not public, so that the printed form, by which demo data is known again, stays.</summary>
    internal MoneyUnit? Currency { get; init; }

    /// <summary>The balance the account must show at the end of each business day.</summary>
    public decimal? ExpectedEodBalance { get; init; }

    /// <summary>Prose about the account; Markdown is allowed.</summary>
    public string? Description { get; init; }

    /// <summary>The name to show: <see cref="Name"/>, or the id.</summary>
    public string DisplayName => Name ?? Id.Value;
}
