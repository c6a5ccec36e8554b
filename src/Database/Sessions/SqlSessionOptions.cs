namespace QsGen.Database.Sessions;

/// <summary>Limits of a session.</summary>
internal sealed record SqlSessionOptions
{
    /// <summary>How long one statement may run.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long opening the connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Lets nothing be changed: a DuckDB file must exist already, and PostgreSQL refuses what writes.</summary>
    public bool ReadOnly { get; init; }
}
