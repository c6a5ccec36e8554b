using NodaTime;

namespace QsGen.Demo.Scenarios;

/// <summary>One day of one account, as stored balances count them.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Day">The business day.</param>
internal readonly record struct AccountDay(string AccountId, LocalDate Day);
