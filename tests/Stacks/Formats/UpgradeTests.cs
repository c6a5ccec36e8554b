using NodaTime;
using QsGen.Cli.Outcomes;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Institution.Loading;
using QsGen.Tests.Cli;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;

namespace QsGen.Tests.Stacks.Formats;

/// <summary>Stacks of every format that was ever handed out are taken along, and what a newer program made is left alone.</summary>
[TestFixtureSource(typeof(ReleasedFormat), nameof(ReleasedFormat.Numbers))]
internal sealed class UpgradeTests(int format)
{
    private static readonly LocalDateTime AsOf = new(2030, 1, 31, 18, 0);

    private static readonly string[] Kept = ["transactions", "daily_balances", "control_totals", "exception_note", "exception_history"];

    private CliHarness _cli = null!;
    private InstitutionModel _institution = null!;
    private IReadOnlyDictionary<string, IReadOnlyList<string>> _before = null!;
    private CliResult _up = null!;

    private DatabaseUrl Url => new DuckDbUrl(Path.Combine(_cli.Folder, ".qsgen", "dev.duckdb"));

    [OneTimeSetUp]
    public async Task UpgradeAsync()
    {
        _cli = new CliHarness();
        await new ReleasedFormat(format).UnpackAsync(_cli.Folder);
        _cli.Write("Pulumi.yaml", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Pulumi.yaml")));
        _institution = InstitutionLoader.Parse(
            await File.ReadAllBytesAsync(Path.Combine(_cli.Folder, "bank.yaml")), "bank.yaml").Model!;
        _before = await KeptAsync();
        _up = await _cli.RunAsync("up --yes");
    }

    [OneTimeTearDown]
    public void Remove() => _cli.Dispose();

    [Test]
    public async Task Stack_IsTakenAlong_WithEveryRowAndNote_AndNothingMadeAnew()
    {
        Assert.That(_up.Code, Is.EqualTo(ExitCode.Done), _up.Out + _up.Error);
        Assert.That(_up.Out, Does.Not.Match(@"\d+ (replaced|deleted)"), "later versions may add datasets, and make nothing anew");
        Assert.That(await KeptAsync(), Is.EqualTo(_before));
        await using var session = await SqlSessions.OpenAsync(Url, default);
        var schema = DatabaseSchema.Of(_institution, session.Dialect);
        Assert.That(
            await new DemoLoadRegistry(session, schema).ForeignRowsAsync(default), Is.EqualTo(1), "the opening balance is the bank's");
        Assert.That(
            await session.ListAsync(
                $"SELECT format_number, program_version FROM {schema.SqlNameOf(RecordTables.SchemaVersion)} ORDER BY version_id DESC",
                default),
            Has.ItemAt(0).EqualTo(new object[] { SchemaFormat.Current, SchemaFormat.Program }));
        Assert.That(
            (await _cli.RunAsync("preview --expect-no-changes")).Code, Is.EqualTo(ExitCode.Done), "the state is the program's own now");
    }

    [Test]
    public async Task Relations_AreThoseOfANewDatabaseWithTheSameRows_OnEveryEngine()
    {
        await using var upgraded = await SqlSessions.OpenAsync(Url, default);
        var book = await HarborBook.OnAsync(upgraded, _institution);
        await using var memory = await SqlSessions.OpenAsync(new DuckDbUrl(DuckDbUrl.InMemory), default);
        var fresh = await HarborBook.OnAsync(memory, _institution);
        string[] given = [.. DatabaseSchema.Base.Concat(DatabaseSchema.Delivered).Select(fresh.Schema.NameOf)];
        await memory.ScriptAsync(ReleasedFormat.Rows(_cli.Folder, given.Contains), default);
        await fresh.RefreshAsync(AsOf, RefreshMode.Full);
        await using var server = await TestDatabase.CreateAsync(SqlDialects.Postgres);
        await using var restored = await server.OpenAsync();
        await RestoreAsync(restored);
        var postgres = await HarborBook.OnAsync(restored, _institution);
        await postgres.RefreshAsync(AsOf, RefreshMode.Full);

        var expected = await fresh.SnapshotAsync();

        Assert.That(expected["todays_exceptions"], Has.Length.EqualTo(6));
        foreach (var (name, rows) in await book.SnapshotAsync())
        {
            Assert.That(rows, Is.EqualTo(expected[name]), name);
        }

        foreach (var (name, rows) in await postgres.SnapshotAsync())
        {
            Assert.That(rows, Is.EqualTo(expected[name]), $"{name} on PostgreSQL");
        }
    }

    [Test]
    public async Task Schema_OfANewerProgram_IsLeftAloneByEveryCommand_AndBothVersionsAreNamed()
    {
        await SayAsync("format_number = 70, program_version = '9.8.7'");
        var before = await KeptAsync();
        var refusal = $"have format 70, which QsGen 9.8.7 gave them; this is QsGen {SchemaFormat.Program}, which knows formats up to "
            + $"{SchemaFormat.Current}, and leaves them alone. Use QsGen 9.8.7 or later, or a copy";

        // Something that both want to change.
        _cli.Variables["QSGEN_DEMO_SEED"] = "7";
        foreach (var line in (string[])
            [
                "preview", "up --yes", "refresh", "destroy --yes",
                "schema apply --execute", "schema test", "schema clean --execute",
                "data apply --execute", "data load --execute", "data refresh --execute", "data test", "data clean --execute",
                "data query SELECT(1)", "exceptions list", "exceptions comment --all --text x --by y --execute",
                "audit apply --execute -o report.md", "serve --export pages",
            ])
        {
            var result = await _cli.RunAsync(line);

            Assert.That(result.Out + result.Error, Does.Contain(refusal), line);
            Assert.That(result.Code, Is.EqualTo(ExitCode.Failed), line);
        }

        var check = await _cli.RunAsync("check");
        Assert.That(check.Error, Does.Contain(refusal).And.Contain("nobody judged"));
        Assert.That(await KeptAsync(), Is.EqualTo(before));
        _cli.Variables.Clear();
        await SayAsync($"format_number = {SchemaFormat.Current}, program_version = '{SchemaFormat.Program}'");
    }

    private async Task SayAsync(string what)
    {
        await using var session = await SqlSessions.OpenAsync(Url, default);
        await session.ExecuteAsync($"UPDATE {_institution.Instance.Value}_schema_version SET {what}", default);
    }

    // As it stood on a server: the script of that version, and its rows.
    private async Task RestoreAsync(ISqlSession session)
    {
        await session.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(_cli.Folder, "postgres.sql")), default);
        await session.ScriptAsync(ReleasedFormat.Rows(_cli.Folder, _ => true), default);
        foreach (var (table, column) in ((string, string)[])
            [("transactions", "entry"), ("daily_balances", "entry"), ("exception_note", "note_id")])
        {
            var name = $"{_institution.Instance.Value}_{table}";
            await session.ExecuteAsync(
                $"SELECT setval(pg_get_serial_sequence('{name}', '{column}'), (SELECT MAX({column}) FROM {name}))", default);
        }
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> KeptAsync()
    {
        await using var session = await SqlSessions.OpenAsync(Url, default);
        var rows = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in Kept)
        {
            var found = await session.ListAsync($"SELECT * FROM {_institution.Instance.Value}_{table}", default);
            rows[table] = [.. found.Select(row => string.Join(" | ", row)).Order(StringComparer.Ordinal)];
        }

        return rows;
    }
}
