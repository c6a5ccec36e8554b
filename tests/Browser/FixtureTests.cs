using System.Text.Json;
using System.Text.Json.Nodes;
using QsGen.Viewer.Frames;

namespace QsGen.Tests.Browser;

/// <summary>The frames that pages are tested with are frames as the records have them.</summary>
internal sealed class FixtureTests
{
    private static readonly JsonSerializerOptions Strict = new(FrameJson.Default.Options)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    [Test]
    public void Files_HoldFrames()
    {
        foreach (var file in FrameHost.Files)
        {
            var content = JsonNode.Parse(File.ReadAllText(file))!;
            if (content["sheet"] is not { } sheet)
            {
                Assert.That(content.Deserialize<CatalogueFrame>(Strict), Is.Not.Null, file);
                continue;
            }

            Assert.That(sheet.Deserialize<SheetFrame>(Strict), Is.Not.Null, file);
            foreach (var (id, visual) in content["visuals"]!.AsObject())
            {
                Assert.That(visual.Deserialize<VisualFrame>(Strict)!.Id, Is.EqualTo(id), file);
            }
        }
    }
}
