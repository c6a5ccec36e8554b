using System.Collections.Immutable;

namespace Pulumi.Runtime;

/// <summary>What a resource has in the end: arguments and options after transformations, with what comes down from its parent.</summary>
/// <param name="Args">The arguments.</param>
/// <param name="Options">The options; a parent is set for all but the stack.</param>
/// <param name="Providers">For children: a provider for each package that has an explicit one.</param>
/// <param name="Transformations">For children: this resource's transformations, then its ancestors'.</param>
internal sealed record ResourceInheritance(
    ResourceArgs Args,
    ResourceOptions Options,
    ImmutableDictionary<string, ProviderResource> Providers,
    ImmutableArray<ResourceTransformation> Transformations)
{
    /// <summary>Nothing inherited and nothing given.</summary>
    public static ResourceInheritance None(ResourceOptions options) =>
        new(ResourceArgs.Empty, options, ImmutableDictionary<string, ProviderResource>.Empty, []);

    /// <summary>Works out a resource's arguments and options.</summary>
    /// <param name="resource">The resource being made.</param>
    /// <param name="stack">The stack; null while it is being made itself.</param>
    /// <param name="args">The arguments given.</param>
    /// <param name="options">A copy of the options given.</param>
    public static ResourceInheritance Of(Resource resource, Stack? stack, ResourceArgs args, ResourceOptions options)
    {
        var parent = options.Parent ?? stack;
        var inherited = parent?.Inheritance ?? None(options);
        ImmutableArray<ResourceTransformation> transformations = [.. options.ResourceTransformations, .. inherited.Transformations];
        foreach (var transformation in transformations)
        {
            if (transformation(new(resource, args, options)) is { } result)
            {
                (args, options) = (result.Args, result.Options);
            }
        }

        options.Parent = parent;
        options.Protect ??= inherited.Options.Protect;
        var package = resource.Identity.PackageName;
        if (resource.Identity.IsCustom)
        {
            options.Provider ??= inherited.Providers.GetValueOrDefault(package);
            return new(args, options, inherited.Providers, transformations);
        }

        var own = options is ComponentResourceOptions component ? component.Providers : [];
        ImmutableArray<ProviderResource> all = options.Provider is { } provider ? [provider, .. own] : [.. own];
        return new(args, options, inherited.Providers.SetItems(all.Select(each => KeyValuePair.Create(each.Package, each))),
            transformations);
    }
}
