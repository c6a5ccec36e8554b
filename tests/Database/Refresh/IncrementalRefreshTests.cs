using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Institution;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Refresh;

/// <summary>The law: whatever came in whatever batches, the relations are those of a full refresh, on every engine.</summary>
internal sealed class IncrementalRefreshTests
{
    private const int Rounds = 4;

    [Test]
    [Pins("every-refresh-rebuilds-everything")]
    public async Task Refresh_RandomInstitutionsAndBatches_EqualsFullRefreshOnEveryEngine()
    {
        var modes = new List<RefreshMode>();
        var moves = new HashSet<FeedMove>();
        foreach (var seed in SearchCases.Seeds(usual: 4))
        {
            var institution = InstitutionOf(seed);
            var feed = new RandomFeed(institution, seed);
            await using var duck = await HarborBook.OpenAsync(SqlDialects.DuckDb, institution);
            await using var postgres = await HarborBook.OpenAsync(SqlDialects.Postgres, institution);
            for (var round = 0; round < Rounds; round++)
            {
                var batch = feed.NextBatch();
                await duck.LoadAsync(batch);
                await postgres.LoadAsync(batch);
                modes.Add((await duck.RefreshAsync(4 + round, RefreshMode.Incremental)).Mode);
                await postgres.RefreshAsync(4 + round, RefreshMode.Incremental);
                if (round == Rounds - 1 || SearchCases.IsLong)
                {
                    await AssertSameAsync(duck, postgres, 4 + round, $"seed {seed}, round {round}");
                }
            }

            moves.UnionWith(feed.Made);
        }

        Assert.That(moves, Is.SupersetOf(Enum.GetValues<FeedMove>().Except(SearchCases.IsLong ? [] : [FeedMove.Rerole, FeedMove.Limits])));
        Assert.That(
            modes.Count(mode => mode == RefreshMode.Incremental), Is.GreaterThan(modes.Count / 3), "most refreshes build on the last");
    }

    [Test]
    public async Task Refresh_EveryKindOfChangeAtOnce_EqualsFullRefreshOnEveryEngine()
    {
        var story = EverythingChanges.Story;
        await using var duck = await HarborBook.OpenAsync(SqlDialects.DuckDb, story.Institution);
        await using var postgres = await HarborBook.OpenAsync(SqlDialects.Postgres, story.Institution);
        foreach (var book in new[] { duck, postgres })
        {
            await book.LoadAsync(story.Before);
            await book.RefreshAsync(story.AsOfDay);
            await book.LoadAsync(story.Since);
            Assert.That((await book.RefreshAsync(story.AsOfDay, RefreshMode.Incremental)).Mode, Is.EqualTo(RefreshMode.Incremental));
        }

        await AssertSameAsync(duck, postgres, story.AsOfDay, "everything at once");
    }

    private static async Task AssertSameAsync(HarborBook duck, HarborBook postgres, int asOfDay, string place)
    {
        var incremental = await duck.SnapshotAsync();
        var other = await postgres.SnapshotAsync();
        await duck.RefreshAsync(asOfDay, RefreshMode.Full);
        var full = await duck.SnapshotAsync();
        AssertEqual(incremental, full, $"DuckDB, {place}");
        AssertEqual(other, full, $"PostgreSQL, {place}");
        if (SearchCases.IsLong)
        {
            await postgres.RefreshAsync(asOfDay, RefreshMode.Full);
            AssertEqual(await postgres.SnapshotAsync(), full, $"PostgreSQL in full, {place}");
        }
    }

    private static void AssertEqual(
        IReadOnlyDictionary<string, ImmutableArray<string>> found, IReadOnlyDictionary<string, ImmutableArray<string>> full, string place)
    {
        foreach (var table in DatabaseSchema.Derived.Select(table => table.ShortName))
        {
            Assert.That(
                string.Join('\n', found[table].Except(full[table])), Is.EqualTo(string.Join('\n', full[table].Except(found[table]))),
                $"{table} on {place}");
            Assert.That(found[table], Is.EqualTo(full[table]), $"{table} on {place}");
        }
    }

    // The small bank has everything that relations look at; generated ones have what nobody thought of.
    internal static InstitutionModel InstitutionOf(int seed) => seed % 3 == 0
        ? Harbor.Institution()
        : InstitutionLoader.Parse(InstitutionGenerator.Yaml(seed), $"seed-{seed}.yaml").Model!;
}
