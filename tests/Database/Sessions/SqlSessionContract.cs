using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Sessions;

/// <summary>What every session promises, held against each engine that tests can run.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class SqlSessionContract(SqlDialect dialect)
{
    private TestDatabase _database = null!;
    private ISqlSession _session = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _database = await TestDatabase.CreateAsync(dialect);
        _session = await _database.OpenAsync();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (_session is not null)
        {
            await _session.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Test]
    public async Task Query_EveryKindOfValue_ArrivesInTheSameTypes()
    {
        var rows = await _session.ListAsync(
            SqlStatement.With(
                "SELECT CAST(1 AS INTEGER), CAST(2 AS BIGINT), CAST(3.50 AS DECIMAL(20,2)), 'x', "
                + "TIMESTAMP '2030-01-02 03:04:05', NULL, CAST($1 AS DECIMAL(20,2)), CAST($2 AS TIMESTAMP)",
                12.34m,
                new NodaTime.LocalDateTime(2030, 1, 1, 23, 59)),
            default);

        Assert.That(rows.Single(), Is.EqualTo(new object?[]
        {
            1L, 2L, 3.50m, "x", new DateTime(2030, 1, 2, 3, 4, 5), null, 12.34m, new DateTime(2030, 1, 1, 23, 59, 0),
        }));
    }

    [Test]
    public async Task ExecuteAll_SeveralStatements_RunInOrderAndTellWhatEachChanged()
    {
        var changed = await _session.ExecuteAllAsync(
            [
                "CREATE TABLE several AS SELECT 1 AS n", "INSERT INTO several SELECT n + 1 FROM several UNION ALL SELECT 7",
                "DELETE FROM several WHERE n = 7",
            ],
            default);

        Assert.That(changed[1..], Is.EqualTo([2L, 1L]));
        Assert.That(await _session.ScalarAsync<long>("SELECT SUM(n) FROM several", default), Is.EqualTo(3));
        Assert.That(await _session.ExecuteAllAsync([], default), Is.Empty);
    }

    [Test]
    public void ExecuteAll_OneFails_IsNamed() => Assert.That(
        async () => await _session.ExecuteAllAsync(["CREATE TABLE several (n INTEGER)", "INSERT INTO missing VALUES (1)"], default),
        Throws.TypeOf<SqlSessionException>().With.Message.Contains("INSERT INTO missing"));

    [Test]
    [Pins("rows-load-one-by-one")]
    public async Task Load_RowsOfEveryType_NumbersThemInOrder()
    {
        await CreateTableAsync();

        var written = await _session.LoadAsync(Target, Rows(25_000), default);

        Assert.That(written, Is.EqualTo(25_000));
        var disorder = await _session.ScalarAsync<long>("SELECT COUNT(*) FROM item WHERE entry <> n + 1", default);
        Assert.That(disorder, Is.Zero);
        Assert.That(await _session.ScalarAsync<decimal>("SELECT SUM(amount) FROM item", default), Is.EqualTo(25_000 * 0.01m));
        Assert.That(await _session.ScalarAsync<long>("SELECT COUNT(*) FROM item WHERE note IS NULL", default), Is.EqualTo(12_500));
    }

    [Test]
    public async Task Load_ThatFailsHalfway_LeavesNothingAfterRollback()
    {
        await CreateTableAsync();
        await using (await _session.BeginAsync(default))
        {
            var rows = Rows(25_000).Append([99L, null, 0m, null]).Append([99L, "x", 0m, "not a time"]);
            Assert.That(() => _session.LoadAsync(Target, rows, default), Throws.TypeOf<ArgumentException>());
        }

        Assert.That(await _session.ScalarAsync<long>("SELECT COUNT(*) FROM item", default), Is.Zero);
    }

    [Test]
    public async Task Transaction_DisposedWithoutCommit_RollsBack()
    {
        await CreateTableAsync();
        await using (await _session.BeginAsync(default))
        {
            await _session.ExecuteAsync("INSERT INTO item (n) VALUES (1)", default);
        }

        await using (var transaction = await _session.BeginAsync(default))
        {
            Assert.That(await _session.ExecuteAsync("INSERT INTO item (n) VALUES (2)", default), Is.EqualTo(1));
            await transaction.CommitAsync(default);
        }

        Assert.That(await _session.ScalarAsync<long>("SELECT SUM(n) FROM item", default), Is.EqualTo(2));
    }

    [Test]
    public void Execute_BrokenStatement_NamesItAndKeepsTheSessionUsable()
    {
        Assert.That(
            () => _session.ExecuteAsync("SELECT nothing FROM nowhere", default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("nowhere"));
        Assert.That(() => _session.ScalarAsync<long>("SELECT 7", default), Is.EqualTo(7));
    }

    [Test]
    public void Execute_LongerThanItsLimit_IsStopped()
    {
        var slow = new SqlStatement(Slow) { Timeout = TimeSpan.FromMilliseconds(50) };

        Assert.That(
            () => _session.ScalarAsync<long>(slow, default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("was stopped"));
        Assert.That(() => _session.ScalarAsync<long>("SELECT 7", default), Is.EqualTo(7));
    }

    [Test]
    public async Task QueryFirst_RowsThatNobodyWants_NeedNotBeComputed()
    {
        // PostgreSQL fails on the third row, where it computes it.
        const string Rows = "SELECT 6 / (3 - n) AS part FROM (VALUES (1), (2), (3)) AS v (n)";
        await using (await _session.BeginSnapshotAsync(default))
        await using (var rows = await _session.QueryFirstAsync(Rows, 2, default))
        {
            var first = new List<object?>();
            await foreach (var row in rows.ReadAsync())
            {
                first.Add(Convert.ToDouble(row[0], System.Globalization.CultureInfo.InvariantCulture));
                if (first.Count == 2)
                {
                    break;
                }
            }

            Assert.That(first, Is.EqualTo([3d, 6d]));
            Assert.That(rows.Columns.Single().Name, Is.EqualTo("part"));
        }

        Assert.That(() => _session.ScalarAsync<long>("SELECT 7", default), Is.EqualTo(7));
    }

    [Test]
    public async Task QueryFirst_Mistake_IsShownInTheQueryItself()
    {
        await using var transaction = await _session.BeginSnapshotAsync(default);

        Assert.That(
            () => _session.QueryFirstAsync("SELECT 1, nonsense", 2, default),
            Throws.TypeOf<SqlSessionException>().With.Message.EndsWith(
                dialect == SqlDialects.Postgres ? "(in at character 11: SELECT 1, nonsense)" : "(in: SELECT 1, nonsense)"));
    }

    [Test]
    public void Query_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.That(() => _session.ScalarAsync<long>(Slow, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task TryLock_HeldByAnotherSession_IsRefusedUntilReleased()
    {
        await using var other = await _database.OpenAsync();
        var held = await _session.TryLockAsync("refresh", default);
        Assert.That(held, Is.Not.Null);

        Assert.That(await other.TryLockAsync("refresh", default), Is.Null);
        Assert.That(() => other.LockAsync("refresh", default, TimeSpan.Zero), Throws.TypeOf<SqlSessionException>());
        await held!.DisposeAsync();
        await using var again = await other.TryLockAsync("refresh", default);

        Assert.That(again, Is.Not.Null);
    }

    [Test]
    public async Task TableExists_BeforeAndAfterCreation_TellsThemApart()
    {
        Assert.That(await _session.TableExistsAsync("item", default), Is.False);
        await CreateTableAsync();
        Assert.That(await _session.TableExistsAsync("item", default), Is.True);
        Assert.That(await _session.ExistingTablesAsync(["other", "item"], default), Is.EqualTo(new[] { "item" }));
        Assert.That(await _session.ExistingTablesAsync(["other"], default), Is.Empty);
    }

    private static BulkTarget Target { get; } = new(
        "item",
        [
            new("n", SqlType.BigInt), new("note", SqlType.Text(50)), new("amount", SqlType.Money), new("moment", SqlType.Timestamp),
        ],
        "entry");

    private string Slow => "SELECT COUNT(*) FROM " + (dialect == SqlDialects.Postgres
        ? "generate_series(1, 100000) a, generate_series(1, 100000) b WHERE a + b = 7"
        : "range(1000000) a(x), range(1000000) b(y) WHERE (a.x * b.y) % 7 = 8");

    private static IEnumerable<object?[]> Rows(int count) => Enumerable.Range(0, count).Select(
        n => new object?[] { (long)n, n % 2 == 0 ? null : $"n\t{n}", 0.01m, new NodaTime.LocalDateTime(2030, 1, 1, 0, 0) });

    private async Task CreateTableAsync()
    {
        if (dialect == SqlDialects.DuckDb)
        {
            await _session.ExecuteAsync("CREATE SEQUENCE item_entry_seq", default);
        }

        var entry = dialect == SqlDialects.DuckDb ? "BIGINT DEFAULT nextval('item_entry_seq')" : "BIGSERIAL";
        await _session.ExecuteAsync(
            $"CREATE TABLE item (entry {entry}, n BIGINT, note VARCHAR(50), amount DECIMAL(20,2), extra VARCHAR(5), moment TIMESTAMP)",
            default);
    }
}
