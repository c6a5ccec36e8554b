using Microsoft.Playwright;

namespace QsGen.Tests.Browser;

/// <summary>One browser and one host for all tests of pages.</summary>
[SetUpFixture]
internal sealed class BrowserSetUp
{
    private static readonly Lazy<Task<Opened?>> Shared = new(OpenAsync);

    /// <summary>Opens a page of the host in a window of its own.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="dark">Whether the system is dark.</param>
    /// <param name="touches">Whether the screen can be touched.</param>
    /// <param name="address">Another host.</param>
    public static async Task<Visit> VisitAsync(int width = 1440, bool dark = false, bool touches = false, Uri? address = null)
    {
        if (await Shared.Value is not { } opened)
        {
            Assert.Ignore(Chromium.Missing);
            throw new InvalidOperationException();
        }

        var context = await opened.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = touches,
            BaseURL = (address ?? new Uri(opened.Host.Address)).AbsoluteUri,
        });
        return await Visit.StartAsync(context, opened.Host, address?.GetLeftPart(UriPartial.Authority) ?? opened.Host.Address);
    }

    /// <summary>Closes both.</summary>
    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        if (Shared.IsValueCreated && await Shared.Value is { } opened)
        {
            await opened.Browser.CloseAsync();
            opened.Playwright.Dispose();
            await opened.Host.DisposeAsync();
        }
    }

    private static async Task<Opened?> OpenAsync()
    {
        if (Chromium.Find() is not { } executable)
        {
            return null;
        }

        var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
        return new Opened(playwright, browser, await FrameHost.StartAsync());
    }

    private sealed record Opened(IPlaywright Playwright, IBrowser Browser, FrameHost Host);
}
