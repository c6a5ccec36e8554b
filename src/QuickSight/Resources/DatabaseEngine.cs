namespace QsGen.QuickSight.Resources;

/// <summary>A database that a QuickSight data source can reach.</summary>
internal enum DatabaseEngine
{
    /// <summary>PostgreSQL, over TLS.</summary>
    PostgreSql,

    /// <summary>Oracle by service name. Oracle on RDS offers no TLS by default, so it is switched off.</summary>
    Oracle,
}
