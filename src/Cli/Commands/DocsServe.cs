using System.CommandLine;
using System.Net;
using QsGen.Cli.Handbooks;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Handbook.Hosting;
using QsGen.Handbook.Site;
using QsGen.Viewer.Hosting;

namespace QsGen.Cli.Commands;

/// <summary><c>docs serve</c>: the site on this machine, built anew when a file that it follows from changes.</summary>
internal sealed class DocsServe(CliContext context, HandbookOptions handbook)
{
    private const int UsualPort = 8000;

    private readonly Option<int> _port = new("--port", "-p")
    {
        Description = "The port; when it is taken, the next free one",
        DefaultValueFactory = _ => UsualPort,
        Validators = { ListenOptionSet.OfAMachine },
    };

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("serve", "Show the handbook in a browser; when the institution or a page changes, the browser shows it by itself")
            .WithExample("qsgen docs serve --institution bank.yaml")
            .WithOptions([.. handbook.ForSite, _port])
            .Does(async (parsed, cancellation) =>
            {
                using var turn = new SemaphoreSlim(1);
                var (seen, figures) = ("", (string?)null);
                var site = await BuildAsync();
                try
                {
                    await using var host = await ViewerHost.StartAsync(
                        routes => routes.MapSite(CurrentAsync, isWritten: true),
                        new ViewerSettings(parsed.GetValue(_port), IPAddress.Loopback, null, []),
                        cancellation);
                    await context.Out.WriteLineAsync($"Handbook at {host.Address}  (Ctrl+C stops)");
                    await host.WaitAsync(cancellation);
                    return ExitCode.Done;
                }
                catch (IOException exception)
                {
                    throw new OperationFailedException($"can't listen on port {parsed.GetValue(_port)}: {exception.Message}", exception);
                }

                async Task<HandbookSite> BuildAsync()
                {
                    var (built, remembered) = await handbook.BuildAsync(parsed, figures, cancellation);
                    (seen, figures) = (Mark(parsed), remembered);
                    foreach (var problem in built.Problems)
                    {
                        await context.Error.WriteLineAsync($"error: {problem}");
                    }

                    return built;
                }

                // Who asks first after a change waits for the new site; a broken file leaves the one before and says why.
                async Task<HandbookSite> CurrentAsync()
                {
                    await turn.WaitAsync(cancellation);
                    try
                    {
                        if (Mark(parsed) != seen)
                        {
                            site = await BuildAsync();
                        }
                    }
                    catch (InvalidInputException mistake)
                    {
                        seen = Mark(parsed);
                        await context.Error.WriteLineAsync(mistake.Message);
                    }
                    finally
                    {
                        turn.Release();
                    }

                    return site;
                }
            });

    private string Mark(ParseResult parsed) => string.Join(
        '\n', handbook.Sources(parsed).Order(StringComparer.Ordinal).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}"));
}
