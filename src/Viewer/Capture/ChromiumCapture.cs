using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace QsGen.Viewer.Capture;

/// <summary>Takes pictures of pages with a Chromium of its own, which ends with it.</summary>
internal sealed class ChromiumCapture : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The page says by itself when everything is drawn, or that it can't be. What follows a change of the window is drawn in the next
    // frame. How long ago the refresh was is true for a moment only, and would make every picture another one.
    private const string WhenDrawn =
        """
        new Promise(done => {
          const frames = (count, then) => requestAnimationFrame(() => count > 1 ? frames(count - 1, then) : then());
          const look = () => {
            const main = document.querySelector('main');
            if (innerWidth !== WIDTH || !['settled', 'error'].includes(main?.dataset.state)) {
              setTimeout(look, 20);
              return;
            }
            document.querySelectorAll('.freshness').forEach(one =>
              one.replaceChildren(one.textContent.replace(/, refreshed (just now|\d+ (h \d+ )?min ago|\d+ days ago)/, '')));
            document.fonts.ready.then(() => frames(3, () => done(main.dataset.state)));
          };
          look();
        })
        """;

    private readonly Process _browser;
    private readonly string _profile;
    private readonly DevTools _tools;
    private readonly TimeProvider _time;

    private ChromiumCapture(Process browser, string profile, DevTools tools, TimeProvider time) =>
        (_browser, _profile, _tools, _time) = (browser, profile, tools, time);

    /// <summary>Starts the browser, without a window.</summary>
    /// <param name="program">Its file; see <see cref="ChromiumProgram.Find"/>.</param>
    /// <param name="time">Measures how long it is waited for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="CaptureException">It does not start, or is no Chromium.</exception>
    public static async Task<ChromiumCapture> StartAsync(string program, TimeProvider time, CancellationToken cancellationToken)
    {
        var profile = Directory.CreateTempSubdirectory("qsgen-browser-").FullName;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => limit.Cancel(), null, Patience, Timeout.InfiniteTimeSpan);
        Process? browser = null;
        var tools = new DevTools();
        try
        {
            browser = Process.Start(Command(program, profile))!;
            browser.ErrorDataReceived += (_, _) => { };
            browser.BeginErrorReadLine();
            await tools.ConnectAsync(await AddressAsync(browser, profile, time, limit.Token), limit.Token);
            return new ChromiumCapture(browser, profile, tools, time);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or WebSocketException or IOException
            or CaptureException or OperationCanceledException)
        {
            tools.Dispose();
            End(browser, profile);
            cancellationToken.ThrowIfCancellationRequested();
            throw new CaptureException($"{program} does not start as a browser without a window. {ChromiumProgram.Remedy}", exception);
        }
    }

    /// <summary>Takes a picture when everything on the page is drawn.</summary>
    /// <returns>A PNG of the whole page.</returns>
    /// <exception cref="CaptureException">The page can't be drawn, or is not drawn in time.</exception>
    public async Task<byte[]> TakeAsync(Shot shot, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = _time.CreateTimer(_ => limit.Cancel(), null, Patience, Timeout.InfiniteTimeSpan);
        try
        {
            var target = await _tools.AskAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, limit.Token);
            var id = target["targetId"]!.GetValue<string>();
            var attached = await _tools.AskAsync(
                "Target.attachToTarget", new() { ["targetId"] = id, ["flatten"] = true }, null, limit.Token);
            var picture = await TakeAsync(shot, attached["sessionId"]!.GetValue<string>(), limit.Token);
            await _tools.AskAsync("Target.closeTarget", new() { ["targetId"] = id }, null, limit.Token);
            return picture;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CaptureException(
                $"{shot.Page} was not drawn within {Patience.TotalSeconds:0} seconds. Open it to see why.", exception);
        }
        catch (WebSocketException exception)
        {
            throw new CaptureException("The browser ended. Try again, or see whether it starts by itself.", exception);
        }
    }

    /// <summary>Ends the browser and removes what it kept.</summary>
    public ValueTask DisposeAsync()
    {
        _tools.Dispose();
        End(_browser, _profile);
        return ValueTask.CompletedTask;
    }

    private async Task<byte[]> TakeAsync(Shot shot, string session, CancellationToken cancellationToken)
    {
        Task<JsonObject> AskAsync(string method, JsonObject parameters) => _tools.AskAsync(method, parameters, session, cancellationToken);

        await AskAsync("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = shot.Width,
            ["height"] = shot.Height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = false,
        });
        await AskAsync("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new JsonArray(
                new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = shot.IsDark ? "dark" : "light" }),
        });
        var opened = await AskAsync("Page.navigate", new() { ["url"] = shot.Page.AbsoluteUri });
        if (opened["errorText"]?.GetValue<string>() is { Length: > 0 } fault)
        {
            throw new CaptureException($"{shot.Page} can't be opened: {fault}.");
        }

        var state = await AskAsync("Runtime.evaluate", new()
        {
            ["expression"] = WhenDrawn.Replace("WIDTH", $"{shot.Width}", StringComparison.Ordinal),
            ["awaitPromise"] = true,
        });
        if (state["result"]?["value"]?.GetValue<string>() is not "settled")
        {
            throw new CaptureException($"{shot.Page} can't be drawn. Open it to see why.");
        }

        var size = (await AskAsync("Page.getLayoutMetrics", []))["cssContentSize"]!;
        var height = Math.Max(shot.Height, Math.Ceiling(size["height"]!.GetValue<double>()));
        var picture = await AskAsync("Page.captureScreenshot", new()
        {
            ["format"] = "png",
            ["captureBeyondViewport"] = true,
            ["clip"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = shot.Width, ["height"] = height, ["scale"] = 1 },
        });
        return Convert.FromBase64String(picture["data"]!.GetValue<string>());
    }

    private static ProcessStartInfo Command(string program, string profile)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, UseShellExecute = false };
        string[] arguments =
        [
            "--headless=new", "--remote-debugging-port=0", $"--user-data-dir={profile}", "--no-first-run", "--no-default-browser-check",
            "--hide-scrollbars", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-sync",
            "--disable-component-update",
        ];

        // Chromium's own walls can't be put up by root, as in a container; the pages are ours.
        string[] walls = Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? ["--no-sandbox"] : [];
        foreach (var argument in (string[])[.. arguments, .. walls, "about:blank"])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    // The browser chooses a port and writes it down.
    private static async Task<Uri> AddressAsync(Process browser, string profile, TimeProvider time, CancellationToken cancellationToken)
    {
        var file = Path.Combine(profile, "DevToolsActivePort");
        while (true)
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file, cancellationToken) is [var port, { Length: > 0 } path, ..])
            {
                return new Uri($"ws://127.0.0.1:{port}{path}");
            }

            if (browser.HasExited)
            {
                throw new CaptureException("The browser ended at once.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellationToken);
        }
    }

    private static void End(Process? browser, string profile)
    {
        if (browser is not null)
        {
            if (!browser.HasExited)
            {
                browser.Kill(entireProcessTree: true);
                browser.WaitForExit(TimeSpan.FromSeconds(5));
            }

            browser.Dispose();
        }

        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A temporary folder that something still holds: the system removes it.
        }
    }
}
