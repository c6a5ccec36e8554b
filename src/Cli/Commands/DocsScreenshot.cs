using System.CommandLine;
using System.Globalization;
using QsGen.Cli.Configuration;
using QsGen.Cli.Handbooks;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components;
using QsGen.Viewer.Capture;

namespace QsGen.Cli.Commands;

/// <summary><c>docs screenshot</c>: pictures of the sheets for the handbook.</summary>
internal sealed class DocsScreenshot(CliContext context, HandbookOptions handbook)
{
    private readonly Option<string?> _app = new Option<string?>("--app")
    {
        Description = "Only the sheets of this dashboard",
        HelpName = "NAME",
    }.AcceptOnlyFromAmong([.. AppCatalogue.All.Select(app => app.Key)]);

    private readonly Option<string> _viewport = new("--viewport")
    {
        Description = "The size of the window, in pixels",
        HelpName = "WxH",
        DefaultValueFactory = _ => "1280x900",
    };

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("screenshot", "Take a picture of every sheet with demo data, light and dark, through Chromium; 'docs apply' shows them")
            .WithExample("qsgen docs screenshot --institution bank.yaml --app l1-dashboard")
            .WithOptions([.. handbook.ForInstitution, handbook.Pictures, _app, _viewport])
            .Does(async (parsed, cancellation) =>
            {
                var (width, height) = Viewport(parsed.GetValue(_viewport)!);
                var named = parsed.GetValue(handbook.Pictures)!;
                var (config, work) = handbook.Work(parsed);
                try
                {
                    await foreach (var file in work.TakePicturesAsync(
                        parsed.RootCommandResult.Command,
                        ProgramVariables.Settings(config.Project),
                        new(context.FullPath(named)),
                        new(parsed.GetValue(_app), width, height),
                        cancellation))
                    {
                        await context.Out.WriteLineAsync(Path.Combine(named, file));
                    }

                    return ExitCode.Done;
                }
                catch (CaptureException exception)
                {
                    throw new OperationFailedException(exception.Message, exception);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    throw new InvalidInputException($"{named}: {exception.Message}");
                }
            });

    private static (int Width, int Height) Viewport(string text) =>
        text.Split('x') is [var wide, var high]
        && int.TryParse(wide, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
        && int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var height)
        && width is > 0 and <= 10_000 && height is > 0 and <= 10_000
            ? (width, height)
            : throw new InvalidInputException($"--viewport: '{text}' is no size; write one such as 1280x900");
}
