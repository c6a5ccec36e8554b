using System.Text.RegularExpressions;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Relations;

/// <summary>What <c>docs/adding-a-relation.md</c> says is done as it says: one file, and the relation is there.</summary>
internal sealed partial class AddedRelationTests
{
    private const string Name = "failed_transfer";

    private static string Page => File.ReadAllText(Path.Combine(Repository.Root, "docs", "adding-a-relation.md"));

    private static string Sample =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Database", "Relations", "Samples", $"{Name}.sql"));

    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    public async Task Sample_AddedAsOneFile_IsCreatedFilledAndRefreshed(SqlDialect engine)
    {
        var catalogue = RelationCatalogue.BuiltIn.With($"Sql/Relations/{Name}.sql", Sample);
        var table = catalogue.Table(Name);
        var feed = new HarborDays(seed: 5);
        await using var book = await HarborBook.OpenAsync(engine);
        foreach (var statement in new SchemaDdl(book.Schema).Create(table))
        {
            await book.Session.ExecuteAsync(statement, default);
        }

        await book.LoadAsync(feed.NextBatch());
        await RefreshAsync(book, catalogue, RefreshMode.Full);
        var seen = 0;
        for (var day = 0; day < 3; day++)
        {
            await book.LoadAsync(feed.NextBatch());
            await RefreshAsync(book, catalogue, RefreshMode.Incremental);
            var incremental = await book.RowsAsync(table);
            await RefreshAsync(book, catalogue, RefreshMode.Full);
            Assert.That(incremental, Is.EqualTo(await book.RowsAsync(table)), $"day {day}");
            seen += incremental.Length;
        }

        Assert.That(seen, Is.Positive);
        await AssertKeysAsync(book, [table]);
        var rows = await book.Session.ListAsync($"SELECT * FROM {book.Schema.SqlNameOf(table)}", default);
        Assert.That(rows[0], Has.Length.EqualTo(table.Columns.Length));
    }

    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    public async Task Keys_AfterRefreshes_TellRowsApart(SqlDialect engine)
    {
        var feed = new HarborDays(seed: 2);
        await using var book = await HarborBook.OpenAsync(engine);
        for (var day = 4; day < 9; day++)
        {
            await book.LoadAsync(feed.NextBatch());
            await book.RefreshAsync(day, RefreshMode.Incremental);
        }

        await AssertKeysAsync(book, DatabaseSchema.Derived);
    }

    [TestCase("-- key (transfer_id, effective_name)", "-- key (transfer, effective_name)", 3, "there is no column 'transfer'")]
    [TestCase("-- column failed_count bigint:", "-- column failed_count number:", 6, "'number' is not a column type")]
    [TestCase("-- column failed_count bigint:", "-- column transfer_id bigint:", 6, "a second time")]
    [TestCase("-- column failed_count bigint: how", "-- column failed_count how", 6, "-- column NAME TYPE: meaning")]
    [TestCase("-- index failed_transfer (transfer_id): finds", "-- index failed_transfer (transfer_id) finds", 8, "reason")]
    [TestCase("-- grain:", "-- grains:", 1, "-- grain: one row per")]
    [TestCase("-- reached by descendant", "-- is reached by descendant", 1, "how far a change reaches")]
    [TestCase("-- reached by descendant", "-- reached by descendants", null, "there is no scratch table 'descendants'")]
    [TestCase("-- key (", "-- keyed (", 3, "is no declaration")]
    [TestCase("-- relation failed_transfer", "-- relation other", 1, "is called other.sql")]
    [TestCase("{% from transfer_summary as summary reached by", "{% from transfer_summary as summary by", 16, "this tag is written")]
    [TestCase("{% left_join transfer_link", "{% left_join transfer_links", 19, "there is no table 'transfer_links'")]
    [TestCase("WHERE summary", "WHERE {% part Relations/Parts/nothing %} AND summary", null, "no such template")]
    public void Header_Mistake_IsNamedWithItsPlace(string right, string wrong, int? line, string problem)
    {
        Assert.That(Sample, Does.Contain(right));

        Assert.That(
            () => RelationCatalogue.BuiltIn.With($"Sql/Relations/{Name}.sql", Sample.Replace(right, wrong, StringComparison.Ordinal)),
            Throws.InstanceOf<Exception>().With.Message.Contains(problem)
                .And.Message.Contains(line is null ? "Sql/" : $"Sql/Relations/{Name}.sql:{line}: "));
    }

    [Test]
    public void Steps_ThatWaitForEachOther_AreNamed() => Assert.That(
        () => RelationCatalogue.BuiltIn.With("Sql/Refresh/changed_leg.sql",
            "-- scratch changed_leg: without a word on when\n\nSELECT was.* FROM {{ 'current_transactions' | table }} was"),
        Throws.InstanceOf<Exception>().With.Message.Contains("wait for each other").And.Message.Contains("changed_leg"));

    [Test]
    public void Page_NamesEveryTagAndScratchTableThatExists()
    {
        Assert.That(Scratch().Matches(Page).Select(match => match.Groups["name"].Value),
            Is.SubsetOf(RelationCatalogue.BuiltIn.Steps.Select(step => step.Name)).And.Not.Empty);
    }

    private static async Task AssertKeysAsync(HarborBook book, IEnumerable<SchemaTable> tables)
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (var table in tables.Where(table => !table.Key.IsEmpty))
        {
            var key = string.Join(", ", table.Key.Select(book.Session.Dialect.Identifier));
            Assert.That(
                await book.Session.ListAsync(
                    $"SELECT {key} FROM {book.Schema.SqlNameOf(table)} GROUP BY {key} HAVING COUNT(*) > 1", default),
                Is.Empty,
                table.ShortName);
        }
    }

    private static Task<RefreshOutcome> RefreshAsync(HarborBook book, RelationCatalogue catalogue, RefreshMode mode) =>
        new RefreshRunner(book.Session, book.Institution, HarborBook.Clock, catalogue: catalogue)
            .RunAsync(new RefreshRequest(Harbor.At(9).InUtc().ToInstant(), DateTimeZone.Utc, mode), default);

    [GeneratedRegex(@"^\| (`(?<name>\w+)`(, )?)+ \| (the new|what changed|transfers|those|business|parent)", RegexOptions.Multiline)]
    private static partial Regex Scratch();
}
