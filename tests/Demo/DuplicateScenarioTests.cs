using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Tables;
using QsGen.Demo.Generation;
using QsGen.Demo.Scenarios;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo;

/// <summary>The scenario of an institution that asks for a check on duplicates: it is seen to appear, and to vanish when the copy turns out
/// to have failed.</summary>
internal sealed class DuplicateScenarioTests
{
    private static IEnumerable<TestCaseData> Cases => TestDatabase.Engines.Zip(
        BundledInstitutions.Names, (engine, name) => new TestCaseData(engine, name));

    [TestCaseSource(nameof(Cases))]
    public async Task Refresh_Duplicates_AppearAndVanish(SqlDialect engine, string institution)
    {
        var options = DemoRows.Options(days: 20, scale: 0.05m) with { Scenarios = ["duplicate-posting"] };
        await using var database = await DemoDatabase.CreateAsync(
            engine, BundledInstitutions.Load(institution) with { ExtraChecks = [ExtraCheck.Duplicates] });
        await database.LoadAsync(options);
        await database.RefreshAsync(options.Anchor);

        var planted = new DemoGenerator(database.Institution, options).Scenarios.Planted.Single().Rows;
        var copies = planted.Select(row => row.Columns["transaction_id"]).ToList();
        var found = (await database.RowsAsync("duplicate_posting", "transaction_id")).Select(row => row.Columns["transaction_id"]);
        Assert.That(planted.Select(row => row.Columns["business_day"]), Has.Member(PlantedText.Day(options.Anchor)).And.Exactly(2).Items);
        Assert.That(found, Is.EquivalentTo(copies), "and nothing of an ordinary day");
        Assert.That(await OpenAsync(), Is.EqualTo(1), "that of the last day");

        await FailAsync(database, copies);
        Assert.That((await database.RefreshAsync(options.Anchor, RefreshMode.Incremental)).Mode, Is.EqualTo(RefreshMode.Incremental));
        Assert.That(await database.RowsAsync("duplicate_posting", "transaction_id"), Is.Empty);
        Assert.That(await OpenAsync(), Is.Zero);
        await database.RefreshAsync(options.Anchor);
        Assert.That(await database.RowsAsync("duplicate_posting", "transaction_id"), Is.Empty, "computed again in full");

        async Task<int> OpenAsync() =>
            (await database.RowsWhereAsync("todays_exceptions", "check_type = 'duplicate_posting'", "account_id")).Count;
    }

    // A further version of each leg of the copies.
    private static Task<long> FailAsync(DemoDatabase database, IEnumerable<string> copies)
    {
        var table = database.Schema.SqlNameOf(BaseTables.Transactions);
        var columns = BaseTables.Transactions.Columns.Where(column => !column.IsEntry).Select(column => column.Name).ToList();
        var values = columns.Select(column => column switch
        {
            "status" => "'Failed'",
            "supersedes" => "'TechnicalCorrection'",
            _ => column,
        });
        return database.Session.ExecuteAsync(
            $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {table} WHERE transfer_id IN "
            + $"({string.Join(", ", copies.Select(leg => $"'{leg[..leg.LastIndexOf('-')]}'"))})",
            CancellationToken.None);
    }
}
