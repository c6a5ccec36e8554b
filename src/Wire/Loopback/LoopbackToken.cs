using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace QsGen.Wire.Loopback;

/// <summary>What a caller has to know where both ends are ours: a secret of one server, which its address carries.</summary>
/// <remarks>An address is then <c>TOKEN@127.0.0.1:port</c>, handed on within a process and never written anywhere.</remarks>
internal static class LoopbackToken
{
    private const string Header = "qsgen-token";

    /// <summary>A token that nobody guesses.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(64, lowercase: true);

    /// <summary>The token that an address carries; null when it carries none.</summary>
    public static string? Of(Uri address) => address.UserInfo is { Length: > 0 } token ? token : null;

    /// <summary>Refuses every call that does not bear the token.</summary>
    public static void Require(WebApplication application, string token) => application.Use(async (context, next) =>
    {
        if (Bears(context.Request, token))
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    });

    /// <summary>Lets every request bear the token.</summary>
    public static HttpMessageHandler Bearing(string? token, HttpMessageHandler inner) =>
        token is null ? inner : new Bearer(token, inner);

    private static bool Bears(HttpRequest request, string token) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Headers[Header].ToString()), Encoding.UTF8.GetBytes(token));

    private sealed class Bearer(string token, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation(Header, token);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
