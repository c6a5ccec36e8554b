namespace QsGen.Institution;

/// <summary>Locks of the deterministic demo data: SHA-256 as 64 lower-case hex digits, per dialect.</summary>
public sealed record SeedHash
{
    /// <summary>The lock of the Postgres data; a bare text in YAML means this one.</summary>
    public string? Postgres { get; init; }

    /// <summary>The lock of the Oracle data.</summary>
    public string? Oracle { get; init; }

    /// <summary>The lock of the DuckDB data.</summary>
    public string? DuckDb { get; init; }
}
