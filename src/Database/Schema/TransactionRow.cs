using NodaTime;

namespace QsGen.Database.Schema;

/// <summary>One version of one leg, as a loader writes it to the table <c>transactions</c>.</summary>
/// <remarks>
/// The version number <c>entry</c> is not part of the row: the database assigns it, ascending in load order. A later row
/// with the same <see cref="Id"/> supersedes the earlier ones and must name its reason in <see cref="Supersedes"/>.
/// </remarks>
internal sealed record TransactionRow
{
    /// <summary>Logical transaction id, at most 255 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Account that the leg posts to, at most 255 characters.</summary>
    public required string AccountId { get; init; }

    /// <summary>Display name of the account, at most 255 characters.</summary>
    public string? AccountName { get; init; }

    /// <summary>Role of the account.</summary>
    public string? AccountRole { get; init; }

    /// <summary><c>internal</c> or <c>external</c>.</summary>
    public required string AccountScope { get; init; }

    /// <summary>Role of the parent account; null for parents and external accounts.</summary>
    public string? AccountParentRole { get; init; }

    /// <summary>Signed amount with two decimals; positive is credit, negative is debit, zero fits both.</summary>
    public required decimal AmountMoney { get; init; }

    /// <summary><c>Debit</c> or <c>Credit</c>; agrees with the sign of <see cref="AmountMoney"/>.</summary>
    public required string AmountDirection { get; init; }

    /// <summary>Open list; <c>Posted</c>, <c>Pending</c> and <c>Failed</c> are known.</summary>
    public required string Status { get; init; }

    /// <summary>When the leg posted, in the institution's zone.</summary>
    public required LocalDateTime Posting { get; init; }

    /// <summary>Groups the legs of one event.</summary>
    public required string TransferId { get; init; }

    /// <summary>Transfer type, at most 50 characters.</summary>
    public required string TransferType { get; init; }

    /// <summary>When the transfer finished.</summary>
    public LocalDateTime? TransferCompletion { get; init; }

    /// <summary><see cref="TransferId"/> of the parent transfer.</summary>
    public string? TransferParentId { get; init; }

    /// <summary>Rail that produced the leg.</summary>
    public required string RailName { get; init; }

    /// <summary>Transfer template of the leg; null when the rail stands alone.</summary>
    public string? TemplateName { get; init; }

    /// <summary>Bundle that picked the leg up; null until then.</summary>
    public string? BundleId { get; init; }

    /// <summary>Why this row replaces an earlier version; null on first versions.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Open list, for example <c>InternalInitiated</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>A JSON document of at most 4000 characters.</summary>
    public string? Metadata { get; init; }
}
