using System.Text.Json;
using System.Text.Json.Nodes;
using QsGen.Database.Dialects;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Drawing;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Tests.Viewer.Conformance;

/// <summary>The rest of the table of QuickSight's behaviour: what stands where in a frame. <c>Facts/viewer/frames.json</c> names the
/// places (<c>look</c>) of the visual's frame, the sheet's or a control's options, and what is there.</summary>
internal sealed class FrameTableTests : TableFixture
{
    private static IEnumerable<TestCaseData> Rows() => RowsOf("viewer/frames.json");

    [TestCaseSource(nameof(Rows))]
    public Task Draw_HoldsWhatTheTableSays(JsonObject row) => HoldAsync(row, SeenAsync);

    private async Task<string> SeenAsync(JsonObject row, string state)
    {
        var frame = await FrameAsync(row, StateText.Parse(state));
        var looks = row["look"] is JsonArray several ? several.Select(look => look!.GetValue<string>())
            : [row["look"]?.GetValue<string>() ?? "rows.*"];
        return string.Join(", ", looks.Select(look => string.Join(' ', At([frame], look.Split('.')).Select(Text))));
    }

    private async Task<JsonNode?> FrameAsync(JsonObject row, StateText text)
    {
        var dashboard = SemanticsDocument.Dashboard(row);
        var dataset = SemanticsDocument.Dataset(SqlDialects.DuckDb.FromNothing, row);
        var planner = new QueryPlanner(dashboard, new Dictionary<string, EmittedDataset> { ["t"] = dataset }, SqlDialects.DuckDb);
        var (sheet, state) = (dashboard.Sheets[0], ViewState.Resolve(dashboard, text, AsOf));
        return row["ask"]?.GetValue<string>() switch
        {
            "sheet" => JsonSerializer.SerializeToNode(
                SheetDrawer.Draw(dashboard, sheet, state, new(FreshnessState.Fresh, null, null, ""), "1"), FrameJson.Default.SheetFrame),
            "options" => JsonSerializer.SerializeToNode(
                await OptionLists.AskAsync(
                    dashboard, sheet, sheet.Controls[0], state, text.Value(StateKeys.Search) ?? "", planner, Reader,
                    CancellationToken.None),
                FrameJson.Default.OptionsFrame),
            _ => JsonSerializer.SerializeToNode(
                await VisualDrawer.DrawAsync(new(dashboard, sheet, sheet.Visuals[0], state, planner, Reader), CancellationToken.None),
                FrameJson.Default.VisualFrame),
        };
    }

    private static IEnumerable<JsonNode?> At(IEnumerable<JsonNode?> nodes, IEnumerable<string> path) =>
        path.Aggregate(nodes, (found, step) => found.SelectMany(node => Next(node, step)));

    private static IEnumerable<JsonNode?> Next(JsonNode? node, string step) => node switch
    {
        JsonArray all => step == "*" ? all : all.Skip(int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)).Take(1),
        JsonObject item => [item[step]],
        _ => [],
    };

    private static string? Text(JsonNode? node) => node is JsonObject row && row["cells"] is JsonArray cells
        ? string.Join(' ', cells.Select(cell => cell!["text"])) + ","
        : node?.ToString();
}
