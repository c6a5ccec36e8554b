using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace QsGen.Viewer.Pages;

/// <summary>The addresses of pages and of what they load. The pages' scripts ask for the rest; see
/// <see cref="QsGen.Viewer.Frames.ApiRoutes"/>.</summary>
internal static class PageEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds them: <c>/</c>, a page for each app and sheet, one for a sheet beside what it was, and <c>/assets</c>. One page serves
    /// all: its script reads from the address which sheet is meant.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes, AssetCatalogue assets)
    {
        var page = Encoding.UTF8.GetBytes(ShellPage.Write(assets));
        RequestDelegate answer = context => SendPageAsync(context, page, $"\"{assets.Hash}\"");
        routes.MapMethods("/", Reading, answer);
        routes.MapMethods("/apps/{app}", Reading, answer);
        routes.MapMethods(Frames.ApiRoutes.SheetPage, Reading, answer);
        routes.MapMethods("/compare/{app}/sheets/{sheet}", Reading, answer);
        routes.MapMethods("/assets/{hash}/{name}", Reading, context => SendAssetAsync(context, assets));
    }

    private static async Task SendPageAsync(HttpContext context, byte[] page, string tag)
    {
        ResponseSecurity.Apply(context.Response);
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await SendAsync(context, page);
    }

    private static async Task SendAssetAsync(HttpContext context, AssetCatalogue assets)
    {
        var (request, response) = (context.Request, context.Response);
        ResponseSecurity.Apply(response);
        if (request.RouteValues["hash"] as string != assets.Hash
            || !assets.Assets.TryGetValue(request.RouteValues["name"] as string ?? "", out var asset))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.Headers.CacheControl = "no-store";
            return;
        }

        response.ContentType = asset.ContentType;
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        if (request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentEncoding = "gzip";
            await SendAsync(context, asset.Packed.AsMemory());
        }
        else
        {
            await SendAsync(context, asset.Unpack());
        }
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
