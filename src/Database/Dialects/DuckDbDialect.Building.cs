using System.Collections.Immutable;

namespace QsGen.Database.Dialects;

/// <content>How relations are computed fast.</content>
internal sealed partial class DuckDbDialect
{
    /// <inheritdoc/>
    public override bool DropsScratchAtCommit => false;

    /// <inheritdoc/>
    public override bool NeedsStatistics => false;

    /// <inheritdoc/>
    public override string CodePointOrder => "";

    /// <inheritdoc/>
    public override string Fence => "";

    /// <inheritdoc/>
    /// <remarks>
    /// The limit leaves out what the engine has not given to its cache yet. Rows come from one appender: a second thread would only
    /// hold blocks of every column as well, and make the first one wait. Groups of rows that are whole need not wait for others.
    /// </remarks>
    public override ImmutableArray<EngineSetting> LoadSettings { get; } =
        [new("memory_limit", "64MB"), new("threads", "1"), new("write_buffer_row_group_count", "1")];

    /// <inheritdoc/>
    public override ImmutableArray<EngineSetting> BuildSettings => [];

    /// <inheritdoc/>
    public override ImmutableArray<string> TuneForIndexes => [];

    /// <inheritdoc/>
    public override ImmutableArray<string> TuneForChanges => [];

    /// <inheritdoc/>
    public override string ScratchName(string prefix, string name) => ObjectName(prefix, $"delta_{name}");

    /// <inheritdoc/>
    public override string CreateScratch(string table, string query) => $"CREATE TEMPORARY TABLE {Identifier(table)} AS\n{query}";

    /// <inheritdoc/>
    public override ImmutableArray<string> FetchByPlace(string statement) => [statement];

    /// <inheritdoc/>
    public override string NewTableOptions(bool changesInPlace) => "";

    /// <inheritdoc/>
    public override ImmutableArray<string> LeaveRoom(string table) => [];

    /// <inheritdoc/>
    public override ImmutableArray<string> ReadyForReaders(string table) => [];
}
