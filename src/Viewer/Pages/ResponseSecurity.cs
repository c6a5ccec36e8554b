using Microsoft.AspNetCore.Http;

namespace QsGen.Viewer.Pages;

/// <summary>What a browser may do with an answer of ours.</summary>
internal static class ResponseSecurity
{
    /// <summary>The Content-Security-Policy: everything from here, nothing inline, no eval, in no frame but our own that shows two sheets
    /// side by side. Pictures of charts are made in the page and saved from there (<c>blob:</c>).</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>Writes the headers that every answer has, data and files too.</summary>
    public static void Apply(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
