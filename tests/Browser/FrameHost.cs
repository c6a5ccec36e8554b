using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QsGen.Tests.Support;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Pages;

namespace QsGen.Tests.Browser;

/// <summary>The viewer's pages over frames that lie in files, without definitions or a database.</summary>
internal sealed class FrameHost : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Browser", "Frames");

    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, string> _generations = new(StringComparer.Ordinal);

    private FrameHost(WebApplication application) => _application = application;

    /// <summary>Its address without a slash at the end.</summary>
    public string Address => _application.Urls.Single();

    /// <summary>Starts it on a free port.</summary>
    public static async Task<FrameHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var host = new FrameHost(application);
        application.MapPages(AssetCatalogue.Load());
        application.MapGet(ApiRoutes.Apps, context => SendAsync(context, Read("apps")));
        application.MapGet(ApiRoutes.Generation, host.SendGenerationAsync);
        application.MapGet(ApiRoutes.Sheet, host.SendSheetAsync);
        application.MapGet(ApiRoutes.Visual, SendVisualAsync);
        application.MapGet(ApiRoutes.Options, context => SendAsync(context, Of(context)?["options"]?[Route(context, "control")]));
        application.MapGet(ApiRoutes.Help, context => SendAsync(context, Of(context)?["help"]));
        application.MapGet(ApiRoutes.Csv, SendCsvAsync);
        await application.StartAsync();
        return host;
    }

    /// <summary>The files of frames.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.json");

    /// <summary>Tells the pages of a visitor that there is news.</summary>
    public void Renew(string visitor) => _generations[visitor] = "g2";

    /// <summary>Has the pages of a visitor told that the definitions can't be read, or that they are whole again.</summary>
    public void Break(string visitor, bool isBroken) => _generations[visitor] = isBroken ? "" : "g3";

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static JsonNode? Read(string name)
    {
        var file = Path.Combine(Folder, $"{name}.json");
        return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) : null;
    }

    private static JsonNode? Of(HttpContext context) => Read(Route(context, "sheet"));

    private static string Route(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    private static async Task SendAsync(HttpContext context, JsonNode? frame, int status = StatusCodes.Status404NotFound)
    {
        ResponseSecurity.Apply(context.Response);
        if (frame is null)
        {
            context.Response.StatusCode = status;
            frame = new JsonObject
            {
                ["title"] = status == StatusCodes.Status404NotFound ? "No such sheet" : "The database does not answer",
                ["problems"] = new JsonArray(new JsonObject { ["what"] = "It is not among those here.", ["remedy"] = "Choose another." }),
            };
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(frame.ToJsonString());
    }

    private Task SendSheetAsync(HttpContext context)
    {
        if (Route(context, "sheet") == "down")
        {
            return SendAsync(context, null, StatusCodes.Status503ServiceUnavailable);
        }

        var sheet = Of(context)?["sheet"];
        if (sheet is not null)
        {
            sheet["state"] = context.Request.QueryString.Value is { Length: > 1 } query ? query[1..] : "";
            sheet["generation"] = GenerationOf(context);
        }

        return SendAsync(context, sheet);
    }

    private static Task SendVisualAsync(HttpContext context) =>
        SendAsync(context, Of(context)?["visuals"]?[Route(context, "visual")]);

    private Task SendGenerationAsync(HttpContext context) => GenerationOf(context) is { Length: > 0 } generation
        ? SendAsync(context, new JsonObject { ["generation"] = generation })
        : SendAsync(context, null, StatusCodes.Status422UnprocessableEntity);

    // Pages of several tests are open at the same time: a cookie tells them apart.
    private string GenerationOf(HttpContext context) =>
        context.Request.Cookies["visitor"] is { } visitor && _generations.TryGetValue(visitor, out var generation) ? generation : "g1";

    private static async Task SendCsvAsync(HttpContext context)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=rows.csv";
        await context.Response.WriteAsync($"State,{context.Request.QueryString.Value}\n");
    }
}
