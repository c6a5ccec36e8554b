using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Database.Dialects;

/// <content>Transactions, and keeping others out of tables until one ends.</content>
internal sealed partial class PostgresDialect
{
    /// <inheritdoc/>
    public override bool HasTransactionalDdl => true;

    /// <inheritdoc/>
    public override string? OpensTransaction => "BEGIN";

    /// <inheritdoc/>
    public override ImmutableArray<string> KeepWritersOut(IEnumerable<string> tables) => [$"LOCK TABLE {List(tables)} IN EXCLUSIVE MODE"];

    /// <inheritdoc/>
    public override ImmutableArray<string> WaitForWriters(IEnumerable<string> tables, int seconds) =>
        [Patience(TimeSpan.FromSeconds(seconds)), $"LOCK TABLE {List(tables)} IN SHARE MODE"];

    /// <inheritdoc/>
    /// <remarks>The server may not end the transaction because it waits for something else than the server.</remarks>
    public override ImmutableArray<string> KeepAllOut(IEnumerable<string> tables, TimeSpan patience) =>
    [
        Patience(patience),
        "SET LOCAL idle_in_transaction_session_timeout = 0",
        "SET LOCAL transaction_timeout = 0",
        $"LOCK TABLE {List(tables)} IN ACCESS EXCLUSIVE MODE",
    ];

    /// <inheritdoc/>
    public override bool IsLockTimeout(string? code) => code == "55P03";

    private static string Patience(TimeSpan patience) =>
        string.Create(CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = '{patience.TotalMilliseconds:0}ms'");
}
