using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;
using QsGen.Viewer.Drawing;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Tests.Viewer.Conformance;

/// <summary>The table of QuickSight's behaviour, row by row: <c>Facts/viewer/semantics.json</c> says of each what comes of it over four
/// rows, in faithful mode too where that differs, and whether it is an assumption that nothing documents.</summary>
internal sealed class SemanticsTests : TableFixture
{
    private static IEnumerable<TestCaseData> Rows() => RowsOf("viewer/semantics.json");

    [TestCaseSource(nameof(Rows))]
    public Task Draw_IsWhatTheTableSays(JsonObject row) => HoldAsync(row, DrawnAsync);

    // Nobody runs these here: what they were when somebody last looked at them is what they are.
    [Test]
    public void Plan_ForOracle_IsAsApproved()
    {
        var text = new StringBuilder();
        foreach (var row in Rows().Select(data => (JsonObject)data.Arguments[0]!))
        {
            var (canvas, fields) = Canvas(row, row["state"]?.GetValue<string>() ?? "", SqlDialects.Oracle, new Nobody());
            var plan = canvas.Plan(fields, new QueryRequest { Take = 10 });
            text.Append($"-- {row["topic"]}: {row["says"]}\n{plan.Statement.Text}\n\n");
        }

        Approved.Match(text.ToString(), "Viewer_Oracle_queries");
    }

    private async Task<string> DrawnAsync(JsonObject row, string state)
    {
        var (canvas, _) = Canvas(row, state, SqlDialects.DuckDb, Reader);
        var frame = await VisualDrawer.DrawAsync(canvas, CancellationToken.None);
        return frame switch
        {
            FailedFrame failed => failed.Error!.What,
            KpiFrame kpi => kpi.Value.Text,
            TableFrame { Columns.Length: 1 } table => string.Join(' ', table.Rows.Select(item => item.Cells[0].Text).Order()),
            TableFrame table => string.Join(", ", table.Rows.Select(item => string.Join(' ', item.Cells.Select(cell => cell.Text)))),
            BarFrame bars => string.Join(", ", bars.Categories.Zip(bars.Series[0].Marks, (name, value) => $"{name.Text} {value?.Text}")),
            _ => frame.GetType().Name,
        };
    }

    private static (DrawingTask Canvas, ImmutableArray<QsGen.Viewer.Definitions.FieldDefinition> Fields) Canvas(
        JsonObject row, string state, SqlDialect dialect, IRowReader reader)
    {
        var dashboard = SemanticsDocument.Dashboard(row);
        var dataset = SemanticsDocument.Dataset(dialect.FromNothing);
        var planner = new QueryPlanner(
            dashboard, new Dictionary<string, QsGen.Viewer.Definitions.EmittedDataset> { ["t"] = dataset }, dialect);
        var visual = dashboard.Sheets[0].Visuals[0];
        return (
            new(dashboard, dashboard.Sheets[0], visual, ViewState.Resolve(dashboard, StateText.Parse(state), AsOf), planner, reader),
            visual.Fields);
    }

    private sealed class Nobody : IRowReader
    {
        public Task<QueryRows> ReadAsync(SqlStatement statement, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
