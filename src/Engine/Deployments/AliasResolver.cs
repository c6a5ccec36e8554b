using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>The old URNs under which a resource may be found.</summary>
internal static class AliasResolver
{
    /// <summary>
    /// A resource's own aliases in order, each also below every old URN of its parent, then its present name below those.
    /// </summary>
    /// <param name="urn">The resource's URN.</param>
    /// <param name="goal">What the program says of it.</param>
    /// <param name="parentAliases">The old URNs of its parent.</param>
    public static IReadOnlyList<Urn> Resolve(Urn urn, Goal goal, IReadOnlyList<Urn> parentAliases)
    {
        var found = new List<Urn>();
        foreach (var alias in goal.Aliases)
        {
            if (alias.Urn is { } whole)
            {
                found.Add(whole);
                continue;
            }

            found.Add(Build(urn, goal, alias, alias.NoParent ? null : alias.Parent ?? goal.Parent));
            if (alias is { NoParent: false, Parent: null })
            {
                found.AddRange(parentAliases.Select(parent => Build(urn, goal, alias, parent)));
            }
        }

        found.AddRange(parentAliases.Select(parent => Urn.Create(
            parent.Stack, parent.Project, parent, goal.Type, InheritedName(goal.Name, goal.Parent, parent))));
        return [.. found.Distinct().Where(alias => alias != urn)];
    }

    private static Urn Build(Urn urn, Goal goal, AliasSpec alias, Urn? parent) => Urn.Create(
        alias.Stack ?? urn.Stack,
        alias.Project ?? urn.Project,
        parent,
        alias.Type ?? goal.Type,
        alias.Name ?? (parent is { } above ? InheritedName(goal.Name, goal.Parent, above) : goal.Name));

    /// <summary>A name that starts with the parent's name changes with it.</summary>
    private static string InheritedName(string name, Urn? parent, Urn oldParent) =>
        parent is { } above && above.Name != oldParent.Name && name.StartsWith(above.Name, StringComparison.Ordinal)
            ? oldParent.Name + name[above.Name.Length..]
            : name;
}
