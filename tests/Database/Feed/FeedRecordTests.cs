using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Feed;

/// <summary>What a feed check found, kept for the dashboard.</summary>
internal sealed class FeedRecordTests
{
    [Test]
    public async Task Write_Twice_TellsEveryRuleAsTheLastCheckFoundIt()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.DuckDb);
        await book.LoadAsync(Leg("odd", "m-1", 5, At(1, 9), "t", "PayOut") with { Status = "Booked" });

        Assert.That(await ShownAsync(book), Is.EqualTo(["Not tested yet"]), "no finding is not the same as kept");
        await CheckAsync(book);
        Assert.That(await ShownAsync(book), Is.EquivalentTo(new[] { "✗ Broken", "✓ Kept" }));
        var first = await book.RowsAsync(RecordTables.FeedFinding, "rule_id, row_count, checked_at");
        await book.Session.ExecuteAsync("UPDATE harbor_transactions SET status = 'Failed'", default);
        await CheckAsync(book);
        var second = await book.RowsAsync(RecordTables.FeedFinding, "rule_id, row_count, first_row");

        Assert.That(first, Has.Length.EqualTo(FeedRules.All.Length));
        Assert.That(first, Does.Contain("unknown-status | 1 | 2030-01-05 00:00:00.000000"));
        Assert.That(first, Does.Contain("unknown-rail | 0 | 2030-01-05 00:00:00.000000"), "a rule that is kept is told too");
        Assert.That(second, Does.Contain("unknown-status | 0 | -"));
    }

    // What the sheet says of its rules.
    private static async Task<IEnumerable<string>> ShownAsync(HarborBook book) => await book.MistakenAsync(
        $"SELECT DISTINCT result FROM ({DatasetQueries.Get("l1-feed-rules-dataset", book.Institution, SqlDialects.DuckDb).Sql}) shown");

    private static async Task CheckAsync(HarborBook book)
    {
        var report = await FeedCheck.RunAsync(book.Session, book.Institution, 1, default);
        Assert.That(await FeedRecord.WriteAsync(book.Session, book.Institution, report, At(5), default), Is.True);
    }
}
