using QsGen.Engine.Urns;

namespace QsGen.Engine.State;

/// <summary>Checks that a snapshot can be worked with; an engine that starts from a broken one would make it worse.</summary>
internal static class SnapshotIntegrity
{
    /// <summary>What is wrong with the snapshot, one sentence each; nothing if it is sound.</summary>
    public static IReadOnlyList<string> Violations(Snapshot snapshot)
    {
        var violations = new List<string>();
        var earlier = new Dictionary<Urn, List<ResourceState>>();
        foreach (var resource in snapshot.Resources)
        {
            Check(resource, earlier, violations);
            if (!earlier.TryGetValue(resource.Urn, out var states))
            {
                earlier.Add(resource.Urn, states = []);
            }

            states.Add(resource);
        }

        return violations;
    }

    /// <exception cref="EngineException">The snapshot is broken; the message lists what is wrong.</exception>
    public static void Require(Snapshot snapshot, string where)
    {
        if (Violations(snapshot) is { Count: > 0 } violations)
        {
            throw new EngineException(
                $"the state of {where} is not sound, nothing was changed; restore its backup or repair it:"
                + string.Concat(violations.Select(violation => Environment.NewLine + "  " + violation)));
        }
    }

    private static void Check(ResourceState resource, Dictionary<Urn, List<ResourceState>> earlier, List<string> violations)
    {
        if (!resource.Delete && earlier.TryGetValue(resource.Urn, out var same) && same.Any(other => !other.Delete))
        {
            violations.Add($"'{resource.Urn}' is there twice");
        }

        if (!resource.Custom && resource.Id is not null)
        {
            violations.Add($"component '{resource.Urn}' has an id");
        }

        if (resource.Provider is { } provider
            && !(earlier.TryGetValue(provider.Urn, out var providers) && providers.Any(state => state.Id == provider.Id)))
        {
            violations.Add($"'{resource.Urn}' refers to provider '{provider}', which does not come before it");
        }

        foreach (var urn in resource.References().Distinct().Where(urn => !earlier.ContainsKey(urn)))
        {
            violations.Add($"'{resource.Urn}' refers to '{urn}', which does not come before it");
        }
    }
}
