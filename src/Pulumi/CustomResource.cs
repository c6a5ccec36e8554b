using Pulumi.Runtime;

namespace Pulumi;

/// <summary>A resource that a provider creates, updates and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a resource.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name, unique among resources of this type below the same chain of parents' types.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How the engine deals with it.</param>
    /// <exception cref="ArgumentException">The type or the name is empty.</exception>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, null)
    {
    }

    /// <summary>Registers a resource of a parameterized package.</summary>
    /// <inheritdoc cref="CustomResource(string, string, ResourceArgs?, CustomResourceOptions?)"/>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name, unique among resources of this type below the same chain of parents' types.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How the engine deals with it.</param>
    /// <param name="registerPackageRequest">The package.</param>
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(new ResourceIdentity(type, name, IsCustom: true, Package: registerPackageRequest), args, options ?? new())
    {
    }

    private protected CustomResource(string type, string name)
        : base(new ResourceIdentity(type, name, IsCustom: true))
    {
    }

    /// <summary>The provider's id of the object; unknown in the preview of its creation.</summary>
    [Output("id")]
    public Output<string> Id { get; private set; } = null!;
}
