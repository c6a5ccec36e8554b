using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;

namespace QsGen.Tests.Database.Refresh;

/// <summary>Whenever a run is cut off, readers have the old or the new state, and the next run arrives at the new one.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class InterruptionTests(SqlDialect dialect)
{
    [TestCase(RefreshMode.Full)]
    [TestCase(RefreshMode.Incremental)]
    public async Task Refresh_CutOffAnywhere_LeavesOldOrNewAndConverges(RefreshMode mode)
    {
        var batches = new HarborDays(7);
        await using var book = await HarborBook.OpenAsync(dialect);
        await book.LoadAsync(batches.NextBatch());
        await book.RefreshAsync(5);
        var calls = await CallsAsync(book, mode);
        foreach (var cut in Cuts(calls))
        {
            await book.LoadAsync(batches.NextBatch());
            var old = await book.SnapshotAsync();
            await using (var dying = new DyingSession(await book.OpenSessionAsync(), cut))
            {
                Assert.That(() => Run(dying, book, mode), Throws.TypeOf<SqlSessionException>(), $"cut at {cut} of {calls}");
            }

            var left = await book.SnapshotAsync();
            await book.RefreshAsync(6, mode);
            var converged = await book.SnapshotAsync();
            var full = mode == RefreshMode.Full ? converged : await FullAsync(book);

            Assert.That(left, Is.EqualTo(old).Or.EqualTo(full), $"state after a cut at {cut} of {calls}");
            Assert.That(converged, Is.EqualTo(full), $"next run after a cut at {cut} of {calls}");
        }
    }

    [Test]
    public async Task Apply_CutOffAnywhere_ConvergesWithTheRowsInPlace()
    {
        await using var book = await HarborBook.OpenAsync(dialect);
        await book.LoadAsync(Harbor.Move("t1", "street", "m-1", 70, Harbor.At(1, 9), "PayOut"));
        var changed = Harbor.Institution("50.00");
        var calls = await CountAsync(book, session => new SchemaApplier(session, book.Institution, HarborBook.Clock).ApplyAsync(default))
            + 12;
        foreach (var cut in Enumerable.Range(0, calls)
            .Where(call => SearchCases.IsLong || call < 3 || call % 16 == 0 || call >= calls - 14))
        {
            await book.Session.ExecuteAsync($"DROP TABLE {book.Schema.SqlNameOf(Relation("limit_breach"))}", default);
            await using (var dying = new DyingSession(await book.OpenSessionAsync(), cut))
            {
                try
                {
                    await new SchemaApplier(dying, changed, HarborBook.Clock).ApplyAsync(default);
                }
                catch (SqlSessionException)
                {
                    // As meant: the next run has to mend it.
                }
            }

            var plan = await new SchemaApplier(book.Session, cut % 2 == 0 ? changed : book.Institution, HarborBook.Clock)
                .ApplyAsync(default);
            Assert.That(plan.Obstacles, Is.Empty);
            Assert.That(
                await SchemaComparer.CompareAsync(book.Session, cut % 2 == 0 ? changed : book.Institution,
                    default), Is.Empty, $"cut at {cut}");
            Assert.That(await book.RowsAsync(BaseTables.Transactions), Has.Length.EqualTo(2));
        }
    }

    private static async Task<IReadOnlyDictionary<string, ImmutableArray<string>>> FullAsync(HarborBook book)
    {
        await book.RefreshAsync(6, RefreshMode.Full);
        return await book.SnapshotAsync();
    }

    private static async Task<int> CallsAsync(HarborBook book, RefreshMode mode) =>
        await CountAsync(book, session => Run(session, book, mode));

    private static async Task<int> CountAsync(HarborBook book, Func<ISqlSession, Task> run)
    {
        await using var counting = new DyingSession(await book.OpenSessionAsync(), int.MaxValue);
        await run(counting);
        return counting.Calls;
    }

    // A long search cuts everywhere; the usual run at the first and the last call, some near the end, where the results are published, and
    // some of what goes before.
    private static IEnumerable<int> Cuts(int calls) =>
        from call in Enumerable.Range(0, calls)
        where SearchCases.IsLong || call == 0 || call == calls - 1 || call % 251 == 42 || (call > calls - 60 && call % 31 == 0)
        select call;

    private static Task<RefreshOutcome> Run(ISqlSession session, HarborBook book, RefreshMode mode) =>
        new RefreshRunner(session, book.Institution, HarborBook.Clock).RunAsync(
            new RefreshRequest(Harbor.At(6).InUtc().ToInstant(), DateTimeZone.Utc, mode), default);
}
