using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Support;

/// <summary>A database to copy others from.</summary>
internal sealed class DatabaseTemplate : IAsyncDisposable
{
    private readonly PostgresUrl? _postgres;
    private readonly byte[] _duckDb;

    private DatabaseTemplate(PostgresUrl? postgres, byte[] duckDb) => (_postgres, _duckDb) = (postgres, duckDb);

    /// <summary>Makes a database and fills it.</summary>
    /// <param name="dialect">The engine.</param>
    /// <param name="fill">What every copy is to hold.</param>
    public static async Task<DatabaseTemplate> MakeAsync(SqlDialect dialect, Func<ISqlSession, Task> fill)
    {
        var database = await TestDatabase.CreateAsync(dialect);
        await using (var session = await database.OpenAsync())
        {
            await fill(session);
        }

        if (database.Url is not DuckDbUrl file)
        {
            return new((PostgresUrl)database.Url, []);
        }

        await using (database)
        {
            return new(null, await File.ReadAllBytesAsync(file.Path));
        }
    }

    /// <summary>A copy, which is the caller's to dispose of.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        if (_postgres is not null)
        {
            return TestDatabase.Of(await PostgresServer.CreateDatabaseAsync(_postgres.Database));
        }

        var database = await TestDatabase.CreateAsync(SqlDialects.DuckDb);
        await File.WriteAllBytesAsync(((DuckDbUrl)database.Url).Path, _duckDb);
        return database;
    }

    public async ValueTask DisposeAsync() => await (_postgres is null ? Task.CompletedTask : PostgresServer.DropDatabaseAsync(_postgres));
}
