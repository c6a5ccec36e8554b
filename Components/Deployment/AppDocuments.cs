using System.Collections.Immutable;

namespace QsGen.Components.Deployment;

/// <summary>The resources of one app.</summary>
/// <param name="DataSets">Its datasets, in registration order.</param>
/// <param name="Analysis">Its analysis.</param>
/// <param name="Dashboard">Its dashboard, which publishes the analysis's definition.</param>
internal sealed record AppDocuments(ImmutableArray<ResourceDocument> DataSets, ResourceDocument Analysis, ResourceDocument Dashboard)
{
    /// <summary>All of them, in the order of creation.</summary>
    public ImmutableArray<ResourceDocument> All => [.. DataSets, Analysis, Dashboard];
}
