using System.Diagnostics;

namespace QsGen.Tests.Support;

/// <summary>Sees each gRPC call that the engine of this process makes to a provider, in whichever process that is.</summary>
/// <remarks>
/// It listens to what .NET's HTTP client tells everybody. A call begins before its request is sent and ends when its answer has arrived,
/// of which the engine knows nothing yet.
/// </remarks>
/// <param name="note">Told the moment, <c>begin</c> or <c>end</c>, and the verb, such as <c>Create</c>; may block the call.</param>
internal sealed class ProviderCallWatch(Action<string, string> note)
    : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Service = "/pulumirpc.ResourceProvider/";

    private readonly List<IDisposable> _subscriptions = [];

    /// <summary>Whether a call of the provider's service changes something.</summary>
    public static bool Mutates(string verb) => verb is "Create" or "Update" or "Delete";

    /// <summary>Begins to listen.</summary>
    public ProviderCallWatch Start()
    {
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        return this;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "HttpHandlerDiagnosticListener")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        var moment = value.Key switch
        {
            "System.Net.Http.HttpRequestOut.Start" => "begin",
            "System.Net.Http.HttpRequestOut.Stop" => "end",
            _ => null,
        };
        if (moment is not null
            && value.Value?.GetType().GetProperty("Request")?.GetValue(value.Value) is HttpRequestMessage { RequestUri: { } address }
            && address.AbsolutePath.StartsWith(Service, StringComparison.Ordinal))
        {
            note(moment, address.AbsolutePath[Service.Length..]);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }
}
