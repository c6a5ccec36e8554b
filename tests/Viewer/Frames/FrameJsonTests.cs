using System.Text.Json;
using QsGen.Viewer.Frames;

namespace QsGen.Tests.Viewer.Frames;

/// <summary>How frames travel to the page.</summary>
internal sealed class FrameJsonTests
{
    [Test]
    public void Write_Visual_SaysItsTypeAndLeavesNullsOut()
    {
        VisualFrame frame = new BarFrame
        {
            Id = "v",
            Title = "</script>",
            Subtitle = "",
            State = VisualState.Settled,
            Categories = [new Mark("2026-11-30", "2026-11-30")],
            CategoryKind = ValueKind.Day,
            CategoryTitle = "Day",
            Axis = new AxisFrame("Legs", 0, 10, [new AxisTick(0, "0")]),
            Series = [new Series("wire", "wire", null, [new Mark("1,000", "1000", 1000) { Targets = ["/apps/a/sheets/s#p.x=1"] }, null])],
            IsHorizontal = false,
            Arrangement = BarArrangement.StackedPercent,
        };

        var text = JsonSerializer.Serialize(frame, FrameJson.Default.VisualFrame);

        Assert.That(text, Does.StartWith("""{"type":"bar",""").And.Contain("\"arrangement\":\"stackedPercent\"")
            .And.Contain("""{"text":"1,000","raw":"1000","value":1000,"targets":["/apps/a/sheets/s#p.x=1"]},null]""")
            .And.Contain("\"categoryKind\":\"day\"").And.Contain("\"notes\":[]").And.Not.Contain("\"why\"").And.Not.Contain("<"));
        Assert.That(JsonSerializer.Deserialize(text, FrameJson.Default.VisualFrame), Is.TypeOf<BarFrame>());
    }
}
