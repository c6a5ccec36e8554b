using System.Collections.Frozen;

namespace QsGen.QuickSight.Emission;

/// <summary>The ids of the nodes of one app.</summary>
/// <param name="ids">The nodes and their ids; two nodes are the same only when they are the same object.</param>
internal sealed class NodeIds(IReadOnlyDictionary<ITreeNode, string> ids)
{
    private readonly FrozenDictionary<ITreeNode, string> _ids =
        ids.ToFrozenDictionary<ITreeNode, string>(ReferenceEqualityComparer.Instance);

    /// <summary>The id that follows from a path of keys, such as sheet, kind of node, key.</summary>
    public static string Derive(params ReadOnlySpan<string> path) => NameBasedUuid.Of(string.Join('/', path));

    /// <summary>The id of a node.</summary>
    /// <exception cref="TreeException">The app has no such node.</exception>
    public string Of(ITreeNode node) =>
        _ids.TryGetValue(node, out var id) ? id : throw new TreeException($"{node.Describe()} is not part of the app");
}
