using Pulumi;

namespace QsGen.Stacks;

/// <summary>Refuses to move a stack to another region in place.</summary>
/// <remarks>To an engine a region is a setting of the provider: it would ask the new region to update what only the old one has, and leave
/// the old dashboards behind.</remarks>
internal static class RegionMove
{
    /// <summary>Fails when a resource was made in another region.</summary>
    /// <param name="arn">The resource's ARN as the state has it; null or something else when it has none.</param>
    /// <param name="region">The region of today's configuration; null when none is configured.</param>
    /// <exception cref="RunException">It was.</exception>
    public static void Refuse(object? arn, string? region)
    {
        if (region is { Length: > 0 }
            && arn is string text
            && text.Split(':') is ["arn", _, "quicksight", { Length: > 0 } before, ..]
            && before != region)
        {
            throw new RunException(
                $"the stack's dashboards are in {before}, and aws-native:region is {region}: a stack does not move between regions. Set "
                + $"aws-native:region back to {before} and run 'destroy' first (qsgen:retainDatabase true keeps the tables), "
                + $"or make another stack for {region} with another qsgen:resourcePrefix or database");
        }
    }
}
