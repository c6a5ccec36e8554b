namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>The graph that a layout works on: nodes by number, edges that lead from lower ranks to higher ones.</summary>
/// <remarks>Nodes are those of the diagram, then labels of edges, then the places where long edges pass a rank. Lengths are along the
/// flow, breadths across it.</remarks>
internal sealed class LayerGraph
{
    private readonly List<(int From, int To)> _edges = [];

    /// <summary>How long each node is, along the flow.</summary>
    public List<double> Lengths { get; } = [];

    /// <summary>How broad each node is, across the flow.</summary>
    public List<double> Breadths { get; } = [];

    /// <summary>Whether each node is only a place that an edge passes.</summary>
    public List<bool> IsPassage { get; } = [];

    /// <summary>The rank of each node.</summary>
    public List<int> Ranks { get; } = [];

    /// <summary>The nodes before each node.</summary>
    public List<List<int>> Before { get; } = [];

    /// <summary>The nodes after each node.</summary>
    public List<List<int>> After { get; } = [];

    /// <summary>How many nodes there are.</summary>
    public int Count => Lengths.Count;

    /// <summary>Adds a node.</summary>
    /// <returns>Its number.</returns>
    public int Add(double length, double breadth, bool isPassage = false)
    {
        Lengths.Add(length);
        Breadths.Add(breadth);
        IsPassage.Add(isPassage);
        Ranks.Add(0);
        Before.Add([]);
        After.Add([]);
        return Count - 1;
    }

    /// <summary>Adds an edge.</summary>
    public void Connect(int from, int to)
    {
        _edges.Add((from, to));
        After[from].Add(to);
        Before[to].Add(from);
    }

    /// <summary>Replaces the edges by others.</summary>
    public void Reconnect(IEnumerable<(int From, int To)> edges)
    {
        _edges.Clear();
        foreach (var list in Before.Concat(After))
        {
            list.Clear();
        }

        foreach (var (from, to) in edges)
        {
            Connect(from, to);
        }
    }
}
