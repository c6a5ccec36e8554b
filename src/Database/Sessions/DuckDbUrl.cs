using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>A DuckDB file, or a database in memory that dies with its session.</summary>
/// <param name="Path">Path of the file as given, or <c>:memory:</c>.</param>
internal sealed record DuckDbUrl(string Path) : DatabaseUrl
{
    /// <summary>The path that names a database in memory.</summary>
    public const string InMemory = ":memory:";

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialects.DuckDb;

    /// <inheritdoc/>
    public override string Display => $"duckdb:{Path}";

    /// <summary>Whether the database lives in memory only.</summary>
    public bool IsInMemory => Path == InMemory;
}
