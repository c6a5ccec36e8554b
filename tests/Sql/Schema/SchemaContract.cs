using QsGen.Sql.Dialects;
using QsGen.Sql.Refresh;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;
using QsGen.Tests.Sql.Refresh;
using QsGen.Tests.Support;
using static QsGen.Tests.Sql.Refresh.Harbor;

namespace QsGen.Tests.Sql.Schema;

/// <summary>What applying, comparing and cleaning a schema promise, on each engine that tests can run.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class SchemaContract(SqlDialect dialect)
{
    private HarborBook _book = null!;

    [SetUp]
    public async Task OpenAsync() => _book = await HarborBook.OpenAsync(dialect);

    [TearDown]
    public async Task CloseAsync()
    {
        if (_book is not null)
        {
            await _book.DisposeAsync();
        }
    }

    private string Transactions => _book.Schema.SqlNameOf(BaseTables.Transactions);

    [Test]
    public async Task Apply_Twice_ChangesNothingTheSecondTime()
    {
        var again = await ApplyAsync();

        Assert.That(again.IsEmpty, Is.True, string.Join('\n', again.Changes));
        Assert.That(await SchemaComparer.CompareAsync(_book.Session, _book.Institution, default), Is.Empty);
    }

    [Test]
    [Pins("DB-31")]
    public async Task Apply_ChangedCap_IsAChangeOfDataAndKeepsEveryRow()
    {
        await _book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        await _book.RefreshAsync();
        Assert.That(await _book.RowsAsync(DerivedTables.LimitBreach), Is.Empty);
        var lower = Harbor.Institution("50.00");

        var plan = await new SchemaApplier(_book.Session, lower, HarborBook.Clock).ApplyAsync(default);
        var outcome = await new RefreshRunner(_book.Session, lower, HarborBook.Clock).RunAsync(
            new RefreshRequest(At(3).InUtc().ToInstant(), NodaTime.DateTimeZone.Utc), default);

        Assert.That(plan.Statements, Is.Empty, "no table changes");
        Assert.That(outcome.Reason, Does.Contain("changed"));
        Assert.That(await _book.RowsAsync(DerivedTables.LimitBreach, "outbound_total, cap"), Is.EqualTo(new[] { "70 | 50" }));
        Assert.That(await _book.RowsAsync(BaseTables.Transactions), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Plan_OtherFacts_NamesTheRowsThatChangeFromWhatToWhat()
    {
        var limits = _book.Institution.LimitSchedules;
        var (first, name) = (limits[0], _book.Schema.NameOf(ConfigurationTables.Limits));
        var row = $"'{first.ParentRole}, {first.TransferType}'";

        var lower = await FactChangesAsync(_book.Institution with { LimitSchedules = [first with { Cap = 50 }, .. limits.Skip(1)] });
        var without = await FactChangesAsync(_book.Institution with { LimitSchedules = [.. limits.Skip(1)] });
        var another = await FactChangesAsync(
            _book.Institution with { LimitSchedules = [first with { TransferType = new("another") }, .. limits] });

        Assert.That(lower, Is.EqualTo(new[] { FormattableString.Invariant($"change cap of {row} in {name} from {first.Cap:0.00} to 50.00") }));
        Assert.That(without, Is.EqualTo(new[] { $"remove {row} from {name}" }));
        Assert.That(another, Is.EqualTo(new[] { $"add '{first.ParentRole}, another' to {name}" }), "its followers only move");
        Assert.That(await FactChangesAsync(_book.Institution), Is.Empty);

        async Task<IEnumerable<string>> FactChangesAsync(QsGen.Institution.InstitutionModel institution) =>
            (await new SchemaPlanner(_book.Session, institution).PlanAsync(default)).FactChanges;
    }

    [Test]
    public async Task Refresh_WithFactsThatWereNotApplied_SaysWhatToDo()
    {
        var other = Harbor.Institution("50.00");

        Assert.That(
            () => new RefreshRunner(_book.Session, other, HarborBook.Clock).RunAsync(
                new RefreshRequest(At(3).InUtc().ToInstant(), NodaTime.DateTimeZone.Utc), default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("schema apply"));
        await Task.CompletedTask;
    }

    [Test]
    [Pins("DB-31")]
    public async Task Apply_OlderTables_AddsWhatIsMissingAndKeepsEveryRow()
    {
        await _book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        await _book.Session.ExecuteAsync($"DROP TABLE {_book.Schema.SqlNameOf(DerivedTables.Drift)}", default);
        await _book.Session.ExecuteAsync(
            $"ALTER TABLE {_book.Schema.SqlNameOf(DerivedTables.Overdraft)} RENAME COLUMN stored_balance TO old_balance", default);
        if (dialect == SqlDialects.Postgres)
        {
            // DuckDB lets no column go from a table with a key.
            await _book.Session.ExecuteAsync($"ALTER TABLE {Transactions} DROP COLUMN supersedes", default);
            await _book.Session.ExecuteAsync($"ALTER TABLE {Transactions} ALTER COLUMN status TYPE VARCHAR(20)", default);
            await _book.Session.ExecuteAsync($"DROP INDEX {_book.Schema.NameOf(BaseTables.Transactions.Indexes[0])}", default);
        }

        var differences = await SchemaComparer.CompareAsync(_book.Session, _book.Institution, default);
        var plan = await ApplyAsync();

        Assert.That(differences, Has.Length.EqualTo(dialect == SqlDialects.Postgres ? 5 : 2), string.Join('\n', differences));
        Assert.That(plan.Obstacles, Is.Empty);
        Assert.That(await SchemaComparer.CompareAsync(_book.Session, _book.Institution, default), Is.Empty);
        Assert.That(await _book.RowsAsync(BaseTables.Transactions, "id"), Is.EqualTo(new[] { "t1-c", "t1-d" }));
    }

    [Test]
    public async Task Apply_DroppedRelation_IsFilledAgainByTheNextRefresh()
    {
        await _book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        await _book.RefreshAsync();
        var before = await _book.RowsAsync(DerivedTables.CurrentTransactions, "id");
        await _book.Session.ExecuteAsync($"DROP TABLE {_book.Schema.SqlNameOf(DerivedTables.CurrentTransactions)}", default);

        await ApplyAsync();
        var emptied = await _book.RowsAsync(DerivedTables.CurrentTransactions, "id");
        await _book.RefreshAsync();

        Assert.That(emptied, Is.Empty);
        Assert.That(await _book.RowsAsync(DerivedTables.CurrentTransactions, "id"), Is.EqualTo(before).And.Not.Empty);
    }

    [TestCase("harbor", "harbor_current")]
    [TestCase("harbor", "harbor_next")]
    [TestCase("harbor_ledger", "harbor")]
    [Pins("DB-37", ShowsMistake = true)]
    public async Task Apply_PrefixThatSharesNamesWithAnother_StopsInWhicheverOrder(string first, string second)
    {
        await new SchemaCleaner(_book.Session, _book.Institution).CleanAsync(null, default);
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
        await _book.Session.ExecuteAsync($"DROP TABLE {_book.Schema.SqlNameOf(DerivedTables.Drift)}", default);
        await _book.Session.ExecuteAsync($"DROP TABLE {_book.Schema.SqlNameOf(BaseTables.DailyBalances)}", default);
        await _book.Session.ExecuteAsync(
            $"CREATE TABLE {_book.Schema.SqlNameOf(BaseTables.DailyBalances)} (entry BIGINT, money INTEGER, must VARCHAR(5) NOT NULL)", default);

        var plan = await ApplyAsync();

        Assert.That(plan.Obstacles, Has.Some.Contains("column money").And.Some.Contains("required column must"));
        Assert.That(await _book.Session.TableExistsAsync(_book.Schema.NameOf(DerivedTables.Drift), default), Is.False);
    }

    [Test]
    [Pins("DB-33")]
    public async Task Clean_TablesWithTheBanksRows_RefusesUnlessTheInstitutionIsNamed()
    {
        await _book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        var cleaner = new SchemaCleaner(_book.Session, _book.Institution);

        Assert.That(() => cleaner.CleanAsync(null, default), Throws.TypeOf<SqlSessionException>().With.Message.Contains("2 rows"));
        Assert.That(() => cleaner.CleanAsync("vault", default), Throws.TypeOf<SqlSessionException>());
        Assert.That(await _book.RowsAsync(BaseTables.Transactions), Has.Length.EqualTo(2));
        var gone = await cleaner.CleanAsync(_book.Schema.Prefix, default);

        Assert.That(gone, Has.Count.EqualTo(DatabaseSchema.Tables.Length));
        Assert.That((await LiveCatalog.ReadAsync(_book.Session, _book.Schema, default)).Tables, Is.Empty);
        Assert.That((await ApplyAsync()).Obstacles, Is.Empty, "and it can be made anew");
    }

    [Test]
    public async Task DemoLoads_AmongTheBanksRows_AreKnownAndRemovedAlone()
    {
        var registry = new DemoLoadRegistry(_book.Session, _book.Schema);
        await _book.LoadAsync(Move("bank", "m-1", "street", 1, At(1, 9), "PayOut"));
        await LoadDemoAsync(registry, "demo-1");
        await _book.LoadAsync(Balance("m-2", 2, 5));

        Assert.That(await registry.ForeignRowsAsync(default), Is.EqualTo(3));
        await using (var transaction = await _book.Session.BeginAsync(default))
        {
            Assert.That(await registry.RemoveAsync(default), Is.EqualTo(3));
            await new RefreshLog(_book.Session, _book.Schema).InvalidateAsync(At(1), default);
            await transaction.CommitAsync(default);
        }

        Assert.That(await _book.RowsAsync(BaseTables.Transactions, "id"), Is.EqualTo(new[] { "bank-c", "bank-d" }));
        var outcome = await _book.RefreshAsync(mode: RefreshMode.Incremental);
        Assert.That(outcome.Mode, Is.EqualTo(RefreshMode.Full), "rows went away");
    }

    [Test]
    public async Task Clean_TablesWithDemoRowsAlone_NeedsNoForce()
    {
        await LoadDemoAsync(new DemoLoadRegistry(_book.Session, _book.Schema), "demo-1");

        var gone = await new SchemaCleaner(_book.Session, _book.Institution).CleanAsync(null, default);

        Assert.That(gone, Is.Not.Empty);
    }

    [Test]
    [Pins("DB-43")]
    public async Task RefreshLog_AfterEachRun_HoldsTheRowsOfEveryRelation()
    {
        var batches = new HarborDays(5);
        await _book.LoadAsync(batches.NextBatch());
        await _book.RefreshAsync(5);
        await _book.LoadAsync(batches.NextBatch());
        var outcome = await _book.RefreshAsync(5, RefreshMode.Incremental);

        Assert.That(outcome.Mode, Is.EqualTo(RefreshMode.Incremental));
        var expected = new List<string>();
        foreach (var table in DatabaseSchema.Derived)
        {
            var rows = await _book.RowsAsync(table);
            expected.Add($"{outcome.RunId} | incremental | {table.ShortName} | {rows.Length}");
        }

        var logged = await _book.RowsAsync(RecordTables.RefreshLog, "run_id, mode, relation_name, row_count");
        Assert.That(logged.Where(row => row.StartsWith($"{outcome.RunId} |", StringComparison.Ordinal)), Is.EquivalentTo(expected));
    }

    [Test]
    public async Task Refresh_ReaderInTheMiddleOfALongRead_KeepsItsRows()
    {
        await _book.LoadAsync(Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"));
        await _book.RefreshAsync();
        await _book.LoadAsync(Move("t2", "street", "m-1", 10, At(1, 9), "DepositIn"));
        await using var reader = await _book.OpenSessionAsync();
        var edges = $"SELECT COUNT(*) FROM {_book.Schema.SqlNameOf(DerivedTables.MoneyTrailEdges)}";
        if (dialect == SqlDialects.DuckDb)
        {
            await using var snapshot = await reader.BeginAsync(default);
            Assert.That(await reader.ScalarAsync<long>(edges, default), Is.EqualTo(1));
            await _book.RefreshAsync(mode: RefreshMode.Incremental);
            Assert.That(await reader.ScalarAsync<long>(edges, default), Is.EqualTo(1), "its own snapshot");
        }
        else
        {
            await _book.RefreshAsync(mode: RefreshMode.Incremental);
        }

        Assert.That(await reader.ScalarAsync<long>(edges, default), Is.EqualTo(2));
    }

    /// <summary>The names of all tables of an institution, also while they are built aside.</summary>
    private IEnumerable<string> NamesUnder(string prefix) =>
        new[] { prefix, $"{prefix}_{DatabaseSchema.AsideEnding}" }
            .SelectMany(start => DatabaseSchema.Tables.Select(new DatabaseSchema(start, dialect).NameOf));

    private Task<SchemaPlan> ApplyAsync(string prefix) =>
        new SchemaApplier(_book.Session, _book.Institution with { Instance = new(prefix) }, HarborBook.Clock).ApplyAsync(default);

    private async Task<SchemaPlan> ApplyAsync() =>
        await new SchemaApplier(_book.Session, _book.Institution, HarborBook.Clock).ApplyAsync(default);

    private async Task LoadDemoAsync(DemoLoadRegistry registry, string transfer)
    {
        await using var transaction = await _book.Session.BeginAsync(default);
        await registry.LoadAsync(
            "f", null, At(1), _ => _book.LoadAsync([.. Move(transfer, "m-1", "street", 1, At(1, 9), "PayOut"), Balance("m-1", 1, 5)]), default);
        await transaction.CommitAsync(default);
    }
}
