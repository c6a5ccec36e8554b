using QsGen.Engine.Deployments;
using QsGen.Engine.Plans;

namespace QsGen.Engine.Operations;

/// <summary>How a person wants an operation to be done.</summary>
internal sealed record OperationOptions
{
    /// <summary>Targets, replacements, parallelism, what happens after a failure.</summary>
    public DeploymentOptions Deployment { get; init; } = new();

    /// <summary>Whether the state is first brought in line with what is really there.</summary>
    public bool Refresh { get; init; }

    /// <summary>Asked with the plan of a preview before anything changes; null to go on without preview and question.</summary>
    public Func<Plan, CancellationToken, Task<bool>>? Confirm { get; init; }

    /// <summary>In a refresh: whether interrupted creates are forgotten, because the person knows that they left nothing.</summary>
    public bool ClearPendingCreates { get; init; }
}
