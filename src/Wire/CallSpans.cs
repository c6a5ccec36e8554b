using System.Diagnostics;
using Grpc.Core;
using Grpc.Core.Interceptors;
using QsGen.Wire.Rpc;

namespace QsGen.Wire;

/// <summary>
/// Keeps the spans of two processes in one tree. A client says in a header under which span it calls; a server opens a span below it
/// for each call about a resource or a function.
/// </summary>
/// <param name="parent">On a server whose callers send no header of ours: what its spans belong to.</param>
internal sealed class CallSpans(ActivityContext parent = default) : Interceptor
{
    /// <summary>The header, as the W3C's Trace Context names it.</summary>
    private const string Header = "traceparent";

    private static readonly ActivitySource Source = new("QsGen.Wire");

    /// <summary>Whether anybody listens; else channels and servers do without.</summary>
    public static bool Wanted => Source.HasListeners();

    /// <inheritdoc/>
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        if (Activity.Current is not { IdFormat: ActivityIdFormat.W3C, Id: { } id })
        {
            return continuation(request, context);
        }

        var headers = new Metadata { { Header, id } };
        foreach (var entry in context.Options.Headers ?? [])
        {
            headers.Add(entry);
        }

        return continuation(request, new(context.Method, context.Host, context.Options.WithHeaders(headers)));
    }

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        using var span = Begin(request, context);
        try
        {
            return await continuation(request, context);
        }
        catch
        {
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }

    private Activity? Begin<TRequest>(TRequest request, ServerCallContext context)
    {
        if (!Source.HasListeners() || Subject(request) is not { } subject)
        {
            return null;
        }

        var above = parent;
        if (above == default)
        {
            ActivityContext.TryParse(context.RequestHeaders.GetValue(Header), null, isRemote: true, out above);
        }

        var method = context.Method[(context.Method.LastIndexOf('/') + 1)..];
        return Source.StartActivity($"{Verb(method)} {subject}", ActivityKind.Server, above)?.SetTag("rpc.method", context.Method);
    }

    // RegisterResource is "register resource", Check is "check".
    private static string Verb(string method) => string.Concat(method.Select((letter, index) =>
        char.IsUpper(letter) ? $"{(index == 0 ? "" : " ")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private static string? Subject<TRequest>(TRequest request) => request switch
    {
        CheckRequest check => Name(check.Urn),
        DiffRequest diff => Name(diff.Urn),
        CreateRequest create => Name(create.Urn),
        ReadRequest read => Name(read.Urn),
        UpdateRequest update => Name(update.Urn),
        DeleteRequest delete => Name(delete.Urn),
        RegisterResourceRequest register => $"{register.Type} {register.Name}",
        ReadResourceRequest read => $"{read.Type} {read.Name}",
        InvokeRequest invoke => invoke.Tok,
        ResourceInvokeRequest invoke => invoke.Tok,
        _ => null,
    };

    // A URN ends in the chain of types and the name.
    private static string Name(string urn) =>
        urn.Split("::", 4) is [_, _, var types, var name] ? $"{types[(types.LastIndexOf('$') + 1)..]} {name}" : urn;
}
