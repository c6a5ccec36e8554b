using System.Collections.Immutable;

namespace QsGen.Database.Dialects;

/// <summary>The dialects that QsGen speaks.</summary>
internal static class SqlDialects
{
    /// <summary>PostgreSQL 17 or later.</summary>
    public static SqlDialect Postgres { get; } = new PostgresDialect();

    /// <summary>Oracle Database 19c or later.</summary>
    public static SqlDialect Oracle { get; } = new OracleDialect();

    /// <summary>DuckDB, the embedded engine.</summary>
    public static SqlDialect DuckDb { get; } = new DuckDbDialect();

    /// <summary>Every dialect, in the order that help texts list them.</summary>
    public static ImmutableArray<SqlDialect> All { get; } = [Postgres, Oracle, DuckDb];

    /// <summary>Finds a dialect by its configuration word, whatever its letter case.</summary>
    /// <exception cref="FormatException">No dialect has that name; the message lists those that exist.</exception>
    public static SqlDialect Parse(string name) =>
        All.FirstOrDefault(dialect => dialect.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new FormatException(
            $"'{name}' is not a SQL dialect; use one of: {string.Join(", ", All.Select(dialect => dialect.Name))}");
}
