using QsGen.Cli.Configuration;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Engine;
using QsGen.Engine.Display;
using QsGen.Engine.Plans;
using QsGen.Provider.Resources;

namespace QsGen.Cli.Stacks;

/// <summary>Looks, with the plan of a <c>destroy</c>, whether the stack's database would let its tables go.</summary>
/// <remarks>
/// Engines ask no provider about deletions that they only plan. The first step of a destroy looks again, with everybody kept out of the
/// tables.
/// </remarks>
internal static class DestroyLook
{
    /// <summary>Returns when nothing stands in the way as far as can be seen.</summary>
    /// <param name="plan">What the destroy would delete.</param>
    /// <param name="config">The stack.</param>
    /// <param name="context">The command's surroundings.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="EngineException">The database refuses, or can't be reached; says why and what to do.</exception>
    public static async Task RequireAsync(
        Plan plan, StackConfig config, CliContext context, CancellationToken cancellationToken)
    {
        var planned = plan.Changes.Select(change => change.Urn).ToHashSet();
        var resources = await LocalEngine.Create(config, context, new NoDisplay()).ResourcesAsync(cancellationToken);
        await using var work = new DatabaseWork(
            config.Project.Folder, config.Get($"{SettingKeys.Namespace}:{SettingKeys.DatabaseUrl}"));
        foreach (var resource in resources.Where(resource =>
            resource.Type == ManagedDeparture.Token && !resource.Delete && planned.Contains(resource.Urn)))
        {
            var state = new ManagedState(resource.Id ?? "", resource.Inputs.WithoutSecrets(), resource.Outputs.WithoutSecrets());
            try
            {
                await new ManagedDeparture(work).LookAsync(state, cancellationToken);
            }
            catch (ResourceFailure failure)
            {
                throw new EngineException(failure.Message, failure);
            }
        }
    }
}
