using System.Collections.Concurrent;
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

        var kind = new Kind(dark, touches, (address ?? new Uri(opened.Host.Address)).AbsoluteUri);
        // What a visitor loaded another one need not load again.
        var idle = opened.Idle.GetOrAdd(kind, _ => []);
        var context = idle.TryTake(out var kept) ? kept : await opened.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = touches,
            BaseURL = kind.Address,
        });
        var visit = await Visit.StartAsync(
            context, opened.Host, address?.GetLeftPart(UriPartial.Authority) ?? opened.Host.Address, () => idle.Add(context));
        await visit.Page.SetViewportSizeAsync(width, 900);
        return visit;
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

    private sealed record Kind(bool IsDark, bool Touches, string Address);

    private sealed record Opened(IPlaywright Playwright, IBrowser Browser, FrameHost Host)
    {
        public ConcurrentDictionary<Kind, ConcurrentBag<IBrowserContext>> Idle { get; } = new();
    }
}
