using System.Collections.Immutable;
using QsGen.Database.Schema;

namespace QsGen.Demo.Scenarios;

/// <summary>What a scenario stores about the ends of its days.</summary>
/// <param name="Rows">The balances of its own accounts in load order.</param>
/// <param name="Additions">What they add to stored balances of declared parent accounts, in cents.</param>
internal sealed record StoredBalances(ImmutableArray<DailyBalanceRow> Rows, ImmutableDictionary<AccountDay, long> Additions);
