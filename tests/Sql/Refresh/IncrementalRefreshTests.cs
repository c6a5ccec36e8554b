using CsCheck;
using QsGen.Sql.Dialects;
using QsGen.Sql.Refresh;
using QsGen.Sql.Schema;

namespace QsGen.Tests.Sql.Refresh;

internal sealed class IncrementalRefreshTests
{
    /// <summary>The law: whatever came in whatever batches, the relations are those of a full refresh, on both engines.</summary>
    [Test]
    public void Refresh_AnySequenceOfBatches_EqualsFullRefreshOnEveryEngine() =>
        Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                var batches = new HarborDays(seed);
                await using var duck = await HarborBook.OpenAsync(SqlDialects.DuckDb);
                await using var postgres = await HarborBook.OpenAsync(SqlDialects.Postgres);
                for (var round = 0; round < 5; round++)
                {
                    var batch = batches.NextBatch();
                    foreach (var book in new[] { duck, postgres })
                    {
                        await book.LoadAsync(batch);
                        await book.RefreshAsync(4 + round, RefreshMode.Incremental);
                    }

                    await AssertEqualsFullAsync(duck, postgres, 4 + round, $"seed {seed}, round {round}");
                }

                return true;
            },
            iter: 12,
            threads: 1).GetAwaiter().GetResult();

    private static async Task AssertEqualsFullAsync(HarborBook duck, HarborBook postgres, int asOfDay, string place)
    {
        var incremental = await duck.SnapshotAsync();
        var other = await postgres.SnapshotAsync();
        await duck.RefreshAsync(asOfDay, RefreshMode.Full);
        var full = await duck.SnapshotAsync();
        foreach (var table in DatabaseSchema.Derived.Select(table => table.ShortName))
        {
            Assert.That(incremental[table], Is.EqualTo(full[table]), $"{table} on DuckDB, {place}");
            Assert.That(other[table], Is.EqualTo(full[table]), $"{table} on PostgreSQL, {place}");
        }
    }
}
