using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Pages;

namespace QsGen.Viewer.Hosting;

/// <summary>The web server: reading only, from this machine only unless an address is named, and then with a token.</summary>
internal sealed class ViewerHost : IAsyncDisposable
{
    private const int Tries = 20;
    private const string Cookie = "qsgen-viewer";

    /// <summary>Under which a request carries who its visitor is; see <see cref="ViewerSettings.UserOf"/>.</summary>
    public const string UserItem = "viewer-user";

    private readonly WebApplication _application;

    private ViewerHost(WebApplication application, Uri address) => (_application, Address) = (application, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts it.</summary>
    /// <param name="service">What answers.</param>
    /// <param name="settings">Where it listens.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">No port from the one named on is free, or the address is not one of this machine.</exception>
    public static Task<ViewerHost> StartAsync(ViewerService service, ViewerSettings settings, CancellationToken cancellationToken) =>
        StartAsync(
            routes =>
            {
                routes.MapPages(AssetCatalogue.Load());
                routes.MapApi(service);
                routes.MapFiles(service);
            },
            settings,
            cancellationToken);

    /// <summary>Starts it for other pages, which are guarded alike.</summary>
    /// <param name="map">Adds their addresses.</param>
    /// <param name="settings">Where it listens.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">No port from the one named on is free, or the address is not one of this machine.</exception>
    public static async Task<ViewerHost> StartAsync(
        Action<IEndpointRouteBuilder> map, ViewerSettings settings, CancellationToken cancellationToken)
    {
        for (var port = settings.Port; ; port++)
        {
            var application = Build(map, settings, port);
            try
            {
                await application.StartAsync(cancellationToken);
                var bound = new Uri(application.Urls.Single());
                return new(application, new UriBuilder(bound.Scheme, Shown(settings.Listen), bound.Port).Uri);
            }
            catch (IOException exception) when (exception.InnerException is SocketException or AddressInUseException
                && port < settings.Port + Tries && settings.Port != 0)
            {
                await application.DisposeAsync();
            }
        }
    }

    /// <summary>Waits until somebody stops the program.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            await _application.StopAsync(CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static string Shown(IPAddress address) => IPAddress.IsLoopback(address) ? "localhost" : address.ToString();

    private static WebApplication Build(Action<IEndpointRouteBuilder> map, ViewerSettings settings, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // No answer holds both a secret and what a stranger could have put there.
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(settings.Listen, port, endpoint =>
            {
                if (settings.Certificate is { } certificate)
                {
                    endpoint.UseHttps(certificate);
                }
            });
        });
        var application = builder.Build();
        application.Use((context, next) => GuardedAsync(context, settings, next));
        application.UseResponseCompression();
        map(application);
        return application;
    }

    // A page elsewhere that makes its name point here must not read; nothing here is changed by asking.
    private static async Task GuardedAsync(HttpContext context, ViewerSettings settings, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (!settings.Knows(context.Request.Host.Host))
        {
            await ApiEndpoints.SendErrorAsync(
                context,
                StatusCodes.Status421MisdirectedRequest,
                "This is not the name of this server",
                new Problem($"The name '{context.Request.Host.Host}' is not known here.", null, "Open the address that `serve` printed."));
            return;
        }

        var user = settings.UserOf(context.Connection.RemoteIpAddress, context.Request.Headers[settings.UserHeader]);
        context.Items[UserItem] = user;
        if ((settings.Token is not null || !settings.Proxies.IsEmpty) && user is null && context.Request.Path != ApiRoutes.Health
            && !(settings.Token is { } token && IsSignedIn(context, token)))
        {
            await ApiEndpoints.SendErrorAsync(
                context,
                StatusCodes.Status401Unauthorized,
                settings.Token is null ? "Signing in is needed" : "A token is needed",
                settings.Token is null
                    ? new Problem("This server answers through the proxy that signs people in.", null, "Open the proxy's address.")
                    : new Problem("This server wants its token.", null, "Open its address with ?token=… once."));
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await ApiEndpoints.SendErrorAsync(
                context,
                StatusCodes.Status500InternalServerError,
                "The viewer failed",
                new Problem($"{exception.GetType().Name}: {exception.Message}", context.Request.Path,
                    "Please report it with this address."));
        }
    }

    private static bool IsSignedIn(HttpContext context, string token)
    {
        if (Is(context.Request.Query["token"].ToString(), token))
        {
            context.Response.Cookies.Append(
                Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps });
            return true;
        }

        return Is(context.Request.Cookies[Cookie] ?? "", token)
            || Is(context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), token);
    }

    private static bool Is(string given, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));
}
