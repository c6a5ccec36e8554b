using NodaTime;

namespace QsGen.Database.Schema;

/// <summary>One version of one account's end-of-day balance, as a loader writes it to the table <c>daily_balances</c>.</summary>
/// <remarks>
/// The version number <c>entry</c> is not part of the row: the database assigns it, ascending in load order. A later row
/// with the same account and <see cref="BusinessDayStart"/> supersedes the earlier ones.
/// </remarks>
internal sealed record DailyBalanceRow
{
    /// <summary>The account, at most 255 characters.</summary>
    public required string AccountId { get; init; }

    /// <summary>Display name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>Role of the account.</summary>
    public string? AccountRole { get; init; }

    /// <summary><c>internal</c> or <c>external</c>.</summary>
    public required string AccountScope { get; init; }

    /// <summary>Role of the parent account; null for parents and external accounts.</summary>
    public string? AccountParentRole { get; init; }

    /// <summary>Balance that the account should end the day with; null when there is no expectation.</summary>
    public decimal? ExpectedEodBalance { get; init; }

    /// <summary>First instant of the business day; belongs to it.</summary>
    public required LocalDateTime BusinessDayStart { get; init; }

    /// <summary>First instant after the business day; does not belong to it.</summary>
    public required LocalDateTime BusinessDayEnd { get; init; }

    /// <summary>Stored balance at the end of the day.</summary>
    public required decimal Money { get; init; }

    /// <summary>On a parent account, a JSON map from transfer type to cap: replaces the declared caps of its role for this day.</summary>
    public string? Limits { get; init; }

    /// <summary>Why this row replaces an earlier version; null on first versions.</summary>
    public string? Supersedes { get; init; }

    /// <summary>The account that this one rolls up to, where its role alone does not tell; null otherwise.</summary>
    public string? ParentAccountId { get; init; }
}
