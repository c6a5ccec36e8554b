using System.Collections.Immutable;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>How one operation is to be done.</summary>
internal sealed record DeploymentOptions
{
    /// <summary>The resources to work on; empty for all. Providers and the root stack always belong to them.</summary>
    public ImmutableArray<UrnPattern> Targets { get; init; } = [];

    /// <summary>Whether what depends on a target is a target too.</summary>
    public bool TargetDependents { get; init; }

    /// <summary>The resources to replace even if nothing asks for it.</summary>
    public ImmutableArray<UrnPattern> Replace { get; init; } = [];

    /// <summary>How many steps may run at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>Whether what does not depend on a failed step goes on.</summary>
    public bool ContinueOnError { get; init; }
}
