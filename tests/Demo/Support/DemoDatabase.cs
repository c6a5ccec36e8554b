using NodaTime;
using NodaTime.Testing;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Demo;
using QsGen.Demo.Loading;
using QsGen.Demo.Scenarios;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo.Support;

/// <summary>A database with the empty tables of one institution.</summary>
internal sealed class DemoDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private DemoDatabase(TestDatabase database, ISqlSession session, InstitutionModel institution)
    {
        (_database, Session, Institution) = (database, session, institution);
        Schema = DatabaseSchema.Of(institution, session.Dialect);
    }

    public ISqlSession Session { get; }

    public InstitutionModel Institution { get; }

    public DatabaseSchema Schema { get; }

    public DemoLoader Loader => new(Session, Clock);

    public IClock Clock { get; } = new FakeClock(Now);

    private static Instant Now { get; } = Instant.FromUtc(2026, 11, 23, 20, 0);

    public DemoCleaner Cleaner => new(Session, Clock);

    public static async Task<DemoDatabase> CreateAsync(SqlDialect dialect, InstitutionModel institution)
    {
        var database = await AppliedDatabases.CopyAsync(dialect, institution, Now);
        return new DemoDatabase(database, await database.OpenAsync(), institution);
    }

    public Task<SchemaPlan> ApplyAsync() => new SchemaApplier(Session, Institution, Clock).ApplyAsync(CancellationToken.None);

    public Task<DemoCensus> CensusAsync() => new DemoLoadRegistry(Session, Schema).CountAsync(CancellationToken.None);

    public Task<DemoLoadResult> LoadAsync(DemoOptions options) => Loader.LoadAsync(Institution, options, null, CancellationToken.None);

    public Task<RefreshOutcome> RefreshAsync(LocalDate anchor, RefreshMode mode = RefreshMode.Full) =>
        new RefreshRunner(Session, Institution, Clock).RunAsync(
            new(anchor.PlusDays(1).AtMidnight().InUtc().ToInstant(), DateTimeZone.Utc, mode), CancellationToken.None);

    /// <summary>The rows of a relation or dataset, each with the given columns as planted rows write them.</summary>
    public Task<IReadOnlyList<PlantedRow>> RowsAsync(string relation, params string[] columns) =>
        RowsWhereAsync(relation, "1 = 1", columns);

    /// <summary>The rows for which a condition holds.</summary>
    public async Task<IReadOnlyList<PlantedRow>> RowsWhereAsync(string relation, string condition, params string[] columns)
    {
        var query = DatasetQueries.All(Institution, Session.Dialect).FirstOrDefault(query => query.Identifier == relation);
        var sql = query is not null
            ? query.SqlWithDefaults
            : $"SELECT * FROM {Schema.Dialect.Identifier(Schema.Dialect.ObjectName(Schema.Prefix, relation))}";
        var names = string.Join(", ", columns.Select(column => $"wanted.{column}"));
        var rows = await Session.ListAsync($"SELECT {names} FROM ({sql}) wanted WHERE {condition}", CancellationToken.None);
        return [.. rows.Select(row => PlantedRow.Of(relation, [.. columns.Zip(row.Select(Text))]))];
    }

    /// <summary>Every row of a relation that is empty on a clean day.</summary>
    public async Task<IReadOnlyList<Violation>> InvariantBreachesAsync()
    {
        var breaches = new List<Violation>();
        foreach (var relation in BalanceOracle.Relations)
        {
            breaches.AddRange((await RowsAsync(relation, "account_id")).Select(row => new Violation(relation, row.ToString())));
        }

        var today = await RowsAsync("todays_exceptions", "check_type", "account_id");
        return [.. breaches, .. today.Select(row => new Violation("todays_exceptions", row.ToString()))];
    }

    /// <summary>What the flow checks report: by check, and transfers that do not close.</summary>
    public async Task<IReadOnlyList<Violation>> FlowExceptionsAsync()
    {
        var exceptions = await RowsAsync("l2ft-unified-exceptions-ds", "check_type", "entity_a", "entity_b");
        var transfers = await RowsAsync("l2ft-tt-instances-ds", "completion_status", "transfer_id");
        return
        [
            .. exceptions.Select(row =>
                new Violation(row.Columns["check_type"], $"{row.Columns["entity_a"]} {row.Columns["entity_b"]}".TrimEnd())),
            .. transfers.Where(row => row.Columns["completion_status"] != "Complete")
                .Select(row => new Violation(row.Columns["completion_status"], row.Columns["transfer_id"])),
        ];
    }

    /// <summary>What the contract of the feed says about the base tables, with the first row of each finding.</summary>
    public async Task<IReadOnlyList<Violation>> FeedFindingsAsync()
    {
        var report = await FeedCheck.RunAsync(Session, Institution, 50, CancellationToken.None);
        return [.. report.Findings.SelectMany(finding =>
            finding.FirstRows.Select(row => new Violation(finding.Rule.Id, string.Join(' ', row.Select(Text)))))];
    }

    /// <summary>A value as planted rows write it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        DateTime time => time.ToString("yyyy-MM-dd"),
        decimal money => money.ToString("0.00"),
        _ => value.ToString()!,
    };

    public Task<long> CountAsync(SchemaTable table, string where = "1 = 1") =>
        Session.ScalarAsync<long>($"SELECT COUNT(*) FROM {Schema.SqlNameOf(table)} WHERE {where}", CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _database.DisposeAsync();
    }
}
