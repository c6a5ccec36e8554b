using System.Net;
using QsGen.Viewer.Hosting;

namespace QsGen.Tests.Viewer.Hosting;

/// <summary>Who a visitor is: only proxies that were named are believed.</summary>
internal sealed class ViewerSettingsTests
{
    [TestCase("10.0.0.5", "ann@bank", "ann@bank")]
    [TestCase("::ffff:10.0.0.5", "ann@bank", "ann@bank")]
    [TestCase("10.0.0.6", "ann@bank", null)]
    [TestCase("10.0.0.5", " ", null)]
    [TestCase("10.0.0.5", null, null)]
    [TestCase(null, "ann@bank", null)]
    public void UserOf_IsBelievedOfNamedProxiesAlone(string? from, string? header, string? user)
    {
        var settings = new ViewerSettings(0, IPAddress.Any, null, []) { Proxies = [IPAddress.Parse("10.0.0.5")] };

        Assert.That(settings.UserOf(from is null ? null : IPAddress.Parse(from), header), Is.EqualTo(user));
    }
}
