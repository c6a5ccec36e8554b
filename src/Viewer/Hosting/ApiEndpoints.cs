using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QsGen.Database.Sessions;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Pages;
using QsGen.Viewer.Queries;
using QsGen.Viewer.Sources;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Hosting;

/// <summary>The addresses of <see cref="ApiRoutes"/>.</summary>
internal static class ApiEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes, ViewerService service)
    {
        routes.MapGet(ApiRoutes.Apps, context => AnswerAsync(
            context,
            service,
            async () => await service.CatalogueAsync() with { User = context.Items[ViewerHost.UserItem] as string },
            FrameJson.Default.CatalogueFrame));
        routes.MapGet(ApiRoutes.Generation, context => AnswerAsync(
            context, service, async () => await service.GenerationAsync(), FrameJson.Default.GenerationFrame));
        routes.MapGet(ApiRoutes.Sheet, context => AnswerAsync(
            context, service, async () => await service.SheetAsync(Part(context, "app"), Part(context, "sheet"), State(context)),
            FrameJson.Default.SheetFrame));
        routes.MapGet(ApiRoutes.Visual, context => AnswerAsync(
            context,
            service,
            async () => await service.VisualAsync(
                Part(context, "app"), Part(context, "sheet"), Part(context, "visual"), State(context), context.RequestAborted),
            FrameJson.Default.VisualFrame));
        routes.MapGet(ApiRoutes.Options, context => AnswerAsync(
            context,
            service,
            async () => await service.OptionsAsync(
                Part(context, "app"), Part(context, "sheet"), Part(context, "control"), State(context), context.RequestAborted),
            FrameJson.Default.OptionsFrame));
        routes.MapGet(ApiRoutes.Help, context => AnswerAsync(
            context, service, async () => await service.HelpAsync(Part(context, "app"), Part(context, "sheet"), context.RequestAborted),
            FrameJson.Default.HelpFrame));
        routes.MapGet(ApiRoutes.Health, context => context.Response.WriteAsync("ok"));
    }

    /// <summary>Sends an error instead of what was asked for.</summary>
    public static async Task SendErrorAsync(HttpContext context, int status, string title, params ImmutableArray<Problem> problems)
    {
        context.Response.StatusCode = status;
        await SendAsync(context, new ErrorFrame(title, problems), FrameJson.Default.ErrorFrame);
    }

    /// <summary>Does what may fail, and says so when it does.</summary>
    public static async Task GuardAsync(HttpContext context, ViewerService service, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (SourceException exception)
        {
            await SendErrorAsync(context, StatusCodes.Status422UnprocessableEntity, "The definitions can't be read", exception.Problems);
        }
        catch (Exception exception) when (exception is DefinitionException or QueryException or ExpressionException)
        {
            await SendErrorAsync(
                context, StatusCodes.Status422UnprocessableEntity, "The definition can't be drawn", new Problem(exception.Message));
        }
        catch (SqlSessionException exception)
        {
            await SendErrorAsync(
                context, StatusCodes.Status503ServiceUnavailable, "The database does not answer", service.DatabaseProblem(exception));
        }
    }

    private static Task AnswerAsync<T>(HttpContext context, ViewerService service, Func<Task<T?>> ask, JsonTypeInfo<T> type)
        where T : class => GuardAsync(context, service, async () =>
        {
            if (await ask() is { } frame)
            {
                await SendAsync(context, frame, type);
            }
            else
            {
                await SendErrorAsync(
                    context,
                    StatusCodes.Status404NotFound,
                    "There is no such page",
                    new Problem("No app, sheet or visual has this address.", context.Request.Path, "Choose one from the list of sheets."));
            }
        });

    private static async Task SendAsync<T>(HttpContext context, T frame, JsonTypeInfo<T> type)
    {
        ResponseSecurity.Apply(context.Response);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(frame, type), context.RequestAborted);
    }

    private static string Part(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    private static StateText State(HttpContext context) => StateText.Parse(context.Request.QueryString.Value ?? "");
}
