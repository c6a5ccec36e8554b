using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Dialects;

/// <summary>Every statement that is written for Oracle goes through a parser of its grammar.</summary>
/// <remarks>
/// The parser takes half a second per statement. So those that it accepted are noted beside this file by their hashes, and only
/// others are parsed. Set <c>QSGEN_RECORD=1</c> to parse all and to write the notes anew.
/// </remarks>
internal sealed class OracleGrammarTests
{
    private static readonly bool IsRecording = Environment.GetEnvironmentVariable("QSGEN_RECORD") == "1";

    private static string Folder => Path.Combine(Repository.Root, "tests", "Database", "Dialects");

    private static string Notes => Path.Combine(Folder, "oracle-accepted.txt");

    [Test]
    public async Task Statements_ForOracle_KeepToItsGrammar()
    {
        var statements = (await WrittenAsync()).Distinct().ToDictionary(HashOf);
        var accepted = IsRecording ? [] : (await File.ReadAllLinesAsync(Notes)).ToHashSet(StringComparer.Ordinal);
        var others = statements.Where(statement => !accepted.Contains(statement.Key)).Select(statement => statement.Value).ToList();

        var problems = await ParseAsync(others);

        using (Assert.EnterMultipleScope())
        {
            foreach (var (statement, problem) in others.Zip(problems))
            {
                Assert.That(problem, Is.Empty, statement);
            }
        }

        if (IsRecording)
        {
            await File.WriteAllLinesAsync(Notes, statements.Keys.Order(StringComparer.Ordinal));
        }
    }

    [TestCase("SELECT 1 AS a", "1:13")]
    [TestCase("SELECT a FROM b LIMIT 1", "1:22")]
    [TestCase("SELECT a::int FROM b", ":")]
    [TestCase("INSERT INTO t (mode) VALUES ($1)", "mode")]
    [TestCase("SELECT (a FROM b", "1:")]
    public async Task Statement_OutsideTheGrammar_IsSeen(string statement, string problem) =>
        Assert.That(await ParseAsync([statement]), Has.All.Contains(problem));

    private static async Task<List<string>> WrittenAsync()
    {
        var bank = Harbor.Institution();
        var ddl = new SchemaDdl(DatabaseSchema.Of(bank, SqlDialects.Oracle));
        return
        [
            .. DatabaseSchema.Tables.SelectMany(table => ddl.Create(table)),
            .. DatabaseSchema.Tables.SelectMany(table => ddl.Drop(table)),
            .. await RefreshTexts.OfAsync(SqlDialects.Oracle, bank, RefreshMode.Full),
            .. await RefreshTexts.OfAsync(SqlDialects.Oracle, bank, RefreshMode.Incremental),
            .. DatasetQueries.All(bank, SqlDialects.Oracle).Select(query => query.SqlWithDefaults),
            .. FeedRules.All.Select(rule => FeedCheck.Query(rule, bank, SqlDialects.Oracle)),
        ];
    }

    private static async Task<string[]> ParseAsync(List<string> statements)
    {
        if (statements.Count == 0)
        {
            return [];
        }

        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(Folder, "oracle-grammar.js") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var answer = node.StandardOutput.ReadToEndAsync();
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(statements));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.That(node.ExitCode, Is.Zero, await errors);
        return JsonSerializer.Deserialize<string[]>(await answer)!;
    }

    private static string HashOf(string statement) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(statement)))[..32];
}
