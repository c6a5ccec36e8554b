using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework.Interfaces;

namespace QsGen.Tests.Browser;

/// <summary>A person at a page. Whatever the page says to its console, or asks of another address, fails the test at the end.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly FrameHost _host;
    private readonly Action _giveBack;
    private readonly string _name = TestContext.CurrentContext.Test.ID;
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private Visit(IBrowserContext context, FrameHost host, IPage page, Action giveBack) =>
        (_context, _host, Page, _giveBack) = (context, host, page, giveBack);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the page asked the API for since it was last cleared: path and query.</summary>
    public IReadOnlyList<string> Asked => [.. _requests];

    /// <summary>What stands behind <c>#</c>.</summary>
    public string State => Uri.UnescapeDataString(new Uri(Page.Url).Fragment.TrimStart('#'));

    /// <summary>Path and state.</summary>
    public string Place => new Uri(Page.Url).AbsolutePath + Uri.UnescapeDataString(new Uri(Page.Url).Fragment);

    /// <summary>Opens an empty page that watches itself.</summary>
    /// <param name="context">The window.</param>
    /// <param name="host">Where the pages come from.</param>
    /// <param name="address">Nothing else may be asked.</param>
    /// <param name="giveBack">Takes the window back when the visit ended well.</param>
    public static async Task<Visit> StartAsync(IBrowserContext context, FrameHost host, string address, Action giveBack)
    {
        var visit = new Visit(context, host, await context.NewPageAsync(), giveBack);
        await context.AddCookiesAsync([new Cookie { Name = "visitor", Value = visit._name, Url = address }]);
        visit.Page.SetDefaultTimeout(30_000);
        await visit.Page.AddInitScriptAsync(
            """
            window.shifted = [];
            const named = node => (node?.nodeType === 1 ? node : node?.parentElement)?.outerHTML.slice(0, 120);
            new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => entry.sources
              .forEach(moved => window.shifted.push(
                `${named(moved.node)} from ${JSON.stringify(moved.previousRect)} to ${JSON.stringify(moved.currentRect)}`))))
              .observe({ type: 'layout-shift', buffered: true });
            """);
        visit.Page.PageError += (_, error) => visit._faults.Enqueue(error);
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                visit._faults.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        visit.Page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                return;
            }

            if (!request.Url.StartsWith(address, StringComparison.Ordinal))
            {
                visit._faults.Enqueue($"asked another address: {request.Url}");
            }
            else if (new Uri(request.Url) is var asked && asked.AbsolutePath.StartsWith("/api/apps/", StringComparison.Ordinal))
            {
                visit._requests.Enqueue(Uri.UnescapeDataString(asked.PathAndQuery));
            }
        };
        return visit;
    }

    /// <summary>Goes to an address and waits until all is drawn.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettledAsync();
    }

    /// <summary>Waits until all is drawn.</summary>
    public Task SettledAsync() => Page.WaitForSelectorAsync("main[data-state=settled]");

    /// <summary>Waits until the state is this one and all is drawn.</summary>
    public async Task StateAsync(string expected)
    {
        await Page.WaitForFunctionAsync("text => decodeURIComponent(location.hash.slice(1)) === text", expected);
        await SettledAsync();
    }

    /// <summary>A visual by its id.</summary>
    public ILocator Visual(string id) => Page.Locator($"[data-visual='{id}']");

    /// <summary>A control by its id.</summary>
    public ILocator Control(string id) => Page.Locator($"[data-control='{id}']");

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public Task<int> SidewaysAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>What moved by itself after it was first painted, from where to where.</summary>
    public Task<string[]> ShiftedAsync() => Page.EvaluateAsync<string[]>("window.shifted");

    /// <summary>Holds back the answer to every request for a visual, until what is returned is called.</summary>
    public async Task<Action> HoldBackAsync(string visual)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Page.RouteAsync(new Regex($"/visuals/{visual}([?]|$)"), async route =>
        {
            await gate.Task;
            await route.ContinueAsync();
        });
        return gate.SetResult;
    }

    /// <summary>Forgets what was asked.</summary>
    public void Forget() => _requests.Clear();

    /// <summary>Tells the page that there is news.</summary>
    public void Renew() => _host.Renew(_name);

    /// <summary>Tells the page that the definitions can't be read, or that they are whole again.</summary>
    public void Break(bool isBroken) => _host.Break(_name, isBroken);

    /// <summary>Closes the page; a failed test leaves a picture, the elements, what was asked and said.</summary>
    public async ValueTask DisposeAsync()
    {
        var hasFailed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed || !_faults.IsEmpty;
        if (!hasFailed && Page.Url.StartsWith("http", StringComparison.Ordinal))
        {
            // The next visitor finds nothing but what was loaded.
            await Page.EvaluateAsync("localStorage.clear(), sessionStorage.clear()");
            await Page.CloseAsync();
            await _context.ClearCookiesAsync();
            _giveBack();
            return;
        }

        try
        {
            if (hasFailed)
            {
                await KeepEvidenceAsync();
            }
        }
        finally
        {
            await _context.CloseAsync();
        }

        Assert.That(_faults, Is.Empty);
    }

    private async Task KeepEvidenceAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "pages-failed")).FullName;
        var name = Path.Combine(folder, string.Concat(TestContext.CurrentContext.Test.Name.Split(Path.GetInvalidFileNameChars())));
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = $"{name}.png" });
        await File.WriteAllTextAsync($"{name}.html", await Page.ContentAsync());
        await File.WriteAllLinesAsync($"{name}.txt", [Page.Url, .. _faults, .. _requests]);
        TestContext.AddTestAttachment($"{name}.png");
    }
}
