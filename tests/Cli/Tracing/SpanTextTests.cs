using System.Diagnostics;
using QsGen.Cli.Tracing;

namespace QsGen.Tests.Cli.Tracing;

/// <summary>Which of a process's spans become text.</summary>
internal sealed class SpanTextTests
{
    private static readonly ActivitySource Source = new($"{SpanSources.Prefix}Tests.SpanText");

    [Test]
    public void Text_OfOneTree_LeavesOutWhatEndsBeforeItsRootBegins()
    {
        using var writer = new StringWriter();
        using var text = new SpanText(writer, ofAll: false);
        Source.StartActivity("somebody else's, before")!.Dispose();
        using (var root = Source.StartActivity("followed"))
        {
            text.Follow(root);
            Source.StartActivity("below")!.Dispose();
        }

        Source.StartActivity("somebody else's, after")!.Dispose();

        Assert.That(writer.ToString(), Does.Contain("followed").And.Contain("below").And.Not.Contain("somebody"));
    }

    [Test]
    public void Text_OfAll_HasEveryTree()
    {
        using var writer = new StringWriter();
        using var text = new SpanText(writer, ofAll: true);
        Source.StartActivity("one")!.Dispose();
        Source.StartActivity("other")!.Dispose();

        Assert.That(writer.ToString(), Does.Contain("one").And.Contain("other"));
    }
}
