namespace QsGen.Database.Sessions;

/// <summary>Limits of a session.</summary>
internal sealed record SqlSessionOptions
{
    /// <summary>How long one statement may run.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long opening the connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Opens a DuckDB file that must exist already and must not be changed.</summary>
    public bool ReadOnly { get; init; }
}
