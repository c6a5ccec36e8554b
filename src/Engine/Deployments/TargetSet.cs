using QsGen.Engine.State;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>The resources that an operation is limited to; providers and the root stack always belong to them.</summary>
internal sealed class TargetSet(DeploymentOptions options)
{
    private readonly HashSet<Urn> _chosen = [];

    /// <summary>Whether the operation is limited at all.</summary>
    public bool Limited => !options.Targets.IsEmpty;

    /// <summary>Whether the operation works on a resource. Dependents of targets count if that was asked for.</summary>
    public bool Includes(ResourceState state)
    {
        if (!Limited || state.IsStack || state.IsProvider)
        {
            return true;
        }

        if (options.Targets.Any(target => target.Matches(state.Urn))
            || (options.TargetDependents && state.References().Any(_chosen.Contains)))
        {
            _chosen.Add(state.Urn);
            return true;
        }

        return false;
    }

    /// <summary>What was named, to be worked on or to be replaced, and matches nothing among the given resources.</summary>
    public IEnumerable<string> Unmatched(IEnumerable<Urn> urns)
    {
        var known = urns.ToList();
        return options.Targets.Concat(options.Replace).Where(target => !known.Any(target.Matches)).Select(target => target.Text);
    }
}
