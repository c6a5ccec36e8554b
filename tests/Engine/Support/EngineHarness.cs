using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.Engine;
using QsGen.Engine.Deployments;
using QsGen.Engine.Operations;
using QsGen.Engine.Plans;
using QsGen.Engine.Providers;
using QsGen.Engine.Secrets;
using QsGen.Engine.Steps;
using QsGen.Plans;
using QsGen.Wire;
using QsGen.Wire.Loopback;

namespace QsGen.Tests.Engine.Support;

/// <summary>An engine with a provider and a state of its own, and programs that are lambdas.</summary>
internal sealed class EngineHarness : IAsyncDisposable
{
    /// <summary>A passphrase for all tests, so that the key is derived once.</summary>
    public static readonly Keyring Keys = new(new PassphraseSource("unused", _ => "correct horse battery staple"));

    private readonly LoopbackServer _server;

    private EngineHarness(LoopbackServer server, TestProvider provider)
    {
        (_server, Provider) = (server, provider);
        Settings = new EngineSettings
        {
            Project = "bank",
            Stack = "dev",
            RootDirectory = Path.GetTempPath(),
            Compare = DocumentDiffer.Compare,
            Providers = [new ProviderSource("test", (_, _) => Task.FromResult<ILoopbackHost>(new Shared(server.Address)))],
        };
    }

    public TestProvider Provider { get; }

    public MemoryStateStore Store { get; } = new();

    public RecordingDisplay Display { get; private set; } = new();

    public EngineSettings Settings { get; set; }

    /// <summary>An engine as a new process would make it.</summary>
    public EmbeddedEngine Engine => new(Settings, Store, Keys, Display);

    /// <summary>The state file as it is now.</summary>
    public JsonNode State => JsonNode.Parse(Store.History[^1])!["deployment"]!;

    public JsonArray Resources => State["resources"]!.AsArray();

    public static async Task<EngineHarness> StartAsync()
    {
        var provider = new TestProvider();
        return new EngineHarness(await LoopbackServer.StartAsync([LoopbackService.Of(provider)], CancellationToken.None), provider);
    }

    /// <summary>The state of the resource of a name.</summary>
    public JsonNode Resource(string name) => Resources.Single(resource => NameOf(resource!) == name)!;

    public bool HasResource(string name) => Resources.Any(resource => NameOf(resource!) == name);

    public Task<OperationResult> UpAsync(
        Func<TestProgram, Task> body, OperationOptions? options = null, CancellationToken stop = default) =>
        UpAsync(TestProgram.Of(body), options, stop);

    public Task<OperationResult> UpAsync(
        EngineProgram program, OperationOptions? options = null, CancellationToken stop = default)
    {
        Forget();
        return Engine.UpAsync(program, options, stop);
    }

    public Task<OperationResult> PreviewAsync(Func<TestProgram, Task> body, OperationOptions? options = null) =>
        PreviewAsync(TestProgram.Of(body), options);

    public Task<OperationResult> PreviewAsync(EngineProgram program, OperationOptions? options = null)
    {
        Forget();
        return Engine.PreviewAsync(program, options);
    }

    public Task<OperationResult> RefreshAsync(OperationOptions? options = null, CancellationToken stop = default)
    {
        Forget();
        return Engine.RefreshAsync(options, stop);
    }

    public Task<OperationResult> DestroyAsync(OperationOptions? options = null, CancellationToken stop = default)
    {
        Forget();
        return Engine.DestroyAsync(options, stop);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>The steps of a plan as <c>kind name</c>, those of the stack and of providers left out.</summary>
    public static ImmutableArray<string> Steps(Plan plan) =>
    [
        .. plan.Changes.Where(change => !change.Urn.Type.StartsWith("pulumi:", StringComparison.Ordinal))
            .Select(change => $"{change.Kind.Name()} {change.Urn.Name}"),
    ];

    /// <summary>An object of plain values.</summary>
    public static PropertyObject Props(params (string Key, PropertyValue Value)[] properties) => PropertyValue.Object(properties);

    /// <summary>Whether a resource waits for its deletion.</summary>
    public static string NameOf(JsonNode resource) => new QsGen.Engine.Urns.Urn(resource["urn"]!.GetValue<string>()).Name;

    private void Forget()
    {
        Provider.Calls.Clear();
        Provider.Requests.Clear();
        Display = new RecordingDisplay();
    }

    private sealed record Shared(string Address) : ILoopbackHost
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
