using System.Net;
using QsGen.Viewer.Pages;

namespace QsGen.Tests.Browser;

/// <summary>How pages and what they load are sent.</summary>
internal sealed class AssetTests
{
    [Test]
    public async Task Answers_AreCompressedPrivateAndGuarded()
    {
        await using var host = await FrameHost.StartAsync();
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(host.Address) };
        var assets = AssetCatalogue.Load();

        using var page = await client.GetAsync("/apps/any/sheets/any");
        var html = await page.Content.ReadAsStringAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, assets.Address("echarts.js"));
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var packed = await client.SendAsync(request);
        using var plain = await client.GetAsync(assets.Address("echarts.js"));
        using var other = await client.GetAsync("/assets/0000000000000000/echarts.js");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.Add(page.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);

        Assert.Multiple(async () =>
        {
            Assert.That(
                page.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Not.Contain("unsafe"));
            Assert.That(page.Headers.CacheControl!.Private, Is.True);
            Assert.That(html, Does.Contain(assets.Address("main.js")).And.Not.Contain("http://").And.Not.Contain("https://"));
            Assert.That(html, Does.Not.Contain(" style=").And.Not.Match(@"<script>|\son[a-z]+="));
            Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(packed.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "gzip" }));
            Assert.That(packed.Content.Headers.ContentLength, Is.InRange(300_000, 400_000));
            Assert.That(packed.Headers.CacheControl!.ToString(), Does.Contain("private").And.Contain("immutable"));
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            var script = await plain.Content.ReadAsStringAsync();
            Assert.That(script, Does.StartWith("!function(t,e)").And.EndWith("})"));
            Assert.That(script, Does.Not.Contain("eval(").And.Not.Contain("vizorECharts"));
        });
    }

    [Test]
    public void Scripts_NameNoOtherAddress() =>
        Assert.That(
            from asset in AssetCatalogue.Load().Assets.Values
            where asset.Name is not ("echarts.js" or "inter-regular.ttf" or "inter-semibold.ttf" or "icon.svg")
            let text = System.Text.Encoding.UTF8.GetString(asset.Unpack())
            where text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Contains("://", StringComparison.Ordinal)
                || text.Contains("innerHTML", StringComparison.Ordinal)
            select asset.Name,
            Is.Empty);
}
