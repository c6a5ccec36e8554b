using QsGen.Institution;

namespace QsGen.Demo.Accounts;

/// <summary>An account that demo data posts to: declared by the institution, or an instance of one of its account templates.</summary>
internal sealed record DemoAccount
{
    /// <summary>Position in the generator's ledger; -1 for accounts that only a scenario uses.</summary>
    public int Index { get; init; } = -1;

    /// <summary>The account's id.</summary>
    public required string Id { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>The currency of its amounts.</summary>
    public required MoneyUnit Currency { get; init; }

    /// <summary>The role; null only for a declared account without one.</summary>
    public string? Role { get; init; }

    /// <summary>Whose books the account is on.</summary>
    public required AccountScope Scope { get; init; }

    /// <summary>The role of the accounts above it.</summary>
    public string? ParentRole { get; init; }

    /// <summary>The account above it: the declared one, or the first by id of those that carry the parent role.</summary>
    public string? ParentAccountId { get; init; }

    /// <summary>The balance in cents that every day should end with; null when there is no expectation.</summary>
    public long? ExpectedCents { get; init; }

    /// <summary>Hours after midnight at which the account's business day starts.</summary>
    public int OffsetHours { get; init; }

    /// <summary>True for an account of a templated role, such as one customer among many; false for an account of the bank's own.</summary>
    public bool IsInstance { get; init; }

    /// <summary>True on the institution's own books.</summary>
    public bool IsInternal => Scope is AccountScope.Internal;

    /// <summary>The scope as the base tables spell it.</summary>
    public string ScopeText => IsInternal ? "internal" : "external";
}
