using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Refresh;

/// <summary>Who reads the relations while they are refreshed waits for a change of names at most.</summary>
internal sealed class ReaderTests
{
    private static readonly string[] WithinTheSwap =
        ["LOCK TABLE ", "WITH ours AS (", "DROP TABLE ", "ALTER ", "INSERT INTO harbor_refresh_log", "DELETE FROM harbor_refresh_log"];

    private static string Relations(HarborBook book) => string.Join(", ", DatabaseSchema.Derived.Select(book.Schema.SqlNameOf));

    [TestCase(RefreshMode.Full)]
    [TestCase(RefreshMode.Incremental)]
    [Pins("refresh-locks-readers-out", ShowsMistake = true)]
    public async Task Refresh_BetweenAnyTwoStatements_ReadersPassUnlessNamesChange(RefreshMode mode)
    {
        await using var book = await OpenAsync();
        await using var reader = await book.OpenSessionAsync();
        await using (await book.Session.BeginAsync(default))
        {
            await book.Session.ExecuteAsync($"TRUNCATE {book.Schema.SqlNameOf(Relation("drift"))}", default);
            Assert.That(await IsReadableAsync(reader, book), Is.False, "a relation filled anew in its place is closed to readers");
        }

        var (swapped, waits) = (new List<string>(), 0);
        var session = new TamperingSession(book.Session, ran: async sql =>
        {
            if (sql == "COMMIT" && swapped.Count > 0)
            {
                swapped.Add(sql);
            }

            if (await IsReadableAsync(reader, book))
            {
                Assert.That(swapped, Is.Empty.Or.Some.EqualTo("COMMIT"), $"readable again before the end, after {sql}");
            }
            else
            {
                waits++;
                swapped.Add(sql);
                var isSwap = WithinTheSwap.Any(head => sql.StartsWith(head, StringComparison.Ordinal));
                Assert.That(isSwap, Is.True, $"readers wait during {sql}");
            }
        });

        await book.RefreshAsync(At(9), mode, session);

        Assert.That(waits, mode == RefreshMode.Full ? Is.Positive : Is.Zero);
    }

    [Test]
    [CancelAfter(120_000)]
    [Pins("refresh-locks-readers-out")]
    public async Task FullRefresh_OneLongReader_HoldsUpTheSwapAndNobodyElse(CancellationToken cancellation)
    {
        await using var book = await OpenAsync();
        await using var slow = await book.OpenSessionAsync();
        await using var quick = await book.OpenSessionAsync();
        var count = $"SELECT COUNT(*) FROM {book.Schema.SqlNameOf(Relation("inv_money_trail_edges"))}";
        var reading = await slow.BeginAsync(cancellation);
        await slow.ScalarAsync<long>(count, cancellation);

        var tries = new SemaphoreSlim(0);
        var session = new TamperingSession(book.Session, ran: sql =>
        {
            if (sql.StartsWith("ROLLBACK TO", StringComparison.Ordinal))
            {
                tries.Release();
            }

            return Task.CompletedTask;
        });
        var refresh = book.RefreshAsync(At(9), RefreshMode.Full, session);
        await tries.WaitAsync(cancellation);
        var seen = await quick.ScalarAsync<long>(count, cancellation);
        await tries.WaitAsync(cancellation);
        seen += await quick.ScalarAsync<long>(count, cancellation);

        Assert.That(refresh.IsCompleted, Is.False);
        Assert.That(seen, Is.EqualTo(2), "the old rows, twice");
        await reading.DisposeAsync();
        await refresh;
        Assert.That(await quick.ScalarAsync<long>(count, cancellation), Is.EqualTo(2));
    }

    [Test]
    [Pins("statistics-come-last")]
    public async Task FullRefresh_Statistics_AreThereBeforeTheyAreNeeded()
    {
        await using var book = await OpenAsync();
        var statements = new List<string>();
        var session = new TamperingSession(book.Session, ran: sql =>
        {
            statements.Add(sql);
            return Task.CompletedTask;
        });

        await book.RefreshAsync(At(9), RefreshMode.Full, session);

        var made = statements.Where(sql => sql.StartsWith("CREATE TABLE ", StringComparison.Ordinal)).ToList();
        Assert.That(made, Has.Count.GreaterThanOrEqualTo(DatabaseSchema.Derived.Length));
        Assert.That(
            statements.TakeWhile(sql => sql != made[0]),
            Has.Some.StartsWith($"ANALYZE {book.Schema.SqlNameOf(BaseTables.Transactions)}")
                .And.Some.StartsWith($"ANALYZE {book.Schema.SqlNameOf(BaseTables.DailyBalances)}"));
        for (var index = 0; index < made.Count; index++)
        {
            // Analysing all relations after all were built would plan each of them blind.
            var next = index + 1 < made.Count ? statements.IndexOf(made[index + 1]) : statements.Count;
            Assert.That(
                statements.Take(next).Skip(statements.IndexOf(made[index])), Has.Some.StartsWith("ANALYZE "), made[index]);
        }
    }

    private static async Task<HarborBook> OpenAsync()
    {
        var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        await book.LoadAsync(Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"));
        await book.RefreshAsync();
        await book.LoadAsync(Move("t2", "street", "m-1", 10, At(1, 9), "DepositIn"));
        return book;
    }

    private static async Task<bool> IsReadableAsync(ISqlSession reader, HarborBook book)
    {
        await using var transaction = await reader.BeginAsync(default);
        try
        {
            await reader.ExecuteAsync($"LOCK TABLE {Relations(book)} IN ACCESS SHARE MODE NOWAIT", default);
            return true;
        }
        catch (SqlSessionException)
        {
            return false;
        }
    }
}
