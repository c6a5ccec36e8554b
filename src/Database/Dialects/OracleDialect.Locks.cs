using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Database.Dialects;

/// <content>Transactions, and keeping others out of tables until one ends.</content>
internal sealed partial class OracleDialect
{
    /// <inheritdoc/>
    public override bool HasTransactionalDdl => false;

    /// <inheritdoc/>
    public override string? OpensTransaction => null;

    /// <inheritdoc/>
    public override ImmutableArray<string> KeepWritersOut(IEnumerable<string> tables) => [$"LOCK TABLE {List(tables)} IN EXCLUSIVE MODE"];

    /// <inheritdoc/>
    public override ImmutableArray<string> WaitForWriters(IEnumerable<string> tables, int seconds) =>
        [string.Create(CultureInfo.InvariantCulture, $"LOCK TABLE {List(tables)} IN SHARE MODE WAIT {seconds}")];

    /// <inheritdoc/>
    /// <remarks>Readers see the rows as they were and never wait.</remarks>
    public override ImmutableArray<string> KeepAllOut(IEnumerable<string> tables, TimeSpan patience) => [];

    /// <inheritdoc/>
    public override bool IsLockTimeout(string? code) => code is "ORA-00054" or "ORA-30006";
}
