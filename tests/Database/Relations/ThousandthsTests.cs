using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Loading;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>Books in a currency whose unit has a thousand parts, from the columns to the sheets; cents would lose the last digit.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class ThousandthsTests(SqlDialect dialect)
{
    private static readonly InstitutionModel Dinars = Default with { Currency = new("KWD", 3) };

    private HarborBook _book = null!;

    [SetUp]
    public async Task OpenAsync() => _book = await HarborBook.OpenAsync(dialect, Dinars);

    [TearDown]
    public async Task CloseAsync() => await (_book?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    [Pins("thousandths-are-cut-off", ShowsMistake = true)]
    public async Task Figures_OfThousandths_KeepTheirLastDigit()
    {
        await _book.LoadAsync(
            [.. Move("t1", "street", "m-1", 100.001m, At(1, 9), "DepositIn"), .. Move("t2", "m-1", "street", 100.004m, At(2, 9), "PayOut"),
            Balance("m-1", 1, 100.001m), Balance("m-1", 2, -0.002m), Balance("vault", 1, 100.001m), Balance("vault", 2, -0.002m)]);
        await _book.RefreshAsync(3);
        // One payer of 0.005 and one of 0.010 to three receivers of 0.005 each: the first pays each of them 0.001 or 0.002.
        await _book.LoadAsync(
            Leg("s-1", "m-1", -0.005m, At(3, 9), "s", "PayOut"), Leg("s-2", "m-2", -0.010m, At(3, 9), "s", "PayOut"),
            Leg("s-3", "m-3", 0.005m, At(3, 9), "s", "DepositIn"), Leg("s-4", "m-4", 0.005m, At(3, 9), "s", "DepositIn"),
            Leg("s-5", "m-5", 0.005m, At(3, 9), "s", "DepositIn"), Leg("c-1", "m-1", -0.004m, At(3, 9), "c", "DuesLeg") with
            {
                TemplateName = "DuesCycle",
                Metadata = """{"cycle_no":"1"}""",
            });
        Assert.That((await _book.RefreshAsync(4, RefreshMode.Incremental)).Mode, Is.EqualTo(RefreshMode.Incremental));

        Assert.That(
            await _book.MistakenAsync("SELECT CAST(money AS DECIMAL(20,2)) FROM harbor_daily_balances WHERE account_id = 'm-1'"),
            Is.EqualTo(new[] { "0", "100" }), "what columns with cents make of the balances");
        Assert.That(
            await _book.RowsAsync(Relation("drift"), "account_id, computed_balance, drift"),
            Is.EqualTo(new[] { "m-1 | -0.003 | 0.001" }), "0 in cents");
        Assert.That(
            await _book.RowsAsync(Relation("overdraft"), "account_id, stored_balance"), Does.Contain("m-1 | -0.002"));
        Assert.That(
            await _book.RowsAsync(Relation("limit_breach"), "account_id, moved_total, cap"), Is.EqualTo(["m-1 | 100.004 | 100"]));
        Assert.That(
            await _book.RowsAsync(Relation("inv_money_trail_edges"), "source_account_id, target_account_id, hop_amount"),
            Is.SupersetOf(new[]
            {
                "m-1 | m-3 | 0.002", "m-1 | m-4 | 0.002", "m-1 | m-5 | 0.002",
                "m-2 | m-3 | 0.003", "m-2 | m-4 | 0.003", "m-2 | m-5 | 0.003",
            }));
        Assert.That(
            await _book.MistakenAsync("SELECT COUNT(*) FROM harbor_transfer_summary WHERE transfer_id = 'c' AND ABS(posted_net) >= 0.01"),
            Is.EqualTo(["0"]), "a cycle of 0.004 that cents call balanced");
        Assert.That(
            (await ReadAsync("l2ft-tt-instances-ds")).Single(), Is.EqualTo("Imbalanced"));

        var incremental = await _book.SnapshotAsync();
        await _book.RefreshAsync(4);
        Assert.That(await _book.SnapshotAsync(), Is.EqualTo(incremental));
        Assert.That(await _book.CompareAsync(), Is.Empty, "the schema as declared");
    }

    [Test]
    [Pins("thousandths-are-cut-off")]
    public async Task Load_FractionsOfAThousandth_AreRejectedAndNotRounded()
    {
        var names = string.Join(", ", StagingTables.Transactions.Columns.Where(column => !column.IsEntry).Select(column => column.Name));
        await _book.LoadAsync(Move("t1", "street", "m-1", 10.005m, At(1, 9), "DepositIn"));
        await _book.Session.ScriptAsync(
            [
                $"INSERT INTO harbor_stage_transactions ({names}) SELECT {names} FROM harbor_transactions",
                "UPDATE harbor_stage_transactions SET id = id || '-2', transfer_id = 't2'",
                "UPDATE harbor_stage_transactions SET amount_money = 10.0005 WHERE id = 't1-c-2'",
            ],
            default);

        var report = await new StagedLoad(_book.Session, Dinars).RunAsync(execute: true, default);

        Assert.That(
            report.Tables.SelectMany(table => table.FirstRejected),
            Is.EqualTo(["t1-c-2: an amount with fractions of the smallest unit of KWD, which is 0.001"]));
    }

    /// <summary>A bank that finds out that its file named the wrong currency keeps its rows: columns are widened, or it is told.</summary>
    [Test]
    public async Task Apply_AfterCents_WidensColumnsAndKeepsRows()
    {
        await using var cents = await HarborBook.OpenAsync(dialect, Default);
        await cents.LoadAsync(Move("t1", "street", "m-1", 10.25m, At(1, 9), "DepositIn"));
        await cents.RefreshAsync(2);

        if (!dialect.CanAddCheck)
        {
            Assert.That(
                (await new SchemaApplier(cents.Session, Dinars, HarborBook.Clock).ApplyAsync(default)).Obstacles,
                Has.Length.EqualTo(5).And.All.EndsWith("can't widen a column that has a check; load the rows into a new database"));
            return;
        }

        var dinars = await HarborBook.OnAsync(cents.Session, Dinars);
        await dinars.LoadAsync(Move("t2", "street", "m-1", 0.005m, At(2, 9), "DepositIn"));
        await dinars.RefreshAsync(3);

        Assert.That(await dinars.CompareAsync(), Is.Empty);
        Assert.That(await dinars.RowsAsync(Relation("inv_money_trail_edges"), "hop_amount"), Is.EqualTo(["0.005", "10.25"]));
    }

    private async Task<IEnumerable<string>> ReadAsync(string dataset)
    {
        var definition = DatasetQueries.Definitions.Single(one => one.Identifier == dataset);
        var query = DatasetQueries.Get(definition.Suffix, Dinars, dialect);
        var rows = await _book.Session.ListAsync($"SELECT completion_status FROM ({query.SqlWithDefaults}) q", default);
        return rows.Select(row => (string)row[0]!);
    }
}
