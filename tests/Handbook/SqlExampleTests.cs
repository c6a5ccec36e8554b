using NodaTime;
using NodaTime.Testing;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Sessions;
using QsGen.Demo.Loading;
using QsGen.Handbook.Figures;
using QsGen.Institution.Bundled;
using QsGen.Tests.Support;

namespace QsGen.Tests.Handbook;

/// <summary>Every block of SQL on a page runs, on each engine that it is for; one database of each has demo data for all.</summary>
internal sealed class SqlExampleTests
{
    private static readonly SqlDialect[] Engines = [SqlDialects.DuckDb, SqlDialects.Postgres];

    [TestCaseSource(nameof(Engines))]
    public async Task Block_OfSql_Runs(SqlDialect engine)
    {
        var site = await TestHandbook.SiteAsync(BundledInstitutions.Default);
        var examples = site.Pages.SelectMany(page => page.Examples)
            .Where(example => example.Language == "sql" && (example.Words is "" || example.Words == engine.Name)).ToList();
        Assert.That(examples, Is.Not.Empty, "no page has SQL, or blocks are not found");

        var asOf = DemoDatabase.AsOf(TestHandbook.Demo.Anchor);
        await using var database = await AppliedDatabases.CopyAsync(engine, site.Institution, asOf);
        await using var session = await database.OpenAsync();
        var clock = new FakeClock(asOf);
        await new DemoLoader(session, clock).LoadAsync(site.Institution, TestHandbook.Demo with { Days = 14 }, null, default);
        await new RefreshRunner(session, site.Institution, clock).RunAsync(new(asOf, DateTimeZone.Utc, RefreshMode.Full), default);
        Assert.Multiple(async () =>
        {
            foreach (var example in examples)
            {
                // What a block writes is gone when the next one runs.
                await using var transaction = await session.BeginAsync(default);
                foreach (var statement in Statements(example.Text))
                {
                    try
                    {
                        await session.ExecuteAsync(statement, default);
                    }
                    catch (SqlSessionException failure)
                    {
                        Assert.Fail($"{example.Page}: {failure.Message}\n{statement}");
                        break;
                    }
                }
            }
        });
    }

    private static IEnumerable<string> Statements(string text) => text.Split(";\n")
        .Select(statement => statement.Trim().TrimEnd(';'))
        .Where(statement => statement.Split('\n').Select(line => line.Trim())
            .Any(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)));
}
