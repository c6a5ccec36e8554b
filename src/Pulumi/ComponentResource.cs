using Pulumi.Runtime;

namespace Pulumi;

/// <summary>A resource that is made of others: its children have it as their parent.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name.</param>
    /// <param name="options">How the engine deals with it and its children.</param>
    /// <exception cref="ArgumentException">The type or the name is empty.</exception>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component with inputs.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name.</param>
    /// <param name="args">The inputs; the engine sees those of a remote component only.</param>
    /// <param name="options">How the engine deals with it and its children.</param>
    /// <param name="remote">Whether a provider makes the component.</param>
    /// <exception cref="ArgumentException">The type or the name is empty.</exception>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options = null,
        bool remote = false)
        : base(new ResourceIdentity(type, name, IsCustom: false, remote), args, options ?? new())
    {
    }

    /// <summary>Registers a component of a parameterized package.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name.</param>
    /// <param name="args">The inputs; the engine sees those of a remote component only.</param>
    /// <param name="options">How the engine deals with it and its children.</param>
    /// <param name="remote">Whether a provider makes the component.</param>
    /// <param name="registerPackageRequest">The package.</param>
    /// <exception cref="ArgumentException">The type or the name is empty.</exception>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest)
        : base(new ResourceIdentity(type, name, IsCustom: false, remote, registerPackageRequest), args, options ?? new())
    {
    }

    /// <summary>Says that the component is complete; its outputs are the properties marked with <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs() => RegisterOutputs(ResourceOutputs.ValuesOf(this));

    /// <summary>Says that the component is complete and what its outputs are.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that the component is complete and what its outputs are.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that the component is complete and what its outputs are.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        Deployment.Running.StartRegisteringOutputs(this, outputs);
}
