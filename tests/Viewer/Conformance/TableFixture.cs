using System.Text.Json.Nodes;
using NodaTime;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;
using QsGen.Viewer.Queries;

namespace QsGen.Tests.Viewer.Conformance;

/// <summary>A table of QuickSight's behaviour as data: each row has a definition, what comes of it, and what comes of it in faithful mode
/// where that differs. Drawn over a database in memory.</summary>
internal abstract class TableFixture
{
    /// <summary>When the rows are drawn.</summary>
    protected static readonly LocalDateTime AsOf = new(2026, 11, 30, 18, 0);

    private ISqlSession _session = null!;

    /// <summary>Reads the rows of queries.</summary>
    protected IRowReader Reader { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _session = await SqlSessions.OpenAsync(new DuckDbUrl(DuckDbUrl.InMemory), CancellationToken.None);
        Reader = new SessionRows(_session);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await _session.DisposeAsync();

    /// <summary>The rows of a file of facts, named by their topic and by what they say.</summary>
    protected static IEnumerable<TestCaseData> RowsOf(string file) => JsonNode
        .Parse(string.Join('\n', Facts.ReadLines(file)))!.AsArray()
        .Select(row => row!.AsObject())
        .Select(row => new TestCaseData(row).SetArgDisplayNames(row["topic"]!.GetValue<string>(), row["says"]!.GetValue<string>()));

    /// <summary>Draws a row in both modes, and holds each to what the row says.</summary>
    protected static async Task HoldAsync(JsonObject row, Func<JsonObject, string, Task<string>> drawAsync)
    {
        var state = row["state"]?.GetValue<string>() ?? "";
        var intended = await drawAsync(row, state);
        var faithful = await drawAsync(row, $"{state}&mode=faithful");

        var expected = row["expect"]!.GetValue<string>();
        Assert.That((intended, faithful), Is.EqualTo((expected, row["faithful"]?.GetValue<string>() ?? expected)));
    }

    private sealed class SessionRows(ISqlSession session) : IRowReader
    {
        public async Task<QueryRows> ReadAsync(SqlStatement statement, CancellationToken cancellationToken) =>
            new(await session.ListAsync(statement, cancellationToken), TimeSpan.Zero);
    }
}
