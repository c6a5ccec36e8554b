using NodaTime;

namespace QsGen.Database.Schema;

/// <summary>What a source system says that it posted on one account in one business day, as a loader writes it to the table
/// <c>control_totals</c>.</summary>
internal sealed record ControlTotalRow
{
    /// <summary>The account, at most 255 characters.</summary>
    public required string AccountId { get; init; }

    /// <summary>First instant of the business day; belongs to it.</summary>
    public required LocalDateTime BusinessDayStart { get; init; }

    /// <summary>First instant after the business day; does not belong to it.</summary>
    public required LocalDateTime BusinessDayEnd { get; init; }

    /// <summary>How many Posted legs.</summary>
    public required long LegCount { get; init; }

    /// <summary>What their debits add up to, without sign.</summary>
    public required decimal Debits { get; init; }

    /// <summary>What their credits add up to.</summary>
    public required decimal Credits { get; init; }
}
