using System.Collections.Immutable;
using QsGen.Engine.Secrets;

namespace QsGen.Engine.State;

/// <summary>The whole state of a stack: resources in an order in which each comes after all that it refers to.</summary>
internal sealed record Snapshot(
    ImmutableArray<ResourceState> Resources, ImmutableArray<PendingOperation> Pending, ISecretsManager Secrets)
{
    /// <summary>The state of a stack that does not exist yet.</summary>
    public static Snapshot Empty(ISecretsManager secrets) => new([], [], secrets);

    /// <summary>The root of the tree, if the stack was ever deployed.</summary>
    public ResourceState? Stack => Resources.FirstOrDefault(resource => resource.IsStack && !resource.Delete);
}
