using System.Text;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Tests.Viewer.Conformance;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Drawing;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Tests.Viewer.Drawing;

/// <summary>Figures of a sheet that count the same rows are asked for in one statement; each shows its own, whatever becomes of the
/// others.</summary>
internal sealed class FigureBatchTests
{
    private static readonly string[] Everything = ["55", "10", "55"];

    [Test]
    public async Task Figures_OverTheSameRows_AreAskedForTogether()
    {
        var (texts, statements) = await DrawAsync(Figure("one", "amount"), Figure("two", "id"), Figure("three", "amount"));

        Assert.That((texts, statements.Distinct().Count()), Is.EqualTo((Everything, 1)));
    }

    [Test]
    public async Task Figures_OverOtherRows_AreAskedForAlone()
    {
        var (texts, statements) = await DrawAsync(
            Figure("one", "amount"), Figure("narrowed", "amount"), Figure("three", "id"));

        Assert.That((texts, statements.Distinct().Count()), Is.EqualTo((new[] { "55", "40", "10" }, 2)));
    }

    [TestCase("unknown", 1, TestName = "A figure that can't be written is not asked for with the others")]
    [TestCase("failing", 4, TestName = "A figure that fails as it runs leaves the others their own")]
    public async Task Figure_ThatFails_LeavesTheOthersAlone(string column, int asked)
    {
        var (texts, statements) = await DrawAsync(Figure("one", "amount"), Figure("bad", column), Figure("three", "id"));

        Assert.That(texts, Is.EqualTo(new[] { "55", null, "10" }));
        Assert.That(statements.Distinct().Count(), Is.LessThanOrEqualTo(asked));
    }

    private static string Figure(string id, string column) => """
        {"KPIVisual": {"VisualId": "NAME", "ChartConfiguration": {"FieldWells": {"Values": [
          {"NumericalMeasureField": {"FieldId": "m", "Column": {"DataSetIdentifier": "t", "ColumnName": "COLUMN"},
            "AggregationFunction": {"SimpleNumericalAggregation": "SUM"}}}]}}}}
        """.Replace("NAME", id, StringComparison.Ordinal).Replace("COLUMN", column, StringComparison.Ordinal);

    private static async Task<(string?[] Texts, List<string> Statements)> DrawAsync(params string[] figures)
    {
        var dashboard = DefinitionReader.Dashboard(DefinitionNode.Parse(Encoding.UTF8.GetBytes("""
            {"DashboardId": "d", "Name": "D", "Definition": {
              "DataSetIdentifierDeclarations": [{"Identifier": "t", "DataSetArn": "arn:aws:quicksight:x:1:dataset/t"}],
              "CalculatedFields": [
                {"DataSetIdentifier": "t", "Name": "unknown", "Expression": "nothing(amount)"},
                {"DataSetIdentifier": "t", "Name": "failing", "Expression": "parseInt(name)"}],
              "Sheets": [{"SheetId": "s", "Name": "S", "Visuals": [FIGURES]}],
              "FilterGroups": [{"FilterGroupId": "g", "Status": "ENABLED", "CrossDataset": "SINGLE_DATASET",
                "ScopeConfiguration": {"SelectedSheets": {"SheetVisualScopingConfigurations": [
                  {"SheetId": "s", "Scope": "SELECTED_VISUALS", "VisualIds": ["narrowed"]}]}},
                "Filters": [{"CategoryFilter": {"FilterId": "f", "Column": {"DataSetIdentifier": "t", "ColumnName": "kind"},
                  "Configuration": {"FilterListConfiguration": {"MatchOperator": "CONTAINS", "CategoryValues": ["a"]}}}}]}]}}
            """.Replace("FIGURES", string.Join(',', figures), StringComparison.Ordinal))));
        var dataset = SemanticsDocument.Dataset(SqlDialects.DuckDb.FromNothing);
        var planner = new QueryPlanner(dashboard, new Dictionary<string, EmittedDataset> { ["t"] = dataset }, SqlDialects.DuckDb);
        await using var session = await SqlSessions.OpenAsync(new DuckDbUrl(DuckDbUrl.InMemory), CancellationToken.None);
        var (reader, sheet) = (new Recorder(session), dashboard.Sheets[0]);
        var state = ViewState.Resolve(dashboard, StateText.Empty, new(2026, 11, 30, 18, 0));
        var texts = new List<string?>();
        foreach (var figure in sheet.Visuals)
        {
            var frame = await VisualDrawer.DrawAsync(new(dashboard, sheet, figure, state, planner, reader), CancellationToken.None);
            texts.Add((frame as KpiFrame)?.Value.Raw);
        }

        return ([.. texts], reader.Statements);
    }

    private sealed class Recorder(ISqlSession session) : IRowReader
    {
        public List<string> Statements { get; } = [];

        public async Task<QueryRows> ReadAsync(SqlStatement statement, CancellationToken cancellationToken)
        {
            Statements.Add(statement.Text);
            return new(await session.ListAsync(statement, cancellationToken), TimeSpan.Zero);
        }
    }
}
