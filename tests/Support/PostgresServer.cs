using System.Globalization;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Support;

/// <summary>The PostgreSQL server of one test run.</summary>
/// <remarks>
/// Either the one that <c>QSGEN_TEST_POSTGRES</c> names (its user must be allowed to create databases), or one of our own,
/// started on first use.
/// </remarks>
internal sealed class PostgresServer
{
    public const string Variable = "QSGEN_TEST_POSTGRES";

    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);

    private readonly EmbeddedPostgres? _own;
    private readonly PostgresUrl _url;
    private int _databases;

    private PostgresServer(PostgresUrl url, EmbeddedPostgres? own) => (_url, _own) = (url, own);

    /// <summary>Whether the server still runs.</summary>
    public bool IsAlive => _own is not { IsAlive: false };

    /// <summary>Makes a database; ignores the running test, with the reason, when there is no server.</summary>
    /// <param name="template">The name of the database to copy, to which nobody may be connected; null for an empty one.</param>
    public static async Task<PostgresUrl> CreateDatabaseAsync(string? template = null)
    {
        var server = await Shared.Value;
        Assert.That(server.IsAlive, Is.True, "the PostgreSQL server of this test run has ended");
        var name = string.Create(
            CultureInfo.InvariantCulture, $"qsgen_{Environment.ProcessId}_{Interlocked.Increment(ref server._databases)}");
        await using var session = await SqlSessions.OpenAsync(server._url, CancellationToken.None);
        await session.ExecuteAsync(
            template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}", CancellationToken.None);
        return server._url with { Database = name };
    }

    /// <summary>Removes a database that <see cref="CreateDatabaseAsync"/> made.</summary>
    public static async Task DropDatabaseAsync(PostgresUrl url)
    {
        var server = await Shared.Value;
        await using var session = await SqlSessions.OpenAsync(server._url, CancellationToken.None);
        await session.ExecuteAsync($"DROP DATABASE IF EXISTS {url.Database} WITH (FORCE)", CancellationToken.None);
    }

    private static async Task<PostgresServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured)
        {
            return new PostgresServer((PostgresUrl)DatabaseUrl.Parse(configured), null);
        }

        var own = await EmbeddedPostgres.StartAsync(
            "shared_buffers=512MB", "work_mem=64MB", "maintenance_work_mem=256MB", "max_wal_size=4GB", "autovacuum=off",
            "max_connections=100");
        return own is null
            ? throw new IgnoreException(
                $"no PostgreSQL: run 'npm ci --prefix tests', or set {Variable}=postgresql://user:password@host:port/database")
            : new PostgresServer(own.Url, own);
    }
}
