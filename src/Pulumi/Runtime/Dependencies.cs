using System.Collections.Immutable;

namespace Pulumi.Runtime;

/// <summary>The resources that others depend on, as the engine wants them: by URN, components as their custom children.</summary>
internal sealed class Dependencies(Resource? owner, WaitGraph waits)
{
    /// <summary>The URNs of resources, sorted; components stand for the custom resources below them.</summary>
    /// <exception cref="InvalidOperationException">The owner is among them, by way of its own component.</exception>
    public async Task<ImmutableSortedSet<string>> UrnsAsync(IEnumerable<Resource> resources)
    {
        var urns = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            foreach (var part in Expand(resource))
            {
                if (part == owner)
                {
                    throw new InvalidOperationException(Explain(owner, resource));
                }

                urns.Add(await waits.UrnAsync(owner, part).ConfigureAwait(false));
            }
        }

        return urns.ToImmutable();
    }

    private static IEnumerable<Resource> Expand(Resource resource) =>
        resource.Identity is { IsCustom: false, IsRemote: false } ? resource.Children.SelectMany(Expand) : [resource];

    private static string Explain(Resource owner, Resource named) => owner == named
        ? $"Resource {owner.Identity} depends on itself and would wait forever."
        : $"Resource {owner.Identity} depends on its own component {named.Identity} and would wait forever: "
            + "give a component to its children as their parent only, not as an input and not in DependsOn.";
}
