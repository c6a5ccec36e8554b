using QsGen.Engine.State;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>A circle that choosing targets can close.</summary>
/// <remarks>What is no target stays as it was deployed. If that needs the resource which needs it now, one of the two would have to come
/// first.</remarks>
internal static class TargetCircle
{
    /// <summary>Passes when nothing that the resource needs, as it is in this run, needs the resource.</summary>
    /// <exception cref="RegistrationException">Something does.</exception>
    public static void RequireNone(ResourceState state, RunningDeployment deployment, TargetSet targets)
    {
        if (!targets.Limited)
        {
            return;
        }

        var (seen, open) = (new HashSet<Urn>(), new Stack<Urn>(state.References()));
        while (open.TryPop(out var urn))
        {
            if (urn == state.Urn)
            {
                throw new RegistrationException(
                    $"'{urn}' depends on a resource that is no target and that, as it was deployed, depends on '{urn}'; "
                    + "add it to the targets");
            }

            if (seen.Add(urn) && deployment.Latest(urn) is { } needed)
            {
                foreach (var next in needed.References())
                {
                    open.Push(next);
                }
            }
        }
    }
}
