using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Site;
using QsGen.Viewer.Pages;

namespace QsGen.Handbook.Hosting;

/// <summary>The addresses of a site: its files as they lie in a folder, so that what is served is what is published. Where a site is
/// written while it is served, pages load themselves anew when it was built again.</summary>
internal static class SiteEndpoints
{
    private const string Mark = "/.handbook/mark";
    private const string Reload = "/.handbook/reload.js";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="site">The site as it is now.</param>
    /// <param name="isWritten">Whether the site changes while it is served.</param>
    public static void MapSite(this IEndpointRouteBuilder routes, Func<Task<HandbookSite>> site, bool isWritten = false)
    {
        if (isWritten)
        {
            var script = HandbookResource.Text("Handbook/Browser/reload.js");
            routes.MapGet(Mark, async context => await SendTextAsync(context, "text/plain", (await site()).Mark));
            routes.MapGet(Reload, context => SendTextAsync(context, "text/javascript", script));
        }

        routes.MapMethods("/{**path}", Reading, async context => await SendAsync(context, await site(), isWritten));
    }

    private static async Task SendAsync(HttpContext context, HandbookSite site, bool isWritten)
    {
        var asked = context.Request.RouteValues["path"] as string ?? "";
        var path = asked.Length == 0 || asked.EndsWith('/') ? $"{asked}index.html" : asked;
        if (site.Files.FirstOrDefault(file => file.Path == path) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await SendTextAsync(context, "text/plain", "There is no such page. The first one is at /");
            return;
        }

        var type = TypeOf(path);
        if (isWritten && type.StartsWith("text/html", StringComparison.Ordinal))
        {
            var script = $"<script src=\"{Reload}\" data-mark=\"{site.Mark}\" defer></script>\n</head>";
            await SendAsync(context, type, Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(file.Content.Span).Replace("</head>", script, StringComparison.Ordinal)));
            return;
        }

        await SendAsync(context, type, file.Content);
    }

    private static Task SendTextAsync(HttpContext context, string type, string text) =>
        SendAsync(context, $"{type}; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static async Task SendAsync(HttpContext context, string type, ReadOnlyMemory<byte> content)
    {
        ResponseSecurity.Apply(context.Response);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".yaml" => "text/yaml; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".ico" => "image/x-icon",
        ".webp" => "image/webp",
        ".pdf" => "application/pdf",
        ".ttf" => "font/ttf",
        _ => "application/octet-stream",
    };
}
