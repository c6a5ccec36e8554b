using System.Buffers.Binary;
using QsGen.Tests.Browser;
using QsGen.Viewer.Capture;

namespace QsGen.Tests.Viewer.Capture;

/// <summary>Pictures of pages.</summary>
internal sealed class ChromiumCaptureTests
{
    [Test]
    public async Task Take_DrawnPage_IsAPictureOfAllOfIt_AndOneThatCannotBeDrawnSaysSo()
    {
        if (Chromium.Find() is not { } program)
        {
            Assert.Ignore(Chromium.Missing);
            return;
        }

        await using var host = await FrameHost.StartAsync();
        await using var capture = await ChromiumCapture.StartAsync(program, TimeProvider.System, CancellationToken.None);

        var picture = await capture.TakeAsync(
            new Shot(new Uri($"{host.Address}/apps/l1/sheets/today#f.type=wire"), 800, 600), CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(picture[..4], Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47 }));
            Assert.That(BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), Is.EqualTo(800));
            Assert.That(BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)), Is.GreaterThan(900));
            Assert.That(
                () => capture.TakeAsync(new Shot(new Uri($"{host.Address}/apps/l1/sheets/down")), CancellationToken.None),
                Throws.TypeOf<CaptureException>().With.Message.Contains("/sheets/down can't be drawn"));
            Assert.That(
                () => capture.TakeAsync(new Shot(new Uri("http://127.0.0.1:1/")), CancellationToken.None),
                Throws.TypeOf<CaptureException>().With.Message.Contains("can't be opened"));
        });
    }

    [Test]
    public void Start_WhatIsNoBrowser_SaysWhatToInstall() =>
        Assert.That(
            () => ChromiumCapture.StartAsync("/bin/true", TimeProvider.System, CancellationToken.None),
            Throws.TypeOf<CaptureException>().With.Message.Contains("apt-get install chromium"));
}
