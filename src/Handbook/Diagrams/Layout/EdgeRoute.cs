namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>The nodes that an edge passes, from lower ranks to higher ones.</summary>
/// <param name="edge">The edge.</param>
/// <param name="isBack">Whether the edge itself leads the other way.</param>
/// <param name="nodes">Its ends, with its label between.</param>
/// <param name="label">Its label; negative when it has none.</param>
internal sealed class EdgeRoute(DiagramEdge edge, bool isBack, int[] nodes, int label)
{
    /// <summary>The edge.</summary>
    public DiagramEdge Edge => edge;

    /// <summary>Whether the edge itself leads the other way.</summary>
    public bool IsBack => isBack;

    /// <summary>The label's node; negative when there is none.</summary>
    public int Label => label;

    /// <summary>All nodes that it passes.</summary>
    public List<int> Nodes { get; } = [.. nodes];

    /// <summary>Adds a passage in each rank between its nodes.</summary>
    /// <param name="graph">The graph, ranked.</param>
    /// <param name="lane">How broad a passage is.</param>
    public void LeadThrough(LayerGraph graph, double lane)
    {
        for (var at = 0; at + 1 < Nodes.Count; at++)
        {
            var next = graph.Ranks[Nodes[at]] + 1;
            if (next < graph.Ranks[Nodes[at + 1]])
            {
                var passage = graph.Add(0, lane, isPassage: true);
                graph.Ranks[passage] = next;
                Nodes.Insert(at + 1, passage);
            }
        }
    }
}
