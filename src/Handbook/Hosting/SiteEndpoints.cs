using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QsGen.Handbook.Site;
using QsGen.Viewer.Pages;

namespace QsGen.Handbook.Hosting;

/// <summary>The addresses of a site: its files as they lie in a folder, so that what is served is what is published.</summary>
internal static class SiteEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="site">The site as it is now.</param>
    public static void MapSite(this IEndpointRouteBuilder routes, Func<Task<HandbookSite>> site) =>
        routes.MapMethods("/{**path}", Reading, async context => await SendAsync(context, await site()));

    private static async Task SendAsync(HttpContext context, HandbookSite site)
    {
        var (asked, response) = (context.Request.RouteValues["path"] as string ?? "", context.Response);
        ResponseSecurity.Apply(response);
        response.Headers.CacheControl = "no-cache";
        var path = asked.Length == 0 || asked.EndsWith('/') ? $"{asked}index.html" : asked;
        if (site.Files.FirstOrDefault(file => file.Path == path) is not { } file)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync("There is no such page. The first one is at /", context.RequestAborted);
            return;
        }

        response.ContentType = TypeOf(path);
        response.ContentLength = file.Content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(file.Content, context.RequestAborted);
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
        ".ttf" => "font/ttf",
        _ => "application/octet-stream",
    };
}
