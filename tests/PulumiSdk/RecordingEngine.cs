using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumi;
using QsGen.Wire;
using Rpc = QsGen.Wire.Rpc;

namespace QsGen.Tests.PulumiSdk;

/// <summary>An engine that does nothing but note what a program sends, in the order of arrival, and answer as an engine would.</summary>
internal sealed class RecordingEngine : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _address;
    private readonly ConcurrentQueue<object> _calls = new();

    private RecordingEngine(WebApplication app, string address) => (_app, _address) = (app, address);

    /// <summary>Whether the program runs in a preview.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Features that are answered with false.</summary>
    public HashSet<string> Unsupported { get; init; } = [];

    /// <summary>Configuration, and the keys in it that are secrets.</summary>
    public Dictionary<string, string> Config { get; init; } = [];

    /// <summary>Keys of <see cref="Config"/> that are secrets.</summary>
    public List<string> SecretKeys { get; init; } = [];

    /// <summary>Outputs that a provider would add, by type; in a preview they are not known yet.</summary>
    public Dictionary<string, PropertyObject> Outputs { get; init; } = [];

    /// <summary>Answers a registration in another way than by success; null to leave it.</summary>
    public Func<Rpc.RegisterResourceRequest, Task<Rpc.RegisterResourceResponse?>> OnRegister { get; set; } =
        _ => Task.FromResult<Rpc.RegisterResourceResponse?>(null);

    /// <summary>Answers functions.</summary>
    public Func<Rpc.ResourceInvokeRequest, Rpc.ResourceInvokeResponse> OnInvoke { get; set; } =
        _ => new() { Return = new Rpc.EncodedProperties() };

    /// <summary>Answers reads with properties.</summary>
    public Func<Rpc.ReadResourceRequest, PropertyObject> OnRead { get; set; } = _ => PropertyObject.Empty;

    /// <summary>Takes messages.</summary>
    public Func<Rpc.LogRequest, Task> OnLog { get; set; } = _ => Task.CompletedTask;

    /// <summary>All requests in the order in which they came; the signal is an <see cref="Empty"/>.</summary>
    public IReadOnlyList<object> Calls => [.. _calls];

    /// <summary>All registrations.</summary>
    public IReadOnlyList<Rpc.RegisterResourceRequest> Registrations => [.. _calls.OfType<Rpc.RegisterResourceRequest>()];

    /// <summary>All messages.</summary>
    public IReadOnlyList<Rpc.LogRequest> Logs => [.. _calls.OfType<Rpc.LogRequest>()];

    /// <summary>Whether the program said that it is done.</summary>
    public bool Signalled => _calls.OfType<Empty>().Any();

    public static async Task<RecordingEngine> StartAsync(bool preview = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = WireLimits.MaxMessageSize);
        builder.Services.AddSingleton<Holder>();
        builder.Services.AddSingleton<Monitor>();
        builder.Services.AddSingleton<EngineService>();
        var app = builder.Build();
        app.MapGrpcService<Monitor>();
        app.MapGrpcService<EngineService>();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var engine = new RecordingEngine(app, new Uri(address).Authority) { IsPreview = preview };
        app.Services.GetRequiredService<Holder>().Engine = engine;
        return engine;
    }

    /// <summary>What an engine tells its programs through the environment.</summary>
    public Dictionary<string, string> Variables(string project) => new()
    {
        ["PULUMI_MONITOR"] = _address,
        ["PULUMI_ENGINE"] = _address,
        ["PULUMI_PROJECT"] = project,
        ["PULUMI_STACK"] = "dev",
        ["PULUMI_DRY_RUN"] = IsPreview ? "true" : "false",
        ["PULUMI_ROOT_DIRECTORY"] = Path.GetTempPath(),
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = "16",
        ["PULUMI_CONFIG"] = JsonSerializer.Serialize(Config),
        ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(SecretKeys),
    };

    /// <summary>The message of the one error that was logged.</summary>
    public string Error => Logs.Single(log => log.Severity == Rpc.LogSeverity.Error).Message;

    /// <summary>Runs a program without outputs; see <see cref="RunAsync"/>.</summary>
    public Task<int> RunProgramAsync(Action program) => RunAsync(() => Deployment.RunAsync(program));

    /// <summary>Runs a program as this engine's child would run: told by the environment where the engine is.</summary>
    public async Task<int> RunAsync(Func<Task<int>> program)
    {
        var variables = Variables("bank").ToDictionary(variable => variable.Key, variable => (string?)variable.Value);
        var before = variables.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        Set(variables);
        try
        {
            return await program();
        }
        finally
        {
            Set(before);
            Environment.ExitCode = 0;
        }
    }

    /// <summary>The registration of a name.</summary>
    public Rpc.RegisterResourceRequest Registration(string name) => Registrations.Single(request => request.Name == name);

    /// <summary>The inputs in the registration of a name.</summary>
    public PropertyObject Inputs(string name) => PropertyDecoder.FromStruct(Registration(name).Object);

    /// <summary>The outputs that a component or the stack registered.</summary>
    public PropertyObject RegisteredOutputs(string type) => PropertyDecoder.FromStruct(
        _calls.OfType<Rpc.RegisterResourceOutputsRequest>()
            .Single(request => request.Urn.Contains($"::{type}::", StringComparison.Ordinal)).Outputs);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    public static string UrnOf(string parent, string type, string name)
    {
        var chain = parent.Length == 0 ? "" : parent.Split("::")[2];
        return $"urn:pulumi:dev::bank::{(chain is "" or "pulumi:pulumi:Stack" ? "" : chain + "$")}{type}::{name}";
    }

    private static void Set(Dictionary<string, string?> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    private Rpc.RegisterResourceResponse Answer(Rpc.RegisterResourceRequest request)
    {
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (!request.Custom)
        {
            return new() { Urn = urn, Object = new Rpc.EncodedProperties() };
        }

        var inputs = PropertyDecoder.FromStruct(request.Object);
        if (IsPreview)
        {
            var known = PropertyObject.From(inputs.Where(property => !property.Value.ContainsUnknowns));
            return new() { Urn = urn, Object = PropertyEncoder.ToStruct(known) };
        }

        var outputs = inputs.SetItems(Outputs.GetValueOrDefault(request.Type) ?? PropertyObject.Empty);
        foreach (var name in request.AdditionalSecretOutputs)
        {
            outputs = outputs.SetItem(name, outputs[name].AsSecret());
        }

        return new() { Urn = urn, Id = $"{request.Name}-id", Object = PropertyEncoder.ToStruct(outputs) };
    }

    private sealed class Holder
    {
        public RecordingEngine Engine { get; set; } = null!;
    }

    private sealed class Monitor(Holder holder) : Rpc.ResourceMonitor.ResourceMonitorBase
    {
        private RecordingEngine Engine => holder.Engine;

        public override Task<Rpc.SupportsFeatureResponse> SupportsFeature(Rpc.SupportsFeatureRequest request, ServerCallContext context)
        {
            Engine._calls.Enqueue(request);
            return Task.FromResult(new Rpc.SupportsFeatureResponse { HasSupport = !Engine.Unsupported.Contains(request.Id) });
        }

        public override Task<Empty> RegisterResourceHook(Rpc.RegisterResourceHookRequest request, ServerCallContext context) =>
            Task.FromResult(new Empty());

        public override Task<Empty> RegisterErrorHook(Rpc.RegisterErrorHookRequest request, ServerCallContext context) =>
            Task.FromResult(new Empty());

        public override async Task<Rpc.RegisterResourceResponse> RegisterResource(
            Rpc.RegisterResourceRequest request, ServerCallContext context)
        {
            Engine._calls.Enqueue(request);
            return await Engine.OnRegister(request) ?? Engine.Answer(request);
        }

        public override Task<Empty> RegisterResourceOutputs(Rpc.RegisterResourceOutputsRequest request, ServerCallContext context)
        {
            Engine._calls.Enqueue(request);
            return Task.FromResult(new Empty());
        }

        public override Task<Rpc.ReadResourceResponse> ReadResource(Rpc.ReadResourceRequest request, ServerCallContext context)
        {
            Engine._calls.Enqueue(request);
            return Task.FromResult(new Rpc.ReadResourceResponse
            {
                Urn = UrnOf(request.Parent, request.Type, request.Name),
                Properties = PropertyEncoder.ToStruct(Engine.OnRead(request)),
            });
        }

        public override Task<Rpc.ResourceInvokeResponse> Invoke(Rpc.ResourceInvokeRequest request, ServerCallContext context)
        {
            Engine._calls.Enqueue(request);
            return Task.FromResult(Engine.OnInvoke(request));
        }

        public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
        {
            Engine._calls.Enqueue(request);
            return Task.FromResult(new Empty());
        }
    }

    private sealed class EngineService(Holder holder) : Rpc.Engine.EngineBase
    {
        public override async Task<Empty> Log(Rpc.LogRequest request, ServerCallContext context)
        {
            holder.Engine._calls.Enqueue(request);
            await holder.Engine.OnLog(request);
            return new Empty();
        }
    }
}
