using System.Diagnostics;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Refresh;

/// <summary>
/// Kills the real program, without a warning, wherever its progress says it is; nothing is lost and the next run finishes.
/// </summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class KilledProcessTests(SqlDialect dialect)
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _folder.Write("harbor.yaml", Harbor.Text);
        _database = await TestDatabase.CreateAsync(dialect);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    // The line of the connection is the first; a line per relation follows. The usual run kills one early and the other at its end.
    [TestCase("--full", true)]
    [TestCase("", false)]
    public async Task Refresh_KilledWhereverItIs_LeavesOldOrNewAndConverges(string option, bool isEarly)
    {
        var feed = new RandomFeed(Harbor.Institution(), 11);
        await WithBookAsync(async book =>
        {
            await book.LoadAsync(feed.NextBatch());
            await book.RefreshAsync(6);
        });
        var last = DatabaseSchema.Derived.Length + 1;
        foreach (var lines in SearchCases.IsLong ? Enumerable.Range(1, last) : [isEarly ? 5 : last])
        {
            IReadOnlyDictionary<string, System.Collections.Immutable.ImmutableArray<string>> old = null!;
            await WithBookAsync(async book =>
            {
                await book.LoadAsync(feed.NextBatch());
                old = await book.SnapshotAsync();
            });

            await RunAsync($"data refresh --execute --as-of 2030-01-06T00:00:00Z {option}", killAfterLines: lines);

            await WithBookAsync(async book =>
            {
                var left = await book.SnapshotAsync();
                await book.RefreshAsync(6, option.Length > 0 ? RefreshMode.Full : RefreshMode.Incremental);
                var converged = await book.SnapshotAsync();
                if (option.Length == 0)
                {
                    await book.RefreshAsync(6, RefreshMode.Full);
                }

                var full = await book.SnapshotAsync();
                Assert.That(left, Is.EqualTo(old).Or.EqualTo(full), $"state after a kill at line {lines}");
                Assert.That(converged, Is.EqualTo(full), $"next run after a kill at line {lines}");
            });
        }
    }

    [Test]
    public async Task Apply_KilledWheneverItIs_KeepsEveryRowAndConverges()
    {
        await WithBookAsync(book => book.LoadAsync(Harbor.Move("t1", "street", "m-1", 70, Harbor.At(1, 9), "PayOut")));
        foreach (var wait in SearchCases.IsLong ? Enumerable.Range(0, 40).Select(step => step * 50) : [300])
        {
            await WithSessionAsync(async session =>
            {
                await session.ExecuteAsync("DROP TABLE harbor_drift", default);
                await session.ExecuteAsync("UPDATE harbor_schema_version SET objects_hash = 'older'", default);
            });

            await RunAsync("schema apply --execute", killAfterLines: 1, waitMilliseconds: wait);
            var (code, output) = await RunAsync("schema apply --execute");

            Assert.That(code, Is.Zero, output);
            await WithSessionAsync(async session =>
            {
                Assert.That(await SchemaComparer.CompareAsync(session, Harbor.Institution(), default), Is.Empty);
                Assert.That(await session.ScalarAsync<long>("SELECT COUNT(*) FROM harbor_transactions", default), Is.EqualTo(2));
            });
        }
    }

    private async Task WithBookAsync(Func<HarborBook, Task> work)
    {
        await WithSessionAsync(async session => await work(await HarborBook.OnAsync(session, Harbor.Institution())));
    }

    // Opened anew each time, because one process at a time may have the file of an embedded database.
    private async Task WithSessionAsync(Func<ISqlSession, Task> work)
    {
        await using var session = await _database.OpenAsync();
        await work(session);
    }

    private async Task<(int Code, string Output)> RunAsync(string line, int? killAfterLines = null, int waitMilliseconds = 0)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = BuiltProgram.Start(words);
        start.WorkingDirectory = _folder.Path;
        start.Environment["QSGEN_INSTITUTION"] = "harbor.yaml";
        start.Environment["QSGEN_DATABASE_URL"] = _database.Url is PostgresUrl url
            ? $"postgresql://{url.User}@{url.Host}:{url.Port}/{url.Database}"
            : _database.Url.Display;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } text)
        {
            errors.Add(text);
            if (errors.Count == killAfterLines)
            {
                await Task.Delay(waitMilliseconds);
                process.Kill();
                break;
            }
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', [.. errors, await output]));
    }
}
