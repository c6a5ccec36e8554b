namespace QsGen.Database.Sessions;

/// <summary>Opens sessions.</summary>
internal static class SqlSessions
{
    /// <summary>Connects to a database with the default limits.</summary>
    /// <exception cref="SqlSessionException">The database cannot be reached; the message says which and why.</exception>
    public static Task<ISqlSession> OpenAsync(DatabaseUrl url, CancellationToken cancellationToken) =>
        OpenAsync(url, new SqlSessionOptions(), cancellationToken);

    /// <summary>Connects to a database.</summary>
    /// <exception cref="SqlSessionException">The database cannot be reached; the message says which and why.</exception>
    public static async Task<ISqlSession> OpenAsync(DatabaseUrl url, SqlSessionOptions options, CancellationToken cancellationToken)
    {
        using var span = StatementSpans.Connection(url);
        return url switch
        {
            DuckDbUrl duckDb => await DuckDbSession.OpenAsync(duckDb, options, cancellationToken),
            PostgresUrl postgres => await PostgresSession.OpenAsync(postgres, options, cancellationToken),
            OracleUrl oracle => await OracleSession.OpenAsync(oracle, OracleDriver.Load(), options, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(url), url, "no session for this kind of address"),
        };
    }
}
