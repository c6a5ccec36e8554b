using System.Diagnostics;
using NodaTime;
using QsGen.Cli.Outcomes;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli.Data;

/// <summary>The program itself, as a process, ended in the middle of a load: nothing stays behind and the next run works.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class InterruptedLoadTests(SqlDialect dialect)
{
    private const int UsualKills = 1;
    private const int Kills = 20;
    private const string Endless = "data apply --l2 sasquatch_pr --scale 40 --anchor 2026-11-23 --execute";
    private const string Small = "data apply --l2 sasquatch_pr --days 20 --scale 0.1 --anchor 2026-11-23 --no-plants --execute";

    private readonly InstitutionModel _institution = BundledInstitutions.Load(BundledInstitutions.Story);
    private CliHarness _cli = null!;
    private TestDatabase _database = null!;

    [SetUp]
    public async Task SetUp()
    {
        _cli = new CliHarness().WithProject();
        _database = await TestDatabase.CreateAsync(dialect);
        _cli.Variables["QSGEN_DATABASE_URL"] = Address;
        await using var session = await _database.OpenAsync();
        await new SchemaApplier(session, _institution, SystemClock.Instance).ApplyAsync(CancellationToken.None);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _database.DisposeAsync();
        _cli.Dispose();
    }

    [Test]
    public async Task Apply_KilledAtSomeMoment_LeavesNothingAndRunsAgain()
    {
        var random = new Random(7);
        for (var kill = PropertyCases.IsSearch ? Kills : UsualKills; kill > 0; kill--)
        {
            using var process = await StartAsync();
            await Task.Delay(random.Next(500, 4_000));
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();

            Assert.That(await CountAsync(), Is.Zero);
        }

        await RunsAgainAsync();
    }

    [Test]
    public async Task Apply_StoppedByThePerson_SaysThatNothingWasLoaded()
    {
        using var process = await StartAsync();
        await Task.Delay(1_500);
        Interrupt(process);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.EqualTo(ExitCode.Failed), error);
        Assert.That(error, Does.Contain("nothing was loaded"));
        Assert.That(await CountAsync(), Is.Zero);
        await RunsAgainAsync();
    }

    private string Address => _database.Url switch
    {
        DuckDbUrl file => $"duckdb:{file.Path}",
        PostgresUrl server => $"postgresql://{server.User}@{server.Host}:{server.Port}/{server.Database}",
        var other => throw new NotSupportedException(other.ToString()),
    };

    private async Task RunsAgainAsync()
    {
        var again = await _cli.RunAsync(Small);

        Assert.That(again.Code, Is.EqualTo(ExitCode.Done), again.Error);
        Assert.That(await CountAsync(), Is.Positive);
        await using var session = await _database.OpenAsync();
        var check = await SchemaComparer.CompareAsync(session, _institution, CancellationToken.None);
        Assert.That(check, Is.Empty, "keys and indexes are back");
    }

    /// <summary>Starts a load that takes minutes and waits until it is connected.</summary>
    private async Task<Process> StartAsync()
    {
        var start = BuiltProgram.Start(Endless.Split(' '));
        start.WorkingDirectory = _cli.Folder;
        start.Environment["QSGEN_DATABASE_URL"] = Address;
        var process = Process.Start(start)!;
        while (await process.StandardError.ReadLineAsync() is { } line && !line.StartsWith("Connecting", StringComparison.Ordinal))
        {
        }

        return process;
    }

    // A process that does not hear of it would load on for a minute.
    private static void Interrupt(Process process)
    {
        try
        {
            Signals.Send(process, "INT");
        }
        catch (IgnoreException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private async Task<long> CountAsync()
    {
        var schema = DatabaseSchema.Of(_institution, dialect);
        await using var session = await _database.OpenAsync();
        return await session.ScalarAsync<long>(
            $"SELECT COUNT(*) FROM {schema.SqlNameOf(BaseTables.Transactions)}", CancellationToken.None);
    }
}
