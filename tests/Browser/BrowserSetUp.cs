using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace QsGen.Tests.Browser;

/// <summary>One browser and one host for all tests of pages.</summary>
[SetUpFixture]
internal sealed class BrowserSetUp
{
    private static readonly Lazy<Task<Opened?>> Shared = new(OpenAsync);

    /// <summary>Opens a page of the host. Pages share what a browser keeps, so that scripts and letters are loaded once.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="dark">Whether the system is dark.</param>
    /// <param name="touches">Whether the screen can be touched.</param>
    /// <param name="address">Another host.</param>
    /// <param name="alone">Whether nothing is shared with other pages: for what is kept in the browser.</param>
    public static async Task<Visit> VisitAsync(
        int width = 1440, bool dark = false, bool touches = false, Uri? address = null, bool alone = false)
    {
        if (await Shared.Value is not { } opened)
        {
            Assert.Ignore(Chromium.Missing);
            throw new InvalidOperationException();
        }

        var place = (address ?? new Uri(opened.Host.Address)).AbsoluteUri;
        Task<IBrowserContext> NewAsync() => opened.Browser.NewContextAsync(new() { HasTouch = touches, BaseURL = place });
        var isShared = !alone && address is null;
        var context = isShared ? await opened.Contexts.GetOrAdd(touches, _ => new(NewAsync)).Value : await NewAsync();
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        return await Visit.StartAsync(page, opened.Host, place.TrimEnd('/'), isShared ? null : context);
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
        return new Opened(playwright, browser, await FrameHost.StartAsync(), new());
    }

    private sealed record Opened(
        IPlaywright Playwright, IBrowser Browser, FrameHost Host, ConcurrentDictionary<bool, Lazy<Task<IBrowserContext>>> Contexts);
}
