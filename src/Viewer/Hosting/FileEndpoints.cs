using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QsGen.Viewer.Exports;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Pages;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Hosting;

/// <summary>All rows of a visual as a file to keep.</summary>
internal static class FileEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Adds the addresses.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes, ViewerService service)
    {
        routes.MapGet(ApiRoutes.Csv, context => SendAsync(context, service, "csv", "text/csv; charset=utf-8",
            table => CsvFile.WriteAsync(table, context.Response.Body, context.RequestAborted)));
        routes.MapGet(ApiRoutes.Xlsx, context => SendAsync(context, service, "xlsx", Workbook, async table =>
        {
            // The package's writer does not write asynchronously, and the server's stream nothing else.
            using var file = new MemoryStream();
            XlsxFile.Write(table, file);
            file.Position = 0;
            await file.CopyToAsync(context.Response.Body, context.RequestAborted);
        }));
    }

    private static Task SendAsync(
        HttpContext context, ViewerService service, string ending, string type, Func<ExportTable, Task> write) =>
        ApiEndpoints.GuardAsync(context, service, async () =>
        {
            var (app, sheet, visual) = (Part("app"), Part("sheet"), Part("visual"));
            var state = StateText.Parse(context.Request.QueryString.Value ?? "");
            if (await service.CanvasAsync(app, sheet, visual, state) is not { } canvas)
            {
                await ApiEndpoints.SendErrorAsync(
                    context, StatusCodes.Status404NotFound, "There is no such visual", new Problem("No visual has this address."));
                return;
            }

            var table = await ExportTable.ReadAsync(canvas, context.RequestAborted);
            ResponseSecurity.Apply(context.Response);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentType = type;
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{table.FileName}.{ending}\"";
            await write(table);

            string Part(string name) => (string)context.Request.RouteValues[name]!;
        });
}
