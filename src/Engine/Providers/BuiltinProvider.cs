using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.Providers;

/// <summary>The engine's own provider, of package <c>pulumi</c>: stack references.</summary>
/// <param name="readStack">The outputs of a stack by its name; null if there is no such stack.</param>
internal sealed class BuiltinProvider(Func<string, CancellationToken, Task<PropertyObject?>> readStack) : IResourceProvider
{
    /// <summary>The package that this provider serves.</summary>
    public const string Package = "pulumi";

    /// <summary>The type of a reference to another stack's outputs.</summary>
    public const string StackReferenceType = "pulumi:pulumi:StackReference";

    public bool SupportsPreview => true;

    public Task<CheckResult> CheckAsync(
        Urn urn, PropertyObject? olds, PropertyObject news, byte[] randomSeed, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResult(
            news,
            urn.Type != StackReferenceType ? [new PropertyFailure("", $"unknown resource type '{urn.Type}'")]
            : news.ContainsKey("name") ? []
            : [new PropertyFailure("name", "the name of the stack is missing")]));

    public Task<DiffResult> DiffAsync(DiffQuery query, CancellationToken cancellationToken) => Task.FromResult(
        query.OldInputs.Find("name")!.Equals(query.News.Find("name"))
            ? DiffResult.Same
            : DiffResult.Same with { Answer = DiffAnswer.Some, ReplaceKeys = ["name"], ChangedKeys = ["name"] });

    public async Task<ProviderObject> CreateAsync(
        Urn urn, PropertyObject inputs, TimeSpan? timeout, CreateMode mode, CancellationToken cancellationToken) =>
        inputs.Find("name") is PropertyString name
            ? new ProviderObject(mode == CreateMode.Preview ? "" : name.Value, await OutputsOfAsync(name.Value, cancellationToken))
            : new ProviderObject("", inputs.SetItem("outputs", PropertyValue.Unknown));

    public async Task<ProviderObject?> ReadAsync(
        Urn urn, string id, PropertyObject inputs, PropertyObject outputs, TimeSpan? timeout, CancellationToken cancellationToken) =>
        new ProviderObject(id, await OutputsOfAsync(id, cancellationToken), PropertyValue.Object(("name", id)));

    public Task<PropertyObject> UpdateAsync(DiffQuery query, TimeSpan? timeout, bool preview, CancellationToken cancellationToken) =>
        throw new ProviderException("a stack reference cannot be updated");

    public Task DeleteAsync(
        Urn urn, string id, PropertyObject inputs, PropertyObject outputs, TimeSpan? timeout, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public async Task<InvokeResult> InvokeAsync(
        string token, PropertyObject arguments, bool preview, CancellationToken cancellationToken)
    {
        if (token != "pulumi:pulumi:readStackOutputs")
        {
            throw new ProviderException($"unknown function '{token}'");
        }

        return arguments.Find("name") is PropertyString name
            ? new InvokeResult(await OutputsOfAsync(name.Value, cancellationToken), [])
            : new InvokeResult(PropertyObject.Empty, [new PropertyFailure("name", "the name of the stack is missing")]);
    }

    private async Task<PropertyObject> OutputsOfAsync(string name, CancellationToken cancellationToken)
    {
        var outputs = await readStack(name, cancellationToken) ?? throw new ProviderException($"unknown stack '{name}'");
        return PropertyValue.Object(
            ("name", name),
            ("outputs", outputs),
            ("secretOutputNames", PropertyValue.Array(outputs.Where(entry => entry.Value.ContainsSecrets)
                .Select(entry => (PropertyValue)entry.Key))));
    }
}
