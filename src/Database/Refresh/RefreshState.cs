using System.Collections.Frozen;
using NodaTime;

namespace QsGen.Database.Refresh;

/// <summary>What the refresh log says about the last run.</summary>
/// <param name="RunId">Number of the run.</param>
/// <param name="Mode">Word that the log has for it.</param>
/// <param name="TransactionsEntry">Highest entry of legs taken into account.</param>
/// <param name="DailyBalancesEntry">Highest entry of balances taken into account.</param>
/// <param name="SchemaVersion">Version of the schema it ran on.</param>
/// <param name="Rows">Rows per relation.</param>
/// <param name="Today">The business day that counted as today; null without balances.</param>
internal sealed record RefreshState(
    long RunId, string Mode, long TransactionsEntry, long DailyBalancesEntry, long SchemaVersion, FrozenDictionary<string, long> Rows,
    LocalDate? Today);
