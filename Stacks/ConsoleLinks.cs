using System.Collections.Immutable;
using QsGen.Components.Deployment;

namespace QsGen.Stacks;

/// <summary>Where dashboards are opened in the browser.</summary>
internal static class ConsoleLinks
{
    /// <summary>The links of dashboards; null in a partition whose console has another address.</summary>
    /// <param name="settings">Says which region and partition.</param>
    /// <param name="ids">QuickSight ids by app.</param>
    public static ImmutableDictionary<string, string>? Of(DeploymentSettings settings, ImmutableDictionary<string, string> ids) =>
        settings.Partition != "aws" ? null : ids.ToImmutableDictionary(
            pair => pair.Key,
            pair => $"https://{settings.Region}.quicksight.aws.amazon.com/sn/dashboards/{Uri.EscapeDataString(pair.Value)}");
}
