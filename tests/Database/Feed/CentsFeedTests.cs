using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Loading;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Feed;

/// <summary>A feed that fills the tables of the other tool's newer releases: they are read as they are, and every relation is what the same
/// rows in our tables give. A search (<c>QSGEN_PROPERTY_CASES</c>) takes more than 100,000 legs on each engine.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class CentsFeedTests(SqlDialect dialect) : HarborFixture(dialect)
{
    private static readonly int Transfers = SearchCases.IsLong ? 48_000 : 600;

    private static readonly InstitutionModel Fed = Harbor.Default with { Instance = new("fed"), Feed = new(new("theirs")) };

    private CentsStory Story => new(Book.Session, members: Math.Max(20, Transfers / 160));

    [Test]
    public async Task Refresh_TablesOfCents_GivesWhatTheSameRowsGiveInOurTables()
    {
        await Story.CreateTablesAsync();
        await Story.WriteAsync(1, Transfers, 2, 3, 5, 9);
        var before = await Story.TheirsAsync();
        var fed = await HarborBook.OnAsync(Book.Session, Fed);

        await RefreshBothAsync(fed, RefreshMode.Full);
        foreach (var relation in new[] { "drift", "limit_breach", "chain_break", "stuck_pending", "inv_pair_rolling_anomalies" })
        {
            Assert.That(await fed.RowsAsync(DatabaseSchema.Relation(relation), "1"), Is.Not.Empty, relation);
        }

        Assert.That(await Story.TheirsAsync(), Is.EqualTo(before), "nothing of theirs is altered");

        await Story.WriteAsync(Transfers + 1, Transfers + 120, 10);
        await RefreshBothAsync(fed, RefreshMode.Incremental);

        var own = await FeedCheck.RunAsync(Book.Session, Book.Institution, 1, default);
        var report = await FeedCheck.RunAsync(Book.Session, Fed, 1, default);
        Assert.That(report.Findings, Is.Not.Empty);
        Assert.That(
            report.Findings.Select(finding => (finding.Rule.Id, finding.Count)),
            Is.EqualTo(own.Findings.Select(finding => (finding.Rule.Id, finding.Count))));
    }

    [Test]
    public async Task Schema_OverTablesOfCents_MakesViewsAndLeavesTablesToTheFeed()
    {
        await Story.CreateTablesAsync();
        await Story.WriteAsync(1, 20, 3);
        var before = await Story.TheirsAsync();
        var fed = await HarborBook.OnAsync(Book.Session, Fed);
        Assert.That((await fed.ApplyAsync()).IsEmpty, "what is as declared is not made again");

        var retyped = Fed with
        {
            Rails = [.. Fed.Rails.Select(rail => rail.Name.Value == "PayOut" ? rail with { TransferType = new("out") } : rail)],
        };
        var ours = Harbor.Default with { Feed = new(Harbor.Default.Instance) };
        var asOurs = Harbor.Default with { Instance = new("theirs") };
        Assert.That((await PlanAsync(retyped)).Changes, Has.Some.EqualTo("make view fed_feed_transactions of theirs_transactions anew"));
        Assert.That((await PlanAsync(ours)).Obstacles, Has.Some.Contains("so it holds no cents; leave qsgen:feedFormat out"));
        Assert.That(
            (await PlanAsync(asOurs)).Obstacles, Has.Some.Contains("if it holds cents").And.Contains("set qsgen:feedFormat to cents"));
        Assert.That(
            () => new StagedLoad(Book.Session, Fed).RunAsync(execute: true, default),
            Throws.InstanceOf<SqlSessionException>().With.Message.Contains("fills theirs_transactions and theirs_daily_balances itself"));
        Assert.That(
            () => new ExampleLoad(Book.Session, Fed).RunAsync(new(2030, 1, 2), default),
            Throws.InstanceOf<SqlSessionException>().With.Message.Contains("leave that setting out"));

        var gone = await new SchemaCleaner(Book.Session, Fed).CleanAsync(null, default);

        Assert.That(gone, Does.Contain("fed_feed_transactions").And.Not.Contain("theirs_transactions"));
        Assert.That(await Story.TheirsAsync(), Is.EqualTo(before));
    }

    private Task<SchemaPlan> PlanAsync(InstitutionModel institution) => new SchemaPlanner(Book.Session, institution).PlanAsync(default);

    private async Task RefreshBothAsync(HarborBook fed, RefreshMode mode)
    {
        Assert.That((await Book.RefreshAsync(11, mode)).Mode, Is.EqualTo(mode));
        Assert.That((await fed.RefreshAsync(11, mode)).Mode, Is.EqualTo(mode));
        var differing = new List<string>();
        foreach (var table in DatabaseSchema.Derived)
        {
            var (own, read) = (Book.Schema.SqlNameOf(table), fed.Schema.SqlNameOf(table));
            var rows = (await Book.Session.ListAsync(
                $"SELECT (SELECT COUNT(*) FROM {own}), (SELECT COUNT(*) FROM {read}), "
                + $"(SELECT COUNT(*) FROM (SELECT * FROM {own} EXCEPT ALL SELECT * FROM {read}) missing)",
                default))[0];
            if (!Equals(rows[0], rows[1]) || Convert.ToInt64(rows[2], null) != 0)
            {
                differing.Add($"{table.ShortName}: {rows[0]} rows, {rows[1]} of cents, {rows[2]} missing there");
            }
        }

        Assert.That(differing, Is.Empty, $"{mode}");
    }
}
