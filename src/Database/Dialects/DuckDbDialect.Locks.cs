using System.Collections.Immutable;

namespace QsGen.Database.Dialects;

/// <content>Transactions, and keeping others out of tables until one ends.</content>
/// <remarks>One process owns the file, and it takes entries and commits them under one lock.</remarks>
internal sealed partial class DuckDbDialect
{
    /// <inheritdoc/>
    public override bool HasTransactionalDdl => true;

    /// <inheritdoc/>
    public override string? OpensTransaction => "BEGIN";

    /// <inheritdoc/>
    public override ImmutableArray<string> KeepWritersOut(IEnumerable<string> tables) => [];

    /// <inheritdoc/>
    public override ImmutableArray<string> WaitForWriters(IEnumerable<string> tables, int seconds) => [];

    /// <inheritdoc/>
    public override ImmutableArray<string> KeepAllOut(IEnumerable<string> tables, TimeSpan patience) => [];

    /// <inheritdoc/>
    public override bool IsLockTimeout(string? code) => false;
}
