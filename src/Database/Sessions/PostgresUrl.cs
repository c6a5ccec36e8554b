using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>A PostgreSQL server and database.</summary>
/// <param name="Host">Host name, address or folder of a Unix socket; <c>localhost</c> when the address names none.</param>
/// <param name="Port">TCP port; 5432 when the address names none.</param>
/// <param name="Database">Database name; <c>postgres</c> when the address names none.</param>
/// <param name="User">Role to log in as; null leaves it to the driver.</param>
/// <param name="Password">Password; null when none is given.</param>
/// <param name="Options">Further options under their libpq names, in the order written.</param>
internal sealed record PostgresUrl(
    string Host, int Port, string Database, string? User, SecretText? Password, ImmutableArray<KeyValuePair<string, string>> Options)
    : DatabaseUrl
{
    /// <summary>The port of a server that was not told otherwise.</summary>
    public const int DefaultPort = 5432;

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialects.Postgres;

    /// <summary>Further places to ask when the first does not answer, in the order written. QuickSight knows the first alone.</summary>
    public ImmutableArray<PostgresHost> Fallbacks { get; init; } = [];

    /// <summary>All places, the first to ask first.</summary>
    public ImmutableArray<PostgresHost> Hosts => [new PostgresHost(Host, Port), .. Fallbacks];

    /// <inheritdoc/>
    public override string Display =>
        $"postgresql://{string.Join(',', Hosts.Select(host => host.ToString()))}/{Uri.EscapeDataString(Database)}";
}
