using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using QsGen.Engine;
using QsGen.Engine.Urns;
using QsGen.Wire;
using QsGen.Wire.Loopback;
using QsGen.Wire.Rpc;

namespace QsGen.Tests.Engine.Support;

/// <summary>A program that talks to the monitor directly, as an SDK would.</summary>
internal sealed class TestProgram : IDisposable
{
    /// <summary>The type of custom resources in these tests.</summary>
    public const string Thing = "test:index:Thing";

    private readonly GrpcChannel _channel;

    private TestProgram(string address, bool preview)
    {
        Preview = preview;
        _channel = LoopbackChannel.Open(address);
        Monitor = new ResourceMonitor.ResourceMonitorClient(_channel);
        Engine = new global::QsGen.Wire.Rpc.Engine.EngineClient(_channel);
    }

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public global::QsGen.Wire.Rpc.Engine.EngineClient Engine { get; }

    public string StackUrn { get; private set; } = "";

    public bool Preview { get; }

    /// <summary>A program that registers the stack, does what <paramref name="body"/> says, and waits for the end.</summary>
    public static EngineProgram Of(Func<TestProgram, Task> body) => async (variables, cancellationToken) =>
    {
        using var program = new TestProgram(variables["PULUMI_MONITOR"], variables["PULUMI_DRY_RUN"] == "true");
        try
        {
            program.StackUrn = (await program.Monitor.RegisterResourceAsync(new RegisterResourceRequest
            {
                Type = "pulumi:pulumi:Stack",
                Name = $"{variables["PULUMI_PROJECT"]}-{variables["PULUMI_STACK"]}",
                Object = new EncodedProperties(),
                AcceptSecrets = true,
                AcceptResources = true,
                SupportsResultReporting = true,
            }, cancellationToken: cancellationToken)).Urn;
            await body(program);
            await program.Monitor.SignalAndWaitForShutdownAsync(new Empty(), cancellationToken: CancellationToken.None);
            return 0;
        }
        catch (Grpc.Core.RpcException)
        {
            return 32;
        }
    };

    /// <summary>Registers a custom resource below the stack.</summary>
    public async Task<RegisterResourceResponse> ThingAsync(
        string name, PropertyObject? inputs = null, Action<RegisterResourceRequest>? configure = null, params string[] dependsOn)
    {
        var request = new RegisterResourceRequest
        {
            Type = Thing,
            Name = name,
            Parent = StackUrn,
            Custom = true,
            Object = PropertyEncoder.ToStruct(inputs ?? PropertyObject.Empty),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
        };
        request.Dependencies.AddRange(dependsOn);
        foreach (var key in (inputs ?? PropertyObject.Empty).Keys)
        {
            request.PropertyDependencies[key] = new RegisterResourceRequest.Types.PropertyDependencies();
            request.PropertyDependencies[key].Urns.AddRange(dependsOn);
        }

        configure?.Invoke(request);
        return await Monitor.RegisterResourceAsync(request);
    }

    /// <summary>Registers a component below the stack.</summary>
    public async Task<string> ComponentAsync(
        string name, string type = "test:index:Group", Action<RegisterResourceRequest>? configure = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Parent = StackUrn,
            Object = new EncodedProperties(),
            AcceptSecrets = true,
            SupportsResultReporting = true,
        };
        configure?.Invoke(request);
        return (await Monitor.RegisterResourceAsync(request)).Urn;
    }

    /// <summary>Registers the stack's outputs.</summary>
    public async Task OutputsAsync(PropertyObject outputs) =>
        await Monitor.RegisterResourceOutputsAsync(
            new RegisterResourceOutputsRequest { Urn = StackUrn, Outputs = PropertyEncoder.ToStruct(outputs) });

    public void Dispose() => _channel.Dispose();
}
