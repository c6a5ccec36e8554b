using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Testing;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Refresh;

/// <summary>A database with the schema of <see cref="Harbor"/>: load rows, refresh, look.</summary>
internal sealed class HarborBook : IAsyncDisposable
{
    private readonly TestDatabase? _database;

    private HarborBook(TestDatabase? database, ISqlSession session, InstitutionModel institution)
    {
        (_database, Session, Institution) = (database, session, institution);
        Schema = DatabaseSchema.Of(institution, session.Dialect);
    }

    public InstitutionModel Institution { get; }

    public ISqlSession Session { get; }

    public DatabaseSchema Schema { get; }

    public static FakeClock Clock { get; } = new(Instant.FromUtc(2030, 6, 1, 0, 0));

    public static async Task<HarborBook> OpenAsync(SqlDialect dialect, InstitutionModel? institution = null)
    {
        institution ??= Harbor.Default;
        var database = await AppliedDatabases.CopyAsync(dialect, institution, Clock.GetCurrentInstant());
        return new(database, await database.OpenAsync(), institution);
    }

    /// <summary>The same on somebody else's session, which stays open.</summary>
    public static async Task<HarborBook> OnAsync(ISqlSession session, InstitutionModel institution)
    {
        var book = new HarborBook(null, session, institution);
        Assert.That((await book.ApplyAsync()).Obstacles, Is.Empty);
        return book;
    }

    /// <summary>Applies the schema.</summary>
    public Task<SchemaPlan> ApplyAsync() => new SchemaApplier(Session, Institution, Clock).ApplyAsync(default);

    /// <summary>How the database differs from the declared schema.</summary>
    public Task<ImmutableArray<string>> CompareAsync() => SchemaComparer.CompareAsync(Session, Institution, default);

    /// <summary>Where a book on PostgreSQL is.</summary>
    public PostgresUrl PostgresUrl => (PostgresUrl)_database!.Url;

    public Task<ISqlSession> OpenSessionAsync() => _database!.OpenAsync();

    public async Task LoadAsync(params IEnumerable<object> rows)
    {
        var all = rows.ToList();
        var loader = new BaseTableLoader(Session, Schema);
        await loader.LoadAsync(all.OfType<TransactionRow>().ToAsyncEnumerable(), default);
        await loader.LoadAsync(all.OfType<DailyBalanceRow>().ToAsyncEnumerable(), default);
        await Session.ScriptAsync(all.OfType<ControlTotal>().SelectMany(StatementsOf), default);
    }

    public Task<RefreshOutcome> RefreshAsync(int asOfDay = 10, RefreshMode mode = RefreshMode.Full) =>
        RefreshAsync(Harbor.At(asOfDay), mode);

    public Task<RefreshOutcome> RefreshAsync(LocalDateTime asOf, RefreshMode mode, ISqlSession? session = null) =>
        new RefreshRunner(session ?? Session, Institution, Clock)
            .RunAsync(new RefreshRequest(asOf.InUtc().ToInstant(), DateTimeZone.Utc, mode), default);

    /// <summary>Rows of a relation, chosen columns, in order; values as invariant text.</summary>
    public Task<ImmutableArray<string>> RowsAsync(SchemaTable table, string columns = "*") =>
        LinesAsync($"SELECT {columns} FROM {Schema.SqlNameOf(table)}");

    /// <summary>
    /// What a mistaken formula makes of the rows of this book: the figure that stands beside the right one. Rows in order, values as
    /// <see cref="RowsAsync"/> writes them; every engine must understand the query.
    /// </summary>
    public Task<ImmutableArray<string>> MistakenAsync(string query) => LinesAsync(query);

    /// <summary>All derived relations, row for row.</summary>
    public async Task<IReadOnlyDictionary<string, ImmutableArray<string>>> SnapshotAsync()
    {
        var all = new Dictionary<string, ImmutableArray<string>>();
        foreach (var table in DatabaseSchema.Derived)
        {
            all[table.ShortName] = await RowsAsync(table);
        }

        return all;
    }

    /// <summary>Waits until some session of this PostgreSQL database waits for a lock.</summary>
    public async Task WaitUntilBlockedAsync()
    {
        await using var watcher = await OpenSessionAsync();
        while (await watcher.ScalarAsync<long>("SELECT COUNT(*) FROM pg_locks WHERE NOT granted", default) == 0)
        {
            await Task.Yield();
        }
    }

    public async Task<decimal> SumAsync(SchemaTable table, string expression) =>
        await Session.ScalarAsync<decimal>($"SELECT SUM({expression}) FROM {Schema.SqlNameOf(table)}", default);

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await (_database?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    // A feed corrects a control total in place.
    private IEnumerable<string> StatementsOf(ControlTotal told)
    {
        var table = Schema.SqlNameOf(DeliveredTables.ControlTotals);
        var key = (Account: Session.Dialect.Text(told.AccountId), Start: SqlDialect.Timestamp(told.Start));
        yield return $"DELETE FROM {table} WHERE account_id = {key.Account} AND business_day_start = {key.Start}";
        if (!told.IsWithdrawn)
        {
            yield return $"INSERT INTO {table} VALUES ({key.Account}, {key.Start}, {SqlDialect.Timestamp(told.End)}, "
                + $"{SqlDialect.Number(told.Legs)}, {SqlDialect.Number(told.Debits)}, {SqlDialect.Number(told.Credits)})";
        }
    }

    private async Task<ImmutableArray<string>> LinesAsync(string query)
    {
        var rows = await Session.ListAsync(query, default);
        return [.. rows.Select(row => string.Join(" | ", row.Select(Text))).Order(StringComparer.Ordinal)];
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
