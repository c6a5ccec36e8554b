using NodaTime;
using NodaTime.Testing;
using QsGen.Demo;
using QsGen.Demo.Loading;
using QsGen.Institution;
using QsGen.Sql.Dialects;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo.Support;

/// <summary>A database with the empty tables of one institution.</summary>
internal sealed class DemoDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private DemoDatabase(TestDatabase database, ISqlSession session, InstitutionModel institution)
    {
        (_database, Session, Institution) = (database, session, institution);
        Schema = DatabaseSchema.Of(institution, session.Dialect);
    }

    public ISqlSession Session { get; }

    public InstitutionModel Institution { get; }

    public DatabaseSchema Schema { get; }

    public DemoLoader Loader => new(Session, new FakeClock(Instant.FromUtc(2026, 11, 23, 20, 0)));

    public static async Task<DemoDatabase> CreateAsync(SqlDialect dialect, InstitutionModel institution)
    {
        var database = await TestDatabase.CreateAsync(dialect);
        var demo = new DemoDatabase(database, await database.OpenAsync(), institution);
        var ddl = new SchemaDdl(demo.Schema);
        foreach (var table in DatabaseSchema.Tables)
        {
            await demo.Session.ScriptAsync(ddl.Create(table), CancellationToken.None);
        }

        return demo;
    }

    public Task<DemoLoadResult> LoadAsync(DemoOptions options) => Loader.LoadAsync(Institution, options, null, CancellationToken.None);

    public Task<long> CountAsync(SchemaTable table, string where = "1 = 1") =>
        Session.ScalarAsync<long>($"SELECT COUNT(*) FROM {Schema.SqlNameOf(table)} WHERE {where}", CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _database.DisposeAsync();
    }
}
