namespace Pulumi;

/// <summary>A provider with a configuration of its own.</summary>
public class ProviderResource : CustomResource
{
    private const string TypePrefix = "pulumi:providers:";

    /// <summary>Registers a provider.</summary>
    /// <param name="package">The package that it serves.</param>
    /// <param name="name">The name.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">How the engine deals with it.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, null)
    {
    }

    /// <summary>Registers a provider of a parameterized package.</summary>
    /// <param name="package">The package that it serves.</param>
    /// <param name="name">The name.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">How the engine deals with it.</param>
    /// <param name="registerPackageRequest">The package.</param>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(TypePrefix + package, name, args, options, registerPackageRequest) => Package = package;

    private protected ProviderResource(string package, string name)
        : base(TypePrefix + package, name) => Package = package;

    internal string Package { get; }
}
