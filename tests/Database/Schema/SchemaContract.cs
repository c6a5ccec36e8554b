using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Schema;

/// <summary>What applying, comparing and cleaning a schema promise, on each engine that tests can run.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class SchemaContract(SqlDialect dialect) : HarborFixture(dialect)
{
    private string Transactions => Book.Schema.SqlNameOf(BaseTables.Transactions);

    [Test]
    public async Task Apply_Twice_ChangesNothingTheSecondTime()
    {
        var again = await Book.ApplyAsync();

        Assert.That(again.IsEmpty, Is.True, string.Join('\n', again.Changes));
        Assert.That(await Book.CompareAsync(), Is.Empty);
    }

    [Test]
    [Pins("apply-drops-the-data")]
    public async Task Apply_ChangedCap_IsAChangeOfDataAndKeepsEveryRow()
    {
        await Book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        await Book.RefreshAsync();
        Assert.That(await Book.RowsAsync(Relation("limit_breach")), Is.Empty);
        var lower = Harbor.Institution("50.00");

        var plan = await new SchemaApplier(Book.Session, lower, HarborBook.Clock).ApplyAsync(default);
        var outcome = await new RefreshRunner(Book.Session, lower, HarborBook.Clock).RunAsync(
            new RefreshRequest(At(3).InUtc().ToInstant(), NodaTime.DateTimeZone.Utc), default);

        Assert.That(plan.Statements, Is.Empty, "no table changes");
        Assert.That(outcome.Reason, Does.Contain("changed"));
        Assert.That(await Book.RowsAsync(Relation("limit_breach"), "outbound_total, cap"), Is.EqualTo(new[] { "70 | 50" }));
        Assert.That(await Book.RowsAsync(BaseTables.Transactions), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Plan_OtherFacts_NamesTheRowsThatChangeFromWhatToWhat()
    {
        var limits = Book.Institution.LimitSchedules;
        var (first, name) = (limits[0], Book.Schema.NameOf(ConfigurationTables.Limits));
        var row = $"'{first.ParentRole}, {first.TransferType}, outbound'";

        var lower = await FactChangesAsync(Book.Institution with { LimitSchedules = [first with { Cap = 50 }, .. limits.Skip(1)] });
        var without = await FactChangesAsync(Book.Institution with { LimitSchedules = [.. limits.Skip(1)] });
        var another = await FactChangesAsync(
            Book.Institution with { LimitSchedules = [first with { TransferType = new("another") }, .. limits] });

        Assert.That(
            lower, Is.EqualTo(new[] { FormattableString.Invariant($"change cap of {row} in {name} from {first.Cap:0.00} to 50.00") }));
        Assert.That(without, Is.EqualTo(new[] { $"remove {row} from {name}" }));
        Assert.That(another, Is.EqualTo(new[] { $"add '{first.ParentRole}, another, outbound' to {name}" }), "its followers only move");
        Assert.That(await FactChangesAsync(Book.Institution), Is.Empty);

        async Task<IEnumerable<string>> FactChangesAsync(QsGen.Institution.InstitutionModel institution) =>
            (await new SchemaPlanner(Book.Session, institution).PlanAsync(default)).FactChanges;
    }

    [Test]
    public async Task Refresh_WithFactsThatWereNotApplied_SaysWhatToDo()
    {
        var other = Harbor.Institution("50.00");

        Assert.That(
            () => new RefreshRunner(Book.Session, other, HarborBook.Clock).RunAsync(
                new RefreshRequest(At(3).InUtc().ToInstant(), NodaTime.DateTimeZone.Utc), default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("schema apply"));
        await Task.CompletedTask;
    }

    [Test]
    [Pins("apply-drops-the-data")]
    public async Task Apply_OlderTables_AddsWhatIsMissingAndKeepsEveryRow()
    {
        await Book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        await Book.Session.ExecuteAsync($"DROP TABLE {Book.Schema.SqlNameOf(Relation("drift"))}", default);
        await Book.Session.ExecuteAsync(
            $"ALTER TABLE {Book.Schema.SqlNameOf(Relation("overdraft"))} RENAME COLUMN stored_balance TO old_balance", default);
        if (Dialect == SqlDialects.Postgres)
        {
            // DuckDB lets no column go from a table with a key.
            await Book.Session.ExecuteAsync($"ALTER TABLE {Transactions} DROP COLUMN supersedes", default);
            await Book.Session.ExecuteAsync($"ALTER TABLE {Transactions} ALTER COLUMN status TYPE VARCHAR(20)", default);
            await Book.Session.ExecuteAsync($"DROP INDEX {Book.Schema.NameOf(BaseTables.Transactions.Indexes[0])}", default);
        }

        var differences = await Book.CompareAsync();
        var plan = await Book.ApplyAsync();

        Assert.That(differences, Has.Length.EqualTo(Dialect == SqlDialects.Postgres ? 5 : 2), string.Join('\n', differences));
        Assert.That(plan.Obstacles, Is.Empty);
        Assert.That(await Book.CompareAsync(), Is.Empty);
        Assert.That(await Book.RowsAsync(BaseTables.Transactions, "id"), Is.EqualTo(new[] { "t1-c", "t1-d" }));
    }

    [Test]
    public async Task Apply_DroppedRelation_IsFilledAgainByTheNextRefresh()
    {
        await Book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        await Book.RefreshAsync();
        var before = await Book.RowsAsync(Relation("current_transactions"), "id");
        await Book.Session.ExecuteAsync($"DROP TABLE {Book.Schema.SqlNameOf(Relation("current_transactions"))}", default);

        await Book.ApplyAsync();
        var emptied = await Book.RowsAsync(Relation("current_transactions"), "id");
        await Book.RefreshAsync();

        Assert.That(emptied, Is.Empty);
        Assert.That(await Book.RowsAsync(Relation("current_transactions"), "id"), Is.EqualTo(before).And.Not.Empty);
    }

    [TestCase("harbor", "harbor_current")]
    [TestCase("harbor", "harbor_next")]
    [TestCase("harbor_ledger", "harbor")]
    [Pins("prefixes-collide", ShowsMistake = true)]
    public async Task Apply_PrefixThatSharesNamesWithAnother_StopsInWhicheverOrder(string first, string second)
    {
        await new SchemaCleaner(Book.Session, Book.Institution).CleanAsync(null, default);
        var applied = await ApplyAsync(first);
        var refused = await ApplyAsync(second);

        Assert.That(NamesUnder(first).Intersect(NamesUnder(second)), Is.Not.Empty, "two tables would share a name");
        Assert.That(applied.Obstacles, Is.Empty);
        Assert.That(refused.Obstacles, Has.Length.EqualTo(1));
        Assert.That(refused.Obstacles[0], Does.Contain($"'{first}'").And.Contain($"'{second}'").And.Contain("another instance name"));
    }

    [Test]
    public async Task Apply_ColumnOfAnotherType_StopsWithWhatToDoAndRunsNothing()
    {
        await Book.Session.ExecuteAsync($"DROP TABLE {Book.Schema.SqlNameOf(Relation("drift"))}", default);
        await Book.Session.ExecuteAsync($"DROP TABLE {Book.Schema.SqlNameOf(BaseTables.DailyBalances)}", default);
        await Book.Session.ExecuteAsync(
            $"CREATE TABLE {Book.Schema.SqlNameOf(BaseTables.DailyBalances)} (entry BIGINT, money INTEGER, must VARCHAR(5) NOT NULL)",
            default);

        var plan = await Book.ApplyAsync();

        Assert.That(plan.Obstacles, Has.Some.Contains("column money").And.Some.Contains("required column must"));
        Assert.That(await Book.Session.TableExistsAsync(Book.Schema.NameOf(Relation("drift")), default), Is.False);
    }

    [Test]
    [Pins("drop-list-differs-from-what-is-made")]
    public async Task Clean_TablesWithTheBanksRows_RefusesUnlessTheInstitutionIsNamed()
    {
        await Book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        var cleaner = new SchemaCleaner(Book.Session, Book.Institution);

        Assert.That(() => cleaner.CleanAsync(null, default), Throws.InstanceOf<SqlSessionException>().With.Message.Contains("2 rows"));
        Assert.That(() => cleaner.CleanAsync("vault", default), Throws.InstanceOf<SqlSessionException>());
        Assert.That(await Book.RowsAsync(BaseTables.Transactions), Has.Length.EqualTo(2));
        var gone = await cleaner.CleanAsync(Book.Schema.Prefix, default);

        Assert.That(gone, Has.Count.EqualTo(DatabaseSchema.Tables.Length));
        Assert.That((await LiveCatalog.ReadAsync(Book.Session, Book.Schema, default)).Tables, Is.Empty);
        Assert.That((await Book.ApplyAsync()).Obstacles, Is.Empty, "and it can be made anew");
    }

    [Test]
    public async Task DemoLoads_AmongTheBanksRows_AreKnownAndRemovedAlone()
    {
        var registry = new DemoLoadRegistry(Book.Session, Book.Schema);
        await Book.LoadAsync(Move("bank", "m-1", "street", 1, At(1, 9), "PayOut"));
        await LoadDemoAsync(registry, "demo-1");
        await Book.LoadAsync(Balance("m-2", 2, 5));

        Assert.That(await registry.ForeignRowsAsync(default), Is.EqualTo(3));
        await using (var transaction = await Book.Session.BeginAsync(default))
        {
            Assert.That(await registry.RemoveAsync(await registry.ReadAsync(default), default), Is.EqualTo(3));
            await new RefreshLog(Book.Session, Book.Schema).InvalidateAsync(At(1), default);
            await transaction.CommitAsync(default);
        }

        Assert.That(await Book.RowsAsync(BaseTables.Transactions, "id"), Is.EqualTo(new[] { "bank-c", "bank-d" }));
        var outcome = await Book.RefreshAsync(mode: RefreshMode.Incremental);
        Assert.That(outcome.Mode, Is.EqualTo(RefreshMode.Full), "rows went away");
    }

    [Test]
    public async Task Clean_TablesWithDemoRowsAlone_NeedsNoForce()
    {
        await LoadDemoAsync(new DemoLoadRegistry(Book.Session, Book.Schema), "demo-1");

        var gone = await new SchemaCleaner(Book.Session, Book.Institution).CleanAsync(null, default);

        Assert.That(gone, Is.Not.Empty);
    }

    [Test]
    [Pins("builds-leave-no-record")]
    public async Task RefreshLog_AfterEachRun_HoldsTheRowsOfEveryRelation()
    {
        var batches = new HarborDays(5);
        await Book.LoadAsync(batches.NextBatch());
        await Book.RefreshAsync(5);
        await Book.LoadAsync(batches.NextBatch());
        var outcome = await Book.RefreshAsync(5, RefreshMode.Incremental);

        Assert.That(outcome.Mode, Is.EqualTo(RefreshMode.Incremental));
        var expected = new List<string>();
        foreach (var table in DatabaseSchema.Derived)
        {
            var rows = await Book.RowsAsync(table);
            expected.Add($"{outcome.RunId} | incremental | {table.ShortName} | {rows.Length}");
        }

        var logged = await Book.RowsAsync(RecordTables.RefreshLog, "run_id, mode, relation_name, row_count");
        Assert.That(logged.Where(row => row.StartsWith($"{outcome.RunId} |", StringComparison.Ordinal)), Is.EquivalentTo(expected));
    }

    [Test]
    public async Task Refresh_ReaderInTheMiddleOfALongRead_KeepsItsRows()
    {
        await Book.LoadAsync(Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"));
        await Book.RefreshAsync();
        await Book.LoadAsync(Move("t2", "street", "m-1", 10, At(1, 9), "DepositIn"));
        await using var reader = await Book.OpenSessionAsync();
        var edges = $"SELECT COUNT(*) FROM {Book.Schema.SqlNameOf(Relation("inv_money_trail_edges"))}";
        if (Dialect == SqlDialects.DuckDb)
        {
            await using var snapshot = await reader.BeginAsync(default);
            Assert.That(await reader.ScalarAsync<long>(edges, default), Is.EqualTo(1));
            await Book.RefreshAsync(mode: RefreshMode.Incremental);
            Assert.That(await reader.ScalarAsync<long>(edges, default), Is.EqualTo(1), "its own snapshot");
        }
        else
        {
            await Book.RefreshAsync(mode: RefreshMode.Incremental);
        }

        Assert.That(await reader.ScalarAsync<long>(edges, default), Is.EqualTo(2));
    }

    /// <summary>The names of all tables of an institution, also while they are built aside.</summary>
    private IEnumerable<string> NamesUnder(string prefix) =>
        new[] { prefix, $"{prefix}_{DatabaseSchema.AsideEnding}" }
            .SelectMany(start => DatabaseSchema.Tables.Select(new DatabaseSchema(start, Dialect).NameOf));

    private Task<SchemaPlan> ApplyAsync(string prefix) =>
        new SchemaApplier(Book.Session, Book.Institution with { Instance = new(prefix) }, HarborBook.Clock).ApplyAsync(default);

    private async Task LoadDemoAsync(DemoLoadRegistry registry, string transfer)
    {
        await using var transaction = await Book.Session.BeginAsync(default);
        await (await registry.BeginAsync(default)).RecordAsync(
            new(DemoLoad.Baseline, "f", null, At(1)),
            _ => Book.LoadAsync([.. Move(transfer, "m-1", "street", 1, At(1, 9), "PayOut"), Balance("m-1", 1, 5)]),
            default);
        await transaction.CommitAsync(default);
    }
}
