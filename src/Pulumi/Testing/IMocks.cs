namespace Pulumi.Testing;

/// <summary>Stands for the engine in a test: says what resources become and what functions return.</summary>
public interface IMocks
{
    /// <summary>Called for each resource that is registered or read.</summary>
    /// <returns>The id, null for none, and the outputs as a dictionary.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Called for each function that is invoked.</summary>
    /// <returns>The result as a dictionary.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Called when a component or the stack says what its outputs are.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest request) => Task.CompletedTask;
}
