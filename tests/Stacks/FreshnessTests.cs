using CsCheck;
using Pulumi;
using QsGen.Components;
using QsGen.Components.Database;
using QsGen.Components.Deployment;
using QsGen.Database.Refresh;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Engine.Operations;
using QsGen.Institution;

namespace QsGen.Tests.Stacks;

/// <summary>After every update the derived relations are what a full refresh makes of the base tables.</summary>
internal sealed class FreshnessTests
{
    private static readonly InstitutionModel Bank = BundledInstitutions.Load(BundledInstitutions.Default);

    private static readonly string[] Moves = ["none", "two days", "three days", "rows deleted", "other cap"];

    /// <summary>A stack that is a database and nothing else.</summary>
    private sealed class DatabaseStack : Stack
    {
        public DatabaseStack()
        {
            var deployment = InstitutionDeployment.FromConfig();
            _ = new ReconciliationDatabase("database", new ReconciliationDatabaseArgs { Deployment = deployment });
        }
    }

    [Test]
    public async Task DemoDataThatGoes_TakesItsDerivedRowsWithIt()
    {
        using var harness = Harness();
        await StepAsync(harness, "two days");
        Assert.That(await TotalAsync(harness), Is.Positive);

        harness.Config["qsgen:demoData"] = "false";
        var preview = await harness.PreviewAsync(ProgramHarness.Of<DatabaseStack>());
        Assert.That(ProgramHarness.Text(preview), Does.Match(@"- what goes: removes [\d,]+ rows of demo data"));
        await StepAsync(harness, "none");

        Assert.That(await TotalAsync(harness), Is.Zero);
    }

    [Test]
    public Task AnySequenceOfUpdates_LeavesTheRelationsFresh() => Gen.Int[0, Moves.Length - 1].List[3, 4].SampleAsync(
        async steps =>
        {
            using var harness = Harness();
            foreach (var step in steps)
            {
                await StepAsync(harness, Moves[step]);
                var found = await DigestAsync(harness);
                await RefreshAsync(harness);
                Assert.That(found, Is.EqualTo(await DigestAsync(harness)), string.Join(", ", steps.Select(index => Moves[index])));
            }
        },
        iter: 1,
        threads: 1);

    private static ProgramHarness Harness()
    {
        var harness = new ProgramHarness();
        File.WriteAllText(Path.Combine(harness.Folder, "bank.yaml"), BundledInstitutions.Text(BundledInstitutions.Default));
        harness.Config["qsgen:awsAccountId"] = "123456789012";
        harness.Config["aws-native:region"] = "eu-central-1";
        harness.Config["qsgen:institution"] = "bank.yaml";
        harness.Config["qsgen:databaseUrl"] = $"duckdb:{Path.Combine(harness.Folder, "bank.duckdb")}";
        harness.Config["qsgen:demoAnchor"] = "2030-01-31";
        harness.Config["qsgen:asOf"] = "2030-01-31T18:00:00Z";
        return harness;
    }

    private static async Task StepAsync(ProgramHarness harness, string move)
    {
        switch (move)
        {
            case "none":
                harness.Config["qsgen:demoData"] = "false";
                break;
            case "rows deleted":
                if (File.Exists(Path.Combine(harness.Folder, "bank.duckdb")))
                {
                    await using (var session = await OpenAsync(harness))
                    {
                        await session.ExecuteAsync($"DELETE FROM {Bank.Instance}_transactions", default);
                    }

                    Succeeded(await harness.RefreshAsync());
                }

                break;
            case "other cap":
                var file = Path.Combine(harness.Folder, "bank.yaml");
                var cap = Bank.LimitSchedules[0].Cap;
                var text = await File.ReadAllTextAsync(file);
                await File.WriteAllTextAsync(
                    file,
                    text.Contains($"cap: {cap}", StringComparison.Ordinal)
                        ? text.Replace($"cap: {cap}", $"cap: {cap + 500}", StringComparison.Ordinal)
                        : text.Replace($"cap: {cap + 500}", $"cap: {cap}", StringComparison.Ordinal));
                break;
            default:
                harness.Config["qsgen:demoData"] = "true";
                harness.Config["qsgen:demoDays"] = move == "two days" ? "2" : "3";
                break;
        }

        Succeeded(await harness.UpAsync(ProgramHarness.Of<DatabaseStack>()));
    }

    private static Task<ISqlSession> OpenAsync(ProgramHarness harness) =>
        SqlSessions.OpenAsync(new DuckDbUrl(Path.Combine(harness.Folder, "bank.duckdb")), default);

    private static async Task RefreshAsync(ProgramHarness harness)
    {
        var model = QsGen.Institution.Loading.InstitutionLoader.Parse(
            await File.ReadAllTextAsync(Path.Combine(harness.Folder, "bank.yaml")), "bank.yaml").Model!;
        await using var session = await OpenAsync(harness);
        var clock = NodaTime.SystemClock.Instance;
        await new RefreshRunner(session, model, clock).RunAsync(
            new(NodaTime.Instant.FromUtc(2030, 1, 31, 18, 0), NodaTime.DateTimeZone.Utc, RefreshMode.Full), default);
    }

    private static async Task<long> TotalAsync(ProgramHarness harness)
    {
        await using var session = await OpenAsync(harness);
        return await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {Bank.Instance}_current_transactions", default);
    }

    private static async Task<List<string>> DigestAsync(ProgramHarness harness)
    {
        await using var session = await OpenAsync(harness);
        var lines = new List<string>();
        foreach (var table in DatabaseSchema.Derived)
        {
            var name = $"{Bank.Instance}_{table.ShortName}";
            var digest = await session.ScalarAsync<string>(
                $"SELECT COUNT(*) || ' ' || COALESCE(SUM(hash(t)::HUGEINT), 0) FROM {name} t", default);
            lines.Add($"{name} {digest}");
        }

        return lines;
    }

    private static void Succeeded(OperationResult result) => Assert.That(result.Plan.Succeeded, ProgramHarness.Text(result));
}
