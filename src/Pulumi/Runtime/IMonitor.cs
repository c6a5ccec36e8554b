using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>Where resources are registered: an engine, or a test's mocks.</summary>
internal interface IMonitor
{
    /// <summary>Whether the other side knows a feature.</summary>
    Task<bool> SupportsFeatureAsync(string id);

    /// <summary>Registers a resource; answered when its step is done.</summary>
    Task<Rpc.RegisterResourceResponse> RegisterResourceAsync(Rpc.RegisterResourceRequest request);

    /// <summary>Says that a component or the stack is complete.</summary>
    Task RegisterResourceOutputsAsync(Rpc.RegisterResourceOutputsRequest request);

    /// <summary>Reads an existing object.</summary>
    Task<Rpc.ReadResourceResponse> ReadResourceAsync(Rpc.ReadResourceRequest request);

    /// <summary>Calls a function of a provider or of the engine.</summary>
    Task<Rpc.ResourceInvokeResponse> InvokeAsync(Rpc.ResourceInvokeRequest request);

    /// <summary>Makes a parameterized package known.</summary>
    Task<Rpc.RegisterPackageResponse> RegisterPackageAsync(Rpc.RegisterPackageRequest request);

    /// <summary>Makes a hook known; before the first resource that names it.</summary>
    Task RegisterResourceHookAsync(Rpc.RegisterResourceHookRequest request);

    /// <summary>Makes an error hook known; before the first resource that names it.</summary>
    Task RegisterErrorHookAsync(Rpc.RegisterErrorHookRequest request);

    /// <summary>Says that no further registrations come, and waits until all is done.</summary>
    Task SignalAndWaitForShutdownAsync();
}
