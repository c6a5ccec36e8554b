using System.CommandLine;
using System.Diagnostics;
using System.Text;
using QsGen.Cli.Configuration;
using QsGen.Cli.Handbooks;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Cli.Stacks;
using QsGen.Components.Deployment;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Help;
using QsGen.Institution;
using QsGen.Viewer.Capture;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Hosting;
using QsGen.Viewer.Sources;

namespace QsGen.Cli.Commands;

/// <summary><c>serve</c>: the dashboards in a browser; <c>demo</c>: the same after <c>up</c>.</summary>
internal sealed class ServeCommand(CliContext context, CommonOptions options)
{
    private readonly ListenOptionSet _listening = new(context);

    private readonly Option<string?> _from = new("--from")
    {
        Description = "Draw the definitions of this folder, as 'json apply' writes them",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _before = new("--before")
    {
        Description = "Show the definitions of this folder too, as those before, and say what changed",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _export = new("--export")
    {
        Description = "Write all sheets into this folder as pages that need no server, and end",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _screenshot = new("--screenshot")
    {
        Description = "Write a picture of every sheet into this folder, through Chromium, and end; with --before of those that changed",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Open no browser" };

    /// <summary>Serves what is configured.</summary>
    public Command Serve() => new Command("serve", "Show the dashboards in a browser, drawn from the definitions that AWS would get")
        .WithExample("qsgen serve --stack dev")
        .WithOptions([.. options.ForConfiguration, _from, _before, _export, .. _listening.All, _screenshot])
        .Does((parsed, cancellation) => RunAsync(parsed, opensBrowser: false, cancellation));

    /// <summary>Makes the stack first, and opens the browser.</summary>
    /// <param name="up">Makes the stack; its exit code.</param>
    public Command Demo(Func<ParseResult, CancellationToken, Task<int>> up) =>
        new Command("demo", "Create the stack of a bundled institution with demo data, then show its dashboards in a browser")
            .WithExample("qsgen demo")
            .WithOptions([.. options.ForConfiguration, _listening.Port, _noBrowser])
            .Does(async (parsed, cancellation) =>
            {
                var code = await up(parsed, cancellation);
                return code == ExitCode.Done
                    ? await RunAsync(parsed, opensBrowser: !parsed.GetValue(_noBrowser), cancellation)
                    : code;
            });

    private async Task<int> RunAsync(ParseResult parsed, bool opensBrowser, CancellationToken cancellation)
    {
        // The browser of a picture on this machine is its only visitor.
        var settings = parsed.GetValue(_screenshot) is null ? _listening.Read(parsed) : _listening.Local(parsed);
        var config = options.Configuration(parsed, context);
        var deployment = Deployments.ReadForDatabase(config, context);
        await ConfiguredDatabase.RequireKnownAsync(deployment, cancellation);
        await using var reader = new DatabaseReader(ConfiguredDatabase.UrlOf(deployment), context.Clock);
        var help = new SheetHelp(
            FactsReader.Apps(deployment),
            PageLibrary.Of(PageLibrary.Files()),
            () => FactsReader.Read(
                context,
                deployment,
                HandbookOptions.Named(config),
                parsed.RootCommandResult.Command,
                ProgramVariables.Settings(config.Project)));
        var service = new ViewerService(Source(parsed, config), reader, context.Clock, deployment.TimeZone, help);
        try
        {
            if (parsed.GetValue(_export) is { } copy)
            {
                await CopyAsync(service, context.FullPath(copy), cancellation);
                return ExitCode.Done;
            }

            await using var host = await ViewerHost.StartAsync(service, settings, cancellation);
            if (settings.Port != 0 && host.Address.Port != settings.Port)
            {
                await context.Error.WriteLineAsync($"Port {settings.Port} is taken; using {host.Address.Port}");
            }

            if (parsed.GetValue(_screenshot) is { } pictures)
            {
                await TakePicturesAsync(
                    host.Address, service, context.FullPath(pictures), parsed.GetValue(_before) is not null, cancellation);
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

    private async Task CopyAsync(ViewerService service, string folder, CancellationToken cancellation)
    {
        try
        {
            await foreach (var file in new StaticCopy(service).WriteAsync(folder, cancellation))
            {
                await context.Out.WriteLineAsync(file);
            }
        }
        catch (SourceException exception)
        {
            throw new InvalidInputException([.. exception.Problems.Select(problem => problem.What)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperationFailedException($"--export: {folder} can't be written: {exception.Message}", exception);
        }
    }

    private async Task TakePicturesAsync(
        Uri viewer, ViewerService service, string folder, bool compares, CancellationToken cancellation)
    {
        var program = ChromiumProgram.Find(context.Configuration.Variable)
            ?? throw new OperationFailedException($"--screenshot: there is no Chromium on this machine. {ChromiumProgram.Remedy}");
        await using var capture = await ChromiumCapture.StartAsync(program, context.Clock, cancellation);
        try
        {
            var catalogue = await service.CatalogueAsync();
            await foreach (var file in SheetPictures.WriteAsync(capture, viewer, catalogue, folder, cancellation))
            {
                await (compares ? context.Error : context.Out).WriteLineAsync(file);
            }

            if (compares)
            {
                foreach (var sheet in await PicturePairs.WriteAsync(folder, catalogue, cancellation))
                {
                    await context.Out.WriteLineAsync(sheet);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperationFailedException($"--screenshot: {folder} can't be written: {exception.Message}", exception);
        }
    }

    private IDefinitionSource Source(ParseResult parsed, StackConfig config) => parsed.GetValue(_before) is { } before
        ? new BeforeSource(Now(parsed, config), DefinitionFolder.Source(context.FullPath(before), before), ChangeWords.Between)
        : Now(parsed, config);

    private IDefinitionSource Now(ParseResult parsed, StackConfig config)
    {
        if (parsed.GetValue(_from) is { } folder)
        {
            return DefinitionFolder.Source(context.FullPath(folder), folder);
        }

        var named = config.Get($"{SettingKeys.Namespace}:{SettingKeys.Institution}") ?? "";
        var file = Path.GetFullPath(InstitutionSource.FileOf(named), config.Project.Folder);
        var files = new[] { file, config.Project.StackFilePath(config.Stack) }.Where(File.Exists);
        if (parsed.GetValue(options.Institution) is null && DeployedDefinitions.Source(config, context, files) is { } deployed)
        {
            return deployed;
        }

        return new WatchedSource(
            () => files,
            () => Read(config, File.Exists(file) ? named : $"stack {config.Stack}"));
    }

    private DefinitionSet Read(StackConfig config, string named)
    {
        try
        {
            return DefinitionSet.Read(
                named,
                Deployments.Documents(Deployments.ReadForDatabase(config, context), context).Select(document =>
                    (document.FileName, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(document.Body.ToJsonString()))));
        }
        catch (InvalidInputException exception)
        {
            const string Remedy = "Mend it; the page follows by itself.";
            var told = exception.Findings.Select(finding => finding.ToString()).ToHashSet(StringComparer.Ordinal);
            throw new SourceException(
            [
                .. exception.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding =>
                    new Problem($"{finding.RuleId}: {finding.Message}; {finding.Remedy}", finding.Location, Remedy)),
                .. exception.Messages.Where(message => !told.Contains(message)).Select(message => new Problem(message, named, Remedy)),
            ]);
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
