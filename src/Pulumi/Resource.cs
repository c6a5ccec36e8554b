using System.Collections.Immutable;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>A resource: something that the engine knows by a type, a name and the resource that it belongs to.</summary>
public abstract class Resource
{
    private readonly Lock _lock = new();
    private ImmutableList<Resource> _children = [];

    private protected Resource(ResourceIdentity identity, ResourceArgs? args, ResourceOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(identity.Type, nameof(identity.Type).ToLowerInvariant());
        ArgumentException.ThrowIfNullOrEmpty(identity.Name, nameof(identity.Name).ToLowerInvariant());
        var deployment = Deployment.Running;
        Identity = identity;
        Inheritance = ResourceInheritance.Of(this, deployment.Stack, args ?? ResourceArgs.Empty, options.Copy());
        Inheritance.Options.Parent?.AddChild(this);
        Results = ResourceOutputs.Attach(this);
        deployment.Start(this);
    }

    /// <summary>For a resource that exists already: it is not registered, only referred to.</summary>
    private protected Resource(ResourceIdentity identity)
    {
        Identity = identity;
        Inheritance = ResourceInheritance.None(new CustomResourceOptions());
        Results = ResourceOutputs.Attach(this);
    }

    /// <summary>The resource's URN, its name in the whole stack.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private set; } = null!;

    internal ResourceIdentity Identity { get; }

    internal ResourceInheritance Inheritance { get; }

    internal ResourceOutputs Results { get; }

    internal ImmutableList<Resource> Children => _children;

    /// <summary>The type token, as <c>package:module:Type</c>.</summary>
    public string GetResourceType() => Identity.Type;

    /// <summary>The name that the program gave.</summary>
    public string GetResourceName() => Identity.Name;

    private void AddChild(Resource child)
    {
        lock (_lock)
        {
            _children = _children.Add(child);
        }
    }
}
