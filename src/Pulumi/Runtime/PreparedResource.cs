using System.Collections.Immutable;
using QsGen.Wire;

namespace Pulumi.Runtime;

/// <summary>What every request about a resource needs, once all that it waits for is there.</summary>
/// <param name="Properties">The inputs.</param>
/// <param name="Parent">The parent's URN; empty for the stack.</param>
/// <param name="Provider">The explicit provider; empty when there is none.</param>
/// <param name="Dependencies">The URNs of all that the resource depends on, explicitly or through an input.</param>
/// <param name="PropertyDependencies">The same for each input.</param>
internal sealed record PreparedResource(
    PropertyObject Properties,
    string Parent,
    string Provider,
    ImmutableSortedSet<string> Dependencies,
    ImmutableSortedDictionary<string, ImmutableSortedSet<string>> PropertyDependencies)
{
    /// <summary>Waits for inputs, parent, provider and dependencies.</summary>
    public static async Task<PreparedResource> OfAsync(Resource resource, Deployment deployment)
    {
        var (identity, inheritance) = (resource.Identity, resource.Inheritance);
        var options = inheritance.Options;
        var sends = identity.IsCustom || identity.IsRemote;
        var inputs = sends ? inheritance.Args.ToDictionary() : ImmutableDictionary<string, object?>.Empty;
        var dependencies = new Dependencies(resource, deployment.Waits);

        var parent = options.Parent is null ? "" : await deployment.Waits.UrnAsync(resource, options.Parent).ConfigureAwait(false);
        var provider = options.Provider is null || !identity.IsCustom
            ? ""
            : await deployment.Waits.ProviderAsync(resource, options.Provider).ConfigureAwait(false);
        var dependsOn = await options.DependsOn.ToOutput().DataTask.ConfigureAwait(false);
        var all = await dependencies
            .UrnsAsync(dependsOn.Resources.Union(dependsOn.IsKnown ? dependsOn.Value : []))
            .ConfigureAwait(false);

        var properties = new List<KeyValuePair<string, PropertyValue>>();
        var byProperty = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in inputs.OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            if (key is ResourceOutputs.Urn or ResourceOutputs.Id)
            {
                continue;
            }

            var serializer = new Serialization.Serializer(deployment, resource);
            var path = $"resource:{identity.Name}[{identity.Type}].{key}";
            var property = await serializer.SerializeAsync(path, value).ConfigureAwait(false);
            if (property is not PropertyNull)
            {
                properties.Add(KeyValuePair.Create(key, property));
                byProperty[key] = await dependencies.UrnsAsync(serializer.Resources).ConfigureAwait(false);
                all = all.Union(byProperty[key]);
            }
        }

        return new(PropertyObject.From(properties), parent, provider, all, byProperty.ToImmutable());
    }
}
