using System.Collections.Immutable;

namespace QsGen.Database.Dialects;

/// <content>How relations are computed fast.</content>
internal sealed partial class PostgresDialect
{
    /// <inheritdoc/>
    public override bool DropsScratchAtCommit => true;

    /// <inheritdoc/>
    public override bool NeedsStatistics => true;

    /// <inheritdoc/>
    public override string CodePointOrder => " COLLATE \"C\"";

    /// <inheritdoc/>
    public override string Fence => "OFFSET 0";

    /// <inheritdoc/>
    public override ImmutableArray<EngineSetting> LoadSettings => [];

    /// <inheritdoc/>
    /// <remarks>
    /// Sorting, hashing and index building in memory; the defaults of a server are meant for many small sessions. Relations are read
    /// as a whole, so a nested loop is never the better plan, and with statistics that mislead it is a quadratic one. The sample for
    /// the statistics can be small, as no query here depends on the frequency of single values.
    /// </remarks>
    public override ImmutableArray<EngineSetting> BuildSettings { get; } =
    [
        new("work_mem", "256MB"), new("maintenance_work_mem", "256MB"), new("jit", "off"), new("enable_nestloop", "off"),
        new("max_parallel_workers_per_gather", "0"), new("default_statistics_target", "30"),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> TuneForIndexes { get; } = ["SET LOCAL maintenance_work_mem = '256MB'"];

    /// <inheritdoc/>
    /// <remarks>
    /// Joins go in the order written, from what changed to what that touches. Large tables are only joined row by row through their
    /// indexes, which no setting prevents. All else is small and of unknown size, so it is hashed: that is never quadratic.
    /// </remarks>
    public override ImmutableArray<string> TuneForChanges { get; } =
    [
        "SET LOCAL work_mem = '256MB'", "SET LOCAL jit = off", "SET LOCAL random_page_cost = 1.1",
        "SET LOCAL max_parallel_workers_per_gather = 0", "SET LOCAL enable_mergejoin = off", "SET LOCAL enable_nestloop = off",
        "SET LOCAL join_collapse_limit = 1", "SET LOCAL from_collapse_limit = 1",
    ];

    /// <inheritdoc/>
    public override string CreateWorkTable => "CREATE UNLOGGED TABLE";

    /// <inheritdoc/>
    public override string ScratchName(string prefix, string name) => ObjectName(prefix, $"delta_{name}");

    /// <inheritdoc/>
    public override string CreateScratch(string table, string query) =>
        $"CREATE TEMPORARY TABLE {Identifier(table)} ON COMMIT DROP AS\n{query}";

    /// <inheritdoc/>
    /// <remarks>A hash would read the whole relation.</remarks>
    public override ImmutableArray<string> FetchByPlace(string statement) =>
    [
        "SET LOCAL enable_hashjoin = off", "SET LOCAL enable_nestloop = on",
        statement,
        "SET LOCAL enable_hashjoin = on", "SET LOCAL enable_nestloop = off",
    ];

    /// <inheritdoc/>
    /// <remarks>
    /// Autovacuum would hold a new table for longer than the publication waits for a lock. Where rows change in place, some room beside
    /// them takes their next version, which then needs no entries in the indexes.
    /// </remarks>
    public override string NewTableOptions(bool changesInPlace) =>
        $" WITH (autovacuum_enabled = false{(changesInPlace ? ", fillfactor = 90" : "")})";

    /// <inheritdoc/>
    /// <remarks>Rows of a day are written together and change together, so later ones get more room.</remarks>
    public override ImmutableArray<string> LeaveRoom(string table) => [$"{Alter(table)} SET (fillfactor = 50)"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ReadyForReaders(string table) => [$"{Alter(table)} RESET (autovacuum_enabled)"];
}
