using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Refresh;

/// <summary>The law of <see cref="IncrementalRefreshTests"/> is worth something: a mistake in any step of an incremental refresh
/// breaks it.</summary>
internal sealed class PlantedMistakeTests
{
    private const int MostCases = 200;

    // Without this one the running totals start at the first leg: slower, and the same.
    private static readonly string[] OnlyForSpeed = ["position_base"];

    // Found within a case or two; the others take their time.
    private static readonly string[] Quick = ["descendant", "firing", "old_transfer_total", "pair_history"];

    private static IEnumerable<string> Scratches => RelationCatalogue.Steps.OfType<ScratchStep>().Select(step => step.Name)
        .Except(OnlyForSpeed).Where(name => SearchCases.IsLong || Quick.Contains(name));

    private static IEnumerable<string> Replaced => RelationCatalogue.Steps.OfType<RelationStep>().Select(step => step.Table.ShortName)
        .Where(name => SearchCases.IsLong || name is "transfer_link");

    [TestCaseSource(nameof(Scratches))]
    public async Task Refresh_ChangesNotNoticed_BreaksTheLaw(string scratch) => Assert.That(
        await IsNoticedAsync((sql, schema) =>
        {
            var head = $"CREATE TEMPORARY TABLE {schema.Dialect.Identifier(new ScratchNames(schema).Of(scratch))} AS\n";
            return sql.StartsWith(head, StringComparison.Ordinal)
                ? $"{head}SELECT * FROM (\n{sql[head.Length..]}\n) noticed WHERE 1 = 0"
                : sql;
        }),
        Is.True);

    [TestCaseSource(nameof(Replaced))]
    public async Task Refresh_OldRowsNotRemoved_BreaksTheLaw(string relation) => Assert.That(
        await IsNoticedAsync((sql, schema) =>
        {
            var table = schema.Dialect.Identifier(schema.Dialect.ObjectName(schema.Prefix, relation));
            return sql.StartsWith($"DELETE FROM {table}", StringComparison.Ordinal) ? $"DELETE FROM {table} WHERE 1 = 0" : sql;
        }),
        Is.True);

    private static async Task<bool> IsNoticedAsync(Func<string, DatabaseSchema, string> tamper)
    {
        for (var seed = 1; seed <= MostCases; seed++)
        {
            var institution = seed % 2 == 0 ? Harbor.Institution() : IncrementalRefreshTests.InstitutionOf(seed);
            var feed = new RandomFeed(institution, seed);
            await using var book = await HarborBook.OpenAsync(SqlDialects.DuckDb, institution);
            for (var round = 0; round < 4; round++)
            {
                await book.LoadAsync(feed.NextBatch());
                var session = new TamperingSession(book.Session, sql => tamper(sql, book.Schema));
                try
                {
                    await book.RefreshAsync(Harbor.At(4 + round), RefreshMode.Incremental, session);
                }
                catch (SqlSessionException)
                {
                    return true;
                }
            }

            var found = await book.SnapshotAsync();
            await book.RefreshAsync(7, RefreshMode.Full);
            var full = await book.SnapshotAsync();
            if (found.Any(relation => !relation.Value.SequenceEqual(full[relation.Key])))
            {
                return true;
            }
        }

        return false;
    }
}
