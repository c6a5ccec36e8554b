using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Engine.Operations;
using QsGen.Institution;
using QsGen.Stacks;
using QsGen.Tests.Support;

namespace QsGen.Tests.Stacks;

/// <summary>Somebody changes the database by hand: a refresh shows it, a preview says what would be done, an update mends it.</summary>
internal sealed class DatabaseDriftTests
{
    private const string Prefix = BundledInstitutions.Default;

    private static IEnumerable<string> EngineNames => TestDatabase.Engines.Select(engine => engine.Name);

    [TestCaseSource(nameof(EngineNames))]
    public async Task Drift_OfColumnTableRelationAndRows_IsShownAndMended(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialects.Parse(engine));
        using var harness = new ProgramHarness();
        harness.Config["qsgen:awsAccountId"] = "123456789012";
        harness.Config["aws-native:region"] = "eu-central-1";
        harness.Config["qsgen:institution"] = Prefix;
        harness.Config["qsgen:databaseUrl"] = AddressOf(database.Url);
        harness.Config["qsgen:demoData"] = "true";
        harness.Config["qsgen:demoDays"] = "2";
        harness.Config["qsgen:demoAnchor"] = "2030-01-31";
        harness.Config["qsgen:asOf"] = "2030-01-31T18:00:00Z";
        var program = ProgramHarness.Of<InstitutionStack>();
        Succeeded(await harness.UpAsync(program));
        var (whole, rails) = (await CountAsync(database, "current_transactions"), await CountAsync(database, "cfg_rail"));
        Assert.That(whole, Is.Positive);

        await ExecuteAsync(
            database,
            $"DROP TABLE {Prefix}_drift",
            $"DROP TABLE {Prefix}_cfg_rail",
            $"DELETE FROM {Prefix}_current_transactions",
            $"ALTER TABLE {Prefix}_overdraft DROP COLUMN account_name");
        var refresh = Succeeded(await harness.RefreshAsync());
        Assert.That(ProgramHarness.Text(refresh), Does.Contain($"table {Prefix}_drift is missing")
            .And.Contain($"{Prefix}_current_transactions has 0 rows")
            .And.Contain($"table {Prefix}_overdraft has other columns than declared"));

        var preview = Succeeded(await harness.PreviewAsync(program));
        Assert.That(
            ProgramHarness.Changes(preview.Plan),
            Is.EquivalentTo(new[] { "~ Schema database-schema", "~ Refresh database-refresh" }));
        Assert.That(ProgramHarness.Text(preview), Does.Contain($"{Prefix}_drift").And.Contain($"rebuild table {Prefix}_overdraft"));

        Succeeded(await harness.UpAsync(program));
        Assert.That(
            (await CountAsync(database, "current_transactions"), await CountAsync(database, "cfg_rail")), Is.EqualTo((whole, rails)));
        Assert.That(ProgramHarness.Changes(Succeeded(await harness.RefreshAsync()).Plan), Is.Empty);
        if (database.Url is not DuckDbUrl file)
        {
            return;
        }

        File.Delete(file.Path);
        string[] anew = ["~ Schema database-schema", "~ DemoData database-demo-data", "~ Refresh database-refresh"];
        Assert.That(ProgramHarness.Changes(Succeeded(await harness.PreviewAsync(program)).Plan), Is.EquivalentTo(anew));
        Assert.That(ProgramHarness.Changes(Succeeded(await harness.UpAsync(program)).Plan), Is.EquivalentTo(anew));
        Assert.That(
            (await CountAsync(database, "current_transactions"), await CountAsync(database, "cfg_rail")), Is.EqualTo((whole, rails)));
        Assert.That(ProgramHarness.Changes(Succeeded(await harness.PreviewAsync(program)).Plan), Is.Empty);
    }

    private static string AddressOf(DatabaseUrl url) => url switch
    {
        DuckDbUrl file => $"duckdb:{file.Path}",
        PostgresUrl server =>
            $"postgresql://{server.User}:{server.Password?.Reveal() ?? "unused"}@{server.Host}:{server.Port}/{server.Database}",
        _ => throw new InvalidOperationException($"{url.GetType().Name} is not run in tests."),
    };

    private static OperationResult Succeeded(OperationResult result)
    {
        Assert.That(result.Plan.Succeeded, ProgramHarness.Text(result));
        return result;
    }

    private static async Task<long> CountAsync(TestDatabase database, string table)
    {
        await using var session = await database.OpenAsync();
        return await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {Prefix}_{table}", CancellationToken.None);
    }

    private static async Task ExecuteAsync(TestDatabase database, params string[] statements)
    {
        await using var session = await database.OpenAsync();
        foreach (var statement in statements)
        {
            await session.ExecuteAsync(statement, CancellationToken.None);
        }
    }
}
