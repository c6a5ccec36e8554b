using System.Globalization;
using System.Text.Json.Nodes;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli.Stacks;

/// <summary>A project's folder with one small deployment, worked on by the program as a process.</summary>
internal sealed class StackFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StackFolder()
    {
        foreach (var name in (string[])["Pulumi.yaml", "Pulumi.dev.yaml"])
        {
            _folder.Write(name, File.ReadAllText(Path.Combine(Repository.Root, name)));
        }
    }

    /// <summary>Variables that every process sees: a small institution, few days, fixed instants.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal)
    {
        ["QSGEN_INSTITUTION"] = "spec_example",
        ["QSGEN_DEMO_DAYS"] = "3",
        ["QSGEN_DEMO_ANCHOR"] = "2030-01-31",
        ["QSGEN_AS_OF"] = "2030-01-31T18:00:00Z",
    };

    /// <summary>The folder.</summary>
    public string Root => _folder.Path;

    /// <summary>The calls to providers that the last process made, in order: <c>begin Create</c>, <c>end Create</c>.</summary>
    public IReadOnlyList<string> Calls => File.Exists(CallLog) ? File.ReadAllLines(CallLog) : [];

    /// <summary>The calls of the last process that change something.</summary>
    public IEnumerable<string> Mutations => Calls.Where(call =>
        call.StartsWith("begin ", StringComparison.Ordinal) && ProviderCallWatch.Mutates(call["begin ".Length..]));

    /// <summary>The saved state.</summary>
    public JsonNode State => JsonNode.Parse(File.ReadAllText(StateFile))!["deployment"]!;

    public string StateFile => Path.Combine(Root, ".qsgen", "stacks", "dev.json");

    public string Database => Path.Combine(Root, ".qsgen", "dev.duckdb");

    /// <summary>The ids of everything that the state knows, by URN.</summary>
    public IReadOnlyDictionary<string, string> Known => State["resources"]!.AsArray()
        .Where(resource => resource!["custom"]!.GetValue<bool>())
        .ToDictionary(resource => resource!["urn"]!.GetValue<string>(), resource => resource!["id"]!.GetValue<string>());

    /// <summary>The objects that the local QuickSight really has, by URN.</summary>
    public IReadOnlyDictionary<string, string> Real =>
        Directory.EnumerateFiles(Path.Combine(Root, ".qsgen", "quicksight"), "*.json", SearchOption.AllDirectories)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .ToDictionary(thing => thing["urn"]!.GetValue<string>(), thing => thing["arn"]!.GetValue<string>());

    private string CallLog => Path.Combine(Root, "calls.log");

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Starts a command that may be killed at a call: <c>begin:3</c>, <c>end:3</c>.</summary>
    public ProgramProcess Start(string line, string kill = "")
    {
        File.Delete(CallLog);
        return ProgramProcess.Start(Root, line, new Dictionary<string, string>(Variables, StringComparer.Ordinal)
        {
            [CallSaboteur.LogVariable] = CallLog,
            [CallSaboteur.KillVariable] = kill,
        });
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task<CliResult> RunAsync(string line, string kill = "")
    {
        using var program = Start(line, kill);
        return await program.EndAsync();
    }

    /// <summary>Waits until the process has made so many calls of a kind.</summary>
    public async Task UntilCallAsync(string call, int count = 1)
    {
        while (Calls.Count(made => made == call) < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    /// <summary>How many rows each table of the database holds.</summary>
    public async Task<IReadOnlyDictionary<string, long>> RowsAsync()
    {
        await using var session = await SqlSessions.OpenAsync(new DuckDbUrl(Database), CancellationToken.None);
        var tables = await session.ListAsync(
            "SELECT table_name FROM duckdb_tables() WHERE NOT internal ORDER BY table_name", CancellationToken.None);
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in tables.Select(table => (string)table[0]!))
        {
            rows[name] = Convert.ToInt64(
                (await session.ListAsync($"SELECT count(*) FROM \"{name}\"", CancellationToken.None))[0][0], CultureInfo.InvariantCulture);
        }

        return rows;
    }

    public void Dispose() => _folder.Dispose();
}
