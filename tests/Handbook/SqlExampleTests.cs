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

        var asOf = FigureDatabase.EndOf(TestHandbook.Demo.Anchor);
        await using var database = await AppliedDatabases.CopyAsync(engine, site.Institution, asOf);
        await using var session = await database.OpenAsync();
        var clock = new FakeClock(asOf);
        var demo = TestHandbook.Demo with { Days = 14 };
        await new DemoLoader(session, clock).LoadAsync(site.Institution, demo, null, default);
        await new RefreshRunner(session, site.Institution, clock).RunAsync(new(asOf, DateTimeZone.Utc, RefreshMode.Full), default);
        if (engine == SqlDialects.DuckDb)
        {
            await AssertAnswersAlikeAsync(session, TestHandbook.Embedded(BundledInstitutions.Default, demo));
        }

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

    // Pages ask tables that are made for them alone and only as far as they ask; what they hold is what a deployment has.
    private static async Task AssertAnswersAlikeAsync(ISqlSession refreshed, EmbeddedFigures figures)
    {
        await using (figures)
        {
            var asked = TestHandbook.Asked(BundledInstitutions.Default).Keys.Where(one => one.Data == FigureData.Demo).ToList();
            Assert.That(asked, Is.Not.Empty, "no page asks the demo data");
            foreach (var (_, sql) in asked)
            {
                var answer = await figures.AskAsync(FigureData.Demo, sql, default);

                Assert.That(answer.Problem, Is.Null, sql);
                Assert.That(answer.Rows, Is.EqualTo((await FigureAnswer.ReadAsync(refreshed, sql, default)).Rows), sql);
            }
        }
    }

    private static IEnumerable<string> Statements(string text) => text.Split(";\n")
        .Select(statement => statement.Trim().TrimEnd(';'))
        .Where(statement => statement.Split('\n').Select(line => line.Trim())
            .Any(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)));
}
