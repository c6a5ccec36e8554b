using System.Collections.Immutable;

namespace QsGen.Database.Dialects;

/// <content>How relations are computed fast.</content>
internal sealed partial class OracleDialect
{
    /// <inheritdoc/>
    public override bool DropsScratchAtCommit => true;

    /// <inheritdoc/>
    public override bool NeedsStatistics => true;

    /// <inheritdoc/>
    public override string CodePointOrder => "";

    /// <inheritdoc/>
    public override string Fence => "";

    /// <inheritdoc/>
    public override ImmutableArray<EngineSetting> LoadSettings => [];

    /// <inheritdoc/>
    public override ImmutableArray<EngineSetting> BuildSettings => [];

    /// <inheritdoc/>
    public override ImmutableArray<string> TuneForIndexes => [];

    /// <inheritdoc/>
    public override ImmutableArray<string> TuneForChanges => [];

    /// <inheritdoc/>
    /// <remarks>Names of private tables begin with a mark that the engine demands.</remarks>
    public override string ScratchName(string prefix, string name) => $"ORA$PTT_{prefix}_{name}".ToUpperInvariant();

    /// <inheritdoc/>
    public override string CreateScratch(string table, string query) =>
        $"CREATE PRIVATE TEMPORARY TABLE {Identifier(table)} ON COMMIT DROP DEFINITION AS\n{query}";

    /// <inheritdoc/>
    public override ImmutableArray<string> FetchByPlace(string statement) => [statement];

    /// <inheritdoc/>
    public override string NewTableOptions(bool changesInPlace) => "";

    /// <inheritdoc/>
    public override ImmutableArray<string> LeaveRoom(string table) => [];

    /// <inheritdoc/>
    public override ImmutableArray<string> ReadyForReaders(string table) => [];
}
