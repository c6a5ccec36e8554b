using System.Collections.Concurrent;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QsGen.Tests.Support;

/// <summary>A collector of OpenTelemetry that keeps what it is sent over HTTP.</summary>
internal sealed class SpanCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<byte[]> _received = [];
    private readonly WebApplication _server;

    private SpanCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.MapPost("/v1/traces", async context =>
        {
            using var content = new MemoryStream();
            await context.Request.Body.CopyToAsync(content);
            _received.Enqueue(content.ToArray());
            context.Response.ContentType = "application/x-protobuf";
        });
    }

    /// <summary>The variables that make a process send here.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] =
            _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
    };

    /// <summary>All that came, as it came.</summary>
    public byte[] Content => [.. _received.SelectMany(request => request)];

    /// <summary>The spans that came.</summary>
    public IReadOnlyList<CollectedSpan> Spans =>
    [
        .. from request in _received
           from resource in Fields(request, 1)
           from scope in Fields(resource, 2)
           from span in Fields(scope, 2)
           select new CollectedSpan(
               Convert.ToHexStringLower(Fields(span, 1).Single()),
               Convert.ToHexStringLower(Fields(span, 2).Single()),
               Convert.ToHexStringLower(Fields(span, 4).SingleOrDefault([])),
               System.Text.Encoding.UTF8.GetString(Fields(span, 5).Single())),
    ];

    /// <summary>Starts to listen.</summary>
    public static async Task<SpanCollector> StartAsync()
    {
        var collector = new SpanCollector();
        await collector._server.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    // The fields of one number of a protobuf message, which are messages, texts or bytes.
    private static List<byte[]> Fields(byte[] message, int number)
    {
        var found = new List<byte[]>();
        using var input = new CodedInputStream(message);
        while (input.ReadTag() is var tag and not 0)
        {
            if (tag == WireFormat.MakeTag(number, WireFormat.WireType.LengthDelimited))
            {
                found.Add(input.ReadBytes().ToByteArray());
            }
            else
            {
                input.SkipLastField();
            }
        }

        return found;
    }
}

/// <summary>A span as a collector sees it; ids in hex, no parent is the empty text.</summary>
internal sealed record CollectedSpan(string Trace, string Id, string Parent, string Name);
