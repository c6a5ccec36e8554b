using System.Text;
using QsGen.Cli.Outcomes;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli.Stacks;

/// <summary>A planted password is looked for in everything that the program writes: terminal, state, plans, definitions, logs.</summary>
internal sealed class CanaryTests
{
    // The core survives every way of quoting; what stands around it has to be quoted in addresses, JSON and SQL.
    private const string Core = "K4n4r1eVogel7Q";
    private const string Password = $"/p@s's \"{Core}%";
    private const string UrlVariable = "QSGEN_DATABASE_URL";

    private static readonly string[] Harmless =
    [
        "preview --format markdown", "preview --format json", "up", "up --json", "refresh", "outputs", "outputs --json", "stack export",
        "schema apply", "schema test", "data apply", "data refresh", "data test", "json apply -o out", "destroy", "destroy --yes",
    ];

    private CliHarness _cli = null!;
    private PostgresUrl _database = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        _cli = new CliHarness().WithProject();
        _cli.Variables["QSGEN_INSTITUTION"] = "spec_example";
        _cli.Variables["QSGEN_DEMO_DAYS"] = "2";
        _cli.Variables["QSGEN_DEMO_ANCHOR"] = "2030-01-31";
        _cli.Variables["QSGEN_AS_OF"] = "2030-01-31T18:00:00Z";
        _cli.Variables[UrlVariable] = Url(_database);
        _cli.Variables["QSGEN_LOG"] = "inside.txt";
    }

    [TearDown]
    public async Task StopAsync()
    {
        _cli.Dispose();
        await PostgresServer.DropDatabaseAsync(_database);
    }

    [Test]
    public async Task Password_OfTheDatabase_IsInNothingThatIsWritten()
    {
        await using var collector = await SpanCollector.StartAsync();
        var verbose = new Dictionary<string, string>([.. _cli.Variables, .. collector.Variables, new("PULUMI_DOTNET_LOG_VERBOSE", "true")]);
        var up = await ProgramProcess.RunAsync(_cli.Folder, "up --verbose", verbose);
        Assert.That(up.Code, Is.EqualTo(ExitCode.Done), up.Out + up.Error);
        RequireNoCanary("up as a process", up);
        Assert.That(Find(collector.Content), Is.Null, "spans sent to a collector");
        Assert.That(collector.Spans.Select(span => span.Name), Has.Some.StartsWith("CREATE TABLE"));
        foreach (var line in Harmless)
        {
            RequireNoCanary(line, await _cli.RunAsync(line));
            RequireNoCanaryInFiles(line);
        }

        Assert.That(_cli.Read("inside.txt"), Does.Contain("qsgen destroy").And.Contain("step create").And.Contain("CREATE TABLE"));
    }

    [TestCase("up", "nowhere")]
    [TestCase("schema apply --execute", "nowhere")]
    [TestCase("up", "noDatabase")]
    [TestCase("data refresh --execute", "noDatabase")]
    [TestCase("preview", "malformed")]
    [TestCase("up", "malformed")]
    [TestCase("schema apply", "unknown")]
    public async Task Password_InAFailure_IsInNothingThatIsWritten(string line, string failure)
    {
        _cli.Variables[UrlVariable] = failure switch
        {
            "nowhere" => Url(_database with { Port = 1 }),
            "noDatabase" => Url(_database with { Database = "does_not_exist" }),
            "malformed" => Url(_database).Replace($":{_database.Port}/", ":port/", StringComparison.Ordinal),
            _ => Url(_database).Replace("postgresql:", "mysql:", StringComparison.Ordinal),
        };

        var result = await _cli.RunAsync(line);

        Assert.That(result.Code, Is.AnyOf(ExitCode.InvalidInput, ExitCode.Failed), result.Out + result.Error);
        RequireNoCanary(line, result);
        RequireNoCanaryInFiles(line);
        Assert.That(result.Error + result.Out, Does.Not.Contain("   at "), "no stack trace for what a person can mend");
    }

    [Test]
    public async Task Password_OfAProcessThatFails_IsInNothingThatIsWritten()
    {
        _cli.Variables[UrlVariable] = Url(_database with { Port = 1 });

        var result = await ProgramProcess.RunAsync(_cli.Folder, "up --json", _cli.Variables);

        Assert.That(result.Code, Is.EqualTo(ExitCode.Failed), result.Out + result.Error);
        RequireNoCanary("up", result);
        RequireNoCanaryInFiles("up");
    }

    [Test]
    public void Search_FindsThePasswordHoweverItIsQuoted()
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize($"x{Password}y");

        Assert.That(Find(Encoding.UTF8.GetBytes(Url(_database))), Is.Not.Null);
        Assert.That(Find(Encoding.UTF8.GetBytes(quoted)), Is.Not.Null);
        Assert.That(Find(Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(quoted)))), Is.Not.Null);
    }

    private static string Url(PostgresUrl url) =>
        FormattableString.Invariant($"postgresql://{url.User}:{Uri.EscapeDataString(Password)}@{url.Host}:{url.Port}/{url.Database}");

    private static void RequireNoCanary(string line, CliResult result)
    {
        Assert.That(Find(Encoding.UTF8.GetBytes(result.Out)), Is.Null, $"standard output of '{line}'");
        Assert.That(Find(Encoding.UTF8.GetBytes(result.Error)), Is.Null, $"standard error of '{line}'");
    }

    private void RequireNoCanaryInFiles(string line)
    {
        foreach (var file in Directory.EnumerateFiles(_cli.Folder, "*", SearchOption.AllDirectories))
        {
            Assert.That(Find(File.ReadAllBytes(file)), Is.Null, $"{file} after '{line}'");
        }
    }

    /// <summary>The form in which bytes hold the canary; null if they don't.</summary>
    private static string? Find(byte[] content) => Forms().FirstOrDefault(form =>
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(form)) >= 0);

    private static IEnumerable<string> Forms()
    {
        yield return Core;
        yield return Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Core));
        yield return Convert.ToHexString(Encoding.UTF8.GetBytes(Core));
        foreach (var shift in Enumerable.Range(0, 3))
        {
            // The first and last characters depend on what stands around it.
            yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', shift) + Core))[4..^4];
        }
    }
}
