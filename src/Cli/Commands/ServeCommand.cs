using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Text;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Viewer.Capture;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Hosting;
using QsGen.Viewer.Sources;

namespace QsGen.Cli.Commands;

/// <summary><c>serve</c>: the dashboards in a browser; <c>demo</c>: the same after <c>up</c>.</summary>
internal sealed class ServeCommand(CliContext context, CommonOptions options)
{
    private const int UsualPort = 7430;

    private readonly Option<string?> _from = new("--from")
    {
        Description = "Draw the definitions of this folder, as 'json apply' writes them",
        HelpName = "FOLDER",
    };

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port; when it is taken, the next free one",
        DefaultValueFactory = _ => UsualPort,
    };

    private readonly Option<string?> _listen = new("--listen")
    {
        Description = "Answer on this address of the machine instead of to this machine alone; needs --token",
        HelpName = "ADDRESS",
    };

    private readonly Option<string?> _token = new("--token")
    {
        Description = "A file that holds the token which visitors need; default: the variable QSGEN_VIEWER_TOKEN",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _names = new("--name")
    {
        Description = "A further host name under which visitors reach the server",
        HelpName = "HOST",
    };

    private readonly Option<string?> _screenshot = new("--screenshot")
    {
        Description = "Write a picture of every sheet into this folder, through Chromium, and end",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Open no browser" };

    /// <summary>Serves what is configured.</summary>
    public Command Serve() => new Command("serve", "Show the dashboards in a browser, drawn from the definitions that AWS would get")
        .WithExample("qsgen serve --stack dev")
        .WithOptions([.. options.ForConfiguration, _from, _port, _listen, _token, _names, _screenshot])
        .Does((parsed, cancellation) => RunAsync(parsed, opensBrowser: false, cancellation));

    /// <summary>Makes the stack first, and opens the browser.</summary>
    /// <param name="up">Makes the stack; its exit code.</param>
    public Command Demo(Func<ParseResult, CancellationToken, Task<int>> up) =>
        new Command("demo", "Create the stack of a bundled institution with demo data, then show its dashboards in a browser")
            .WithExample("qsgen demo")
            .WithOptions([.. options.ForConfiguration, _port, _noBrowser])
            .Does(async (parsed, cancellation) =>
            {
                var code = await up(parsed, cancellation);
                return code == ExitCode.Done
                    ? await RunAsync(parsed, opensBrowser: !parsed.GetValue(_noBrowser), cancellation)
                    : code;
            });

    private async Task<int> RunAsync(ParseResult parsed, bool opensBrowser, CancellationToken cancellation)
    {
        var settings = Settings(parsed);
        var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
        await using var reader = new DatabaseReader(ConfiguredDatabase.UrlOf(deployment), context.Clock);
        var service = new ViewerService(Source(parsed), reader, context.Clock, deployment.TimeZone);
        try
        {
            await using var host = await ViewerHost.StartAsync(service, settings, cancellation);
            if (settings.Port != 0 && host.Address.Port != settings.Port)
            {
                await context.Error.WriteLineAsync($"Port {settings.Port} is taken; using {host.Address.Port}");
            }

            if (parsed.GetValue(_screenshot) is { } pictures)
            {
                await TakePicturesAsync(host.Address, service, context.FullPath(pictures), cancellation);
                return ExitCode.Done;
            }

            await context.Out.WriteLineAsync($"Dashboards at {host.Address}  (Ctrl+C stops)");
            if (opensBrowser)
            {
                Open(host.Address);
            }

            await host.WaitAsync(cancellation);
            return ExitCode.Done;
        }
        catch (CaptureException exception)
        {
            throw new OperationFailedException($"--screenshot: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            throw new OperationFailedException($"can't listen on {settings.Listen} port {settings.Port}: {exception.Message}", exception);
        }
    }

    private async Task TakePicturesAsync(Uri viewer, ViewerService service, string folder, CancellationToken cancellation)
    {
        var program = ChromiumProgram.Find(context.Configuration.Variable)
            ?? throw new OperationFailedException($"--screenshot: there is no Chromium on this machine. {ChromiumProgram.Remedy}");
        await using var capture = await ChromiumCapture.StartAsync(program, context.Clock, cancellation);
        try
        {
            await foreach (var file in SheetPictures.WriteAsync(
                capture, viewer, await service.CatalogueAsync(), folder, cancellation))
            {
                await context.Out.WriteLineAsync(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperationFailedException($"--screenshot: {folder} can't be written: {exception.Message}", exception);
        }
    }

    private IDefinitionSource Source(ParseResult parsed)
    {
        if (parsed.GetValue(_from) is { } folder)
        {
            return DefinitionFolder.Source(context.FullPath(folder), folder);
        }

        var config = options.Configuration(parsed, context);
        var named = config.Get($"{SettingKeys.Namespace}:{SettingKeys.Institution}") ?? "";
        var file = Path.GetFullPath(named, config.Project.Folder);
        return new WatchedSource(
            () => new[] { file, config.Project.StackFilePath(config.Stack) }.Where(File.Exists),
            () => Read(Deployments.ReadForDatabase(config, context), File.Exists(file) ? named : $"stack {config.Stack}"));
    }

    private DefinitionSet Read(InstitutionDeployment deployment, string named)
    {
        try
        {
            return DefinitionSet.Read(
                named,
                Deployments.Documents(deployment, context).Select(document =>
                    (document.FileName, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(document.Body.ToJsonString()))));
        }
        catch (InvalidInputException exception)
        {
            throw new SourceException([new Problem(exception.Message, named, "Mend it; the page follows by itself.")]);
        }
    }

    private ViewerSettings Settings(ParseResult parsed)
    {
        if (parsed.GetValue(_screenshot) is not null)
        {
            // Its own browser on this machine is the only visitor.
            return new(parsed.GetValue(_port), IPAddress.Loopback, null, []);
        }

        var listen = parsed.GetValue(_listen) is not { } text ? IPAddress.Loopback
            : IPAddress.TryParse(text, out var address) ? address
            : throw new InvalidInputException($"--listen: '{text}' is no address of a machine; write one such as 0.0.0.0");
        var token = parsed.GetValue(_token) is { } file ? TokenIn(file) : context.Configuration.Variable("QSGEN_VIEWER_TOKEN");
        return token is null && !IPAddress.IsLoopback(listen)
            ? throw new InvalidInputException("--listen: other machines only get in with a token; name a file that holds it with --token")
            : new(parsed.GetValue(_port), listen, token, [.. parsed.GetValue(_names) ?? []]);
    }

    private string TokenIn(string file)
    {
        try
        {
            return File.ReadAllText(context.FullPath(file)).Trim() is { Length: >= 16 } token
                ? token
                : throw new InvalidInputException($"--token: {file} holds fewer than 16 characters, which can be guessed");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"--token: {file} can't be read: {exception.Message}");
        }
    }

    // A machine without a screen has none; the address is printed anyway.
    private static void Open(Uri address)
    {
        try
        {
            var opener = OperatingSystem.IsMacOS() ? "open" : OperatingSystem.IsWindows() ? address.ToString() : "xdg-open";
            using var started = Process.Start(new ProcessStartInfo(opener, OperatingSystem.IsWindows() ? [] : [address.ToString()])
            {
                UseShellExecute = OperatingSystem.IsWindows(),
                RedirectStandardError = !OperatingSystem.IsWindows(),
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No browser here.
        }
    }
}
