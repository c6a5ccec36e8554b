namespace QsGen.Database.Sessions;

/// <summary>Limits of a session.</summary>
internal sealed record SqlSessionOptions
{
    /// <summary>How long one statement may run.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long opening the connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a DuckDB file that another process has open is waited for. A viewer lets go of it several times a
    /// second.</summary>
    public TimeSpan FilePatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most memory that DuckDB keeps pages and results in, as it spells sizes (<c>96MB</c>); null leaves it the
    /// machine's.</summary>
    public string? FileMemory { get; init; }

    /// <summary>Lets nothing be changed: a DuckDB file must exist already, and PostgreSQL refuses what writes.</summary>
    public bool ReadOnly { get; init; }
}
