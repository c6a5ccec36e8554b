using System.Text;
using QsGen.Audit.Pdf.Objects;

namespace QsGen.Tests.Audit.Pdf;

/// <summary>How objects are laid into a file.</summary>
internal sealed class PdfFileWriterTests
{
    // Objects are packed by the thousand: the length of a stream may be the one that fills the pack.
    [Test]
    public async Task StreamWhoseLengthFillsAPack_EndsBeforeThePackBegins([Values(998, 999, 1000)] int before)
    {
        using var output = new MemoryStream();
        using var file = new PdfFileWriter(output);
        for (var count = 0; count < before; count++)
        {
            file.AddObject("null");
        }

        var stream = file.Reserve();
        await file.WriteStreamAsync(stream, "/Type/Test", target => target.WriteAsync("bytes"u8.ToArray()).AsTask());
        file.Finish(file.AddObject("<<>>"), file.AddObject("<<>>"));

        var text = Encoding.Latin1.GetString(output.ToArray());
        var start = text.IndexOf($"{stream} 0 obj", StringComparison.Ordinal);
        Assert.That(text.IndexOf("endstream", start, StringComparison.Ordinal), Is.LessThan(text.IndexOf(" 0 obj", start + 20,
            StringComparison.Ordinal)));
    }
}
