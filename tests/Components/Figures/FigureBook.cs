using System.Collections.Immutable;
using NodaTime;
using QsGen.Audit.Figures;
using QsGen.Audit.Periods;
using QsGen.Components;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Scenarios;
using QsGen.Institution;
using QsGen.Tests.Audit;
using QsGen.Tests.Components.Apps;
using QsGen.Tests.Demo.Support;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Figures;

/// <summary>An institution's demo data in DuckDB, its apps over it, and the answers.</summary>
internal sealed class FigureBook : IAsyncDisposable
{
    private readonly DemoDatabase _database;
    private readonly ImmutableDictionary<string, string> _facts;

    // Most choices leave most visuals alone, and the data never changes.
    private readonly Dictionary<(string Sql, string Values), ImmutableArray<object?[]>> _asked = [];

    private FigureBook(DemoDatabase database)
    {
        _database = database;
        Today = Options.Anchor;
        _facts = new Dictionary<string, string>
        {
            ["prefix"] = database.Schema.Prefix,
            ["today"] = ControlValues.Text(Today),
            ["as_of"] = $"{ControlValues.Text(Today.PlusDays(1))} 00:00:00",
            ["refreshed_at"] = database.Clock.GetCurrentInstant().ToString("uuuu-MM-dd HH:mm:ss", null),
        }.ToImmutableDictionary();
        var context = new AppContext(database.Institution, SqlDialects.DuckDb);
        Apps = AppCatalogue.All.ToImmutableDictionary(entry => entry.Key, entry => new LocalAnalysis(
            AppDefinition.Of(entry.Build(context)),
            DatasetQueries.Of(entry.Datasets, database.Institution, SqlDialects.DuckDb).Select(Kept)
                .ToDictionary(query => query.Identifier),
            ListAsync,
            Today));
    }

    /// <summary>The apps by key.</summary>
    public ImmutableDictionary<string, LocalAnalysis> Apps { get; }

    /// <summary>What was planted in the data.</summary>
    public ImmutableArray<PlantedScenario> Planted => new DemoGenerator(_database.Institution, Options).Scenarios.Planted;

    /// <summary>The day that the data ends with, and on which somebody looks at it.</summary>
    public LocalDate Today { get; }

    private static DemoOptions Options => DemoRows.Options(days: 75, scale: 0.05m);

    public static async Task<FigureBook> OpenAsync(InstitutionModel institution)
    {
        var database = await DemoDatabase.CreateAsync(SqlDialects.DuckDb, institution);
        await database.LoadAsync(Options);
        await database.Session.ScriptAsync(Delivered(database.Schema.Prefix), CancellationToken.None);
        await database.RefreshAsync(Options.Anchor);
        await database.Session.ExecuteAsync(
            $"""
            INSERT INTO {database.Schema.Prefix}_exception_note
              (check_type, account_id, business_day, transfer_type, transfer_id, status, owner, note_text, written_at, written_by)
            SELECT check_type, account_id, business_day, transfer_type, transfer_id, 'Cleared', 'Maria', 'Mended', as_of, 'Paul'
            FROM {database.Schema.Prefix}_todays_exceptions, (SELECT TIMESTAMP '2030-01-01 12:00:00' AS as_of) now
            WHERE check_type = 'drift'
            """,
            CancellationToken.None);
        await database.Session.ExecuteAsync("SET threads TO 1", CancellationToken.None);
        var book = new FigureBook(database);
        foreach (var (name, sql) in Answers.Read().Tables)
        {
            await database.Session.ExecuteAsync(
                $"CREATE TEMP TABLE {name} AS {Answers.Bind(sql, database.Schema.Prefix, book.Opened(""))}", CancellationToken.None);
        }

        foreach (var query in AppCatalogue.All
            .SelectMany(entry => DatasetQueries.Of(entry.Datasets, database.Institution, SqlDialects.DuckDb))
            .Where(query => query.Parameters.IsEmpty)
            .DistinctBy(query => query.Suffix))
        {
            await database.Session.ExecuteAsync($"CREATE TEMP TABLE {TableOf(query)} AS {query.Sql}", CancellationToken.None);
        }

        return book;
    }

    // Some thousand queries read the datasets, and one that no control changes has the same rows each time.
    private static DatasetQuery Kept(DatasetQuery query) =>
        query.Parameters.IsEmpty ? query with { Sql = $"SELECT * FROM {TableOf(query)}" } : query;

    private static string TableOf(DatasetQuery query) => $"kept_{query.Suffix.Replace('-', '_')}";

    // Demo data delivers control totals of one account, and no account in a role of its own: these of others are right but for one.
    private static IEnumerable<string> Delivered(string prefix) =>
    [
        $"""
        INSERT INTO {prefix}_control_totals
        SELECT b.account_id, b.business_day_start, MAX(b.business_day_end), COUNT(l.id),
          COALESCE(-SUM(l.amount_money) FILTER (l.amount_money < 0), 0), COALESCE(SUM(l.amount_money) FILTER (l.amount_money > 0), 0)
        FROM {prefix}_daily_balances b
        LEFT JOIN (SELECT * FROM {prefix}_transactions QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY entry DESC) = 1) l
          ON l.account_id = b.account_id AND l.status = 'Posted' AND l.posting >= b.business_day_start AND l.posting < b.business_day_end
        WHERE b.business_day_start >= (SELECT MAX(business_day_start) - INTERVAL 2 DAY FROM {prefix}_daily_balances)
          AND b.account_id NOT IN (SELECT account_id FROM {prefix}_control_totals)
        GROUP BY b.account_id, b.business_day_start
        """,
        $"UPDATE {prefix}_control_totals SET leg_count = leg_count + 1, debits = debits + 10 "
        + $"WHERE account_id = (SELECT MIN(account_id) FROM {prefix}_control_totals)",
        $"INSERT INTO {prefix}_daily_balances (account_id, account_name, account_role, account_scope, business_day_start, "
        + "business_day_end, money) SELECT 'elsewhere', 'Elsewhere', 'Nowhere', 'external', MAX(business_day_start), "
        + $"MAX(business_day_end), 0 FROM {prefix}_daily_balances",
    ];

    /// <summary>Whether the institution declares nothing that a visual could show, or nobody changed demo data by hand.</summary>
    public bool HasNothingFor(string sheet, string title) => title == "Changes by Hand"
        || sheet == "l2ft-sheet-chains" && _database.Institution.Chains.IsEmpty;

    /// <summary>The app that has a sheet.</summary>
    public LocalAnalysis AppOf(string sheet) => Apps.Values.Single(app => app.Visuals.Any(visual => visual.Sheet == sheet));

    /// <summary>What the controls of a sheet hold when it is opened.</summary>
    public ControlValues Opened(string sheet) => ControlValues.Opened(sheet, Today, _facts);

    /// <summary>What the audit report says of some days.</summary>
    public Task<ReportFigures> ReportAsync(ReportPeriod period) =>
        new AuditedBooks(_database.Session, _database.Institution).FiguresAsync(period);

    /// <summary>The right answer for a visual.</summary>
    public async Task<string[]> AnswerAsync(string sql, ControlValues controls) =>
        VisualRows.Sorted(await ListAsync(Answers.Bind(sql, _database.Schema.Prefix, controls)));

    public async Task<ImmutableArray<object?[]>> ListAsync(SqlStatement statement)
    {
        var key = (statement.Text, string.Join('\n', statement.Values));
        if (!_asked.TryGetValue(key, out var rows))
        {
            rows = await _database.Session.ListAsync(statement, CancellationToken.None);
            _asked[key] = rows;
        }

        return rows;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
