using NodaTime;

namespace QsGen.Tests.Database.Refresh;

/// <summary>What a source system says that it posted on an account in a business day: the row as a feed leaves it.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Start">When the business day begins.</param>
/// <param name="End">The first moment after it.</param>
/// <param name="Legs">How many legs.</param>
/// <param name="Debits">What they debit, as a positive amount.</param>
/// <param name="Credits">What they credit.</param>
/// <param name="IsWithdrawn">Whether the feed takes the row back.</param>
internal sealed record ControlTotal(
    string AccountId, LocalDateTime Start, LocalDateTime End, int Legs, decimal Debits, decimal Credits, bool IsWithdrawn = false);
