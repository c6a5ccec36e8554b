using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Support;

/// <summary>An empty database of one engine for one test; gone when disposed.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _folder;

    private TestDatabase(DatabaseUrl url, string? folder) => (Url, _folder) = (url, folder);

    /// <summary>The engines that tests can run.</summary>
    public static IEnumerable<SqlDialect> Engines => [SqlDialects.DuckDb, SqlDialects.Postgres];

    /// <summary>Where the database is.</summary>
    public DatabaseUrl Url { get; }

    /// <summary>Makes a database; ignores the running test when the engine is not there.</summary>
    public static async Task<TestDatabase> CreateAsync(SqlDialect dialect)
    {
        if (dialect == SqlDialects.Postgres)
        {
            return new TestDatabase(await PostgresServer.CreateDatabaseAsync(), null);
        }

        var folder = Directory.CreateTempSubdirectory("qsgen-duckdb-").FullName;
        return new TestDatabase(new DuckDbUrl(Path.Combine(folder, "test.duckdb")), folder);
    }

    /// <summary>A database of the server that is there already and now goes with this.</summary>
    public static TestDatabase Of(PostgresUrl url) => new(url, null);

    /// <summary>Another connection to the same database.</summary>
    /// <remarks>DuckDB gets one thread: for the few rows of tests, handing work to several costs more than the work.</remarks>
    public async Task<ISqlSession> OpenAsync()
    {
        var session = await SqlSessions.OpenAsync(Url, CancellationToken.None);
        if (Url is DuckDbUrl)
        {
            await session.ExecuteAsync("SET threads TO 1", CancellationToken.None);
        }

        return session;
    }

    public async ValueTask DisposeAsync()
    {
        if (Url is PostgresUrl url)
        {
            await PostgresServer.DropDatabaseAsync(url);
        }
        else
        {
            Directory.Delete(_folder!, recursive: true);
        }
    }
}
