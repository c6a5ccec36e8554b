using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.Viewer.Capture;

/// <summary>A conversation with a browser in its DevTools protocol, one question after the other; what it tells unasked is passed
/// over.</summary>
internal sealed class DevTools : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private int _questions;

    /// <summary>Begins it.</summary>
    /// <exception cref="WebSocketException">The browser does not answer.</exception>
    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) => _socket.ConnectAsync(address, cancellationToken);

    /// <summary>Asks something.</summary>
    /// <param name="method">Such as <c>Page.navigate</c>.</param>
    /// <param name="parameters">The method's parameters.</param>
    /// <param name="session">The page that is asked, or null for the browser.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The result.</returns>
    /// <exception cref="CaptureException">The browser refused.</exception>
    public async Task<JsonObject> AskAsync(
        string method, JsonObject parameters, string? session, CancellationToken cancellationToken)
    {
        var id = ++_questions;
        var question = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            question["sessionId"] = session;
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes(question.ToJsonString());
        await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        while (true)
        {
            var answer = await ReadAsync(cancellationToken);
            if (answer["id"]?.GetValue<int>() != id)
            {
                continue;
            }

            return answer["result"] as JsonObject
                ?? throw new CaptureException($"The browser refused {method}: {answer["error"]?["message"]?.GetValue<string>()}.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async Task<JsonObject> ReadAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new CaptureException("The browser ended. Try again, or see whether it starts by itself.");
            }

            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        try
        {
            return JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length)) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
