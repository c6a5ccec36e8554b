using System.Collections.Immutable;

namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>Draws the lines of edges: straight within a rank, bent between two.</summary>
/// <param name="graph">The graph.</param>
/// <param name="middles">The middle of each node, across the flow.</param>
/// <param name="ranks">Where ranks are, along the flow.</param>
/// <param name="turn">Turns places into points.</param>
internal sealed class EdgeLines(LayerGraph graph, double[] middles, RankPlaces ranks, FlowTurn turn)
{
    private const double Inset = 8;

    /// <summary>The lines of edges.</summary>
    public IEnumerable<LaidEdge> Draw(List<EdgeRoute> routes)
    {
        var (leaving, entering) = (Ports(routes, isLeaving: true), Ports(routes, isLeaving: false));
        foreach (var (number, route) in routes.Index())
        {
            var pieces = new List<ImmutableArray<LaidPoint>>();
            var piece = new List<LaidPoint>();
            for (var at = 0; at + 1 < route.Nodes.Count; at++)
            {
                var (one, other) = (route.Nodes[at], route.Nodes[at + 1]);
                var from = at == 0 ? leaving[number] : middles[one];
                var to = at + 2 == route.Nodes.Count ? entering[number] : middles[other];
                var (start, end) = (EndOf(one), StartOf(other));
                if (piece.Count == 0)
                {
                    piece.Add(turn.Point(start, from));
                }

                Straight(piece, ranks.Ends[graph.Ranks[one]], from);
                Bent(piece, ranks.Ends[graph.Ranks[one]], from, ranks.Starts[graph.Ranks[other]], to);
                Straight(piece, end, to);
                if (other == route.Label || at + 2 == route.Nodes.Count)
                {
                    pieces.Add([.. piece]);
                    piece.Clear();
                }
            }

            yield return new(
                route.Edge,
                route.IsBack ? [.. pieces.AsEnumerable().Reverse().Select(points => points.Reverse().ToImmutableArray())] : [.. pieces],
                route.Label < 0 ? null : LabelBox(route.Label));
        }
    }

    /// <summary>The line of an edge that leads back to its own node.</summary>
    public static LaidEdge Loop(DiagramEdge edge, LaidBox box)
    {
        var (left, right, below) = (box.X + (box.Width * 0.35), box.X + (box.Width * 0.65), box.Y + box.Height);
        var deep = below + LayeredLayout.Loop - 4;
        ImmutableArray<LaidPoint> line = [new(left, below), new(left - 6, deep), new(right + 6, deep), new(right, below)];
        return new(edge, [line], null);
    }

    private void Straight(List<LaidPoint> line, double along, double across)
    {
        var (from, to) = (line[^1], turn.Point(along, across));
        if (from != to)
        {
            line.AddRange([from, to, to]);
        }
    }

    private void Bent(List<LaidPoint> line, double start, double from, double end, double to)
    {
        var reach = (end - start) * 0.5;
        line.AddRange([turn.Point(start + reach, from), turn.Point(end - reach, to), turn.Point(end, to)]);
    }

    // Edges of one side of a node are spread along it, in the order of where they lead.
    private double[] Ports(List<EdgeRoute> routes, bool isLeaving)
    {
        var ports = new double[routes.Count];
        var groups = routes.Index().GroupBy(route => isLeaving ? route.Item.Nodes[0] : route.Item.Nodes[^1]);
        foreach (var group in groups)
        {
            var sorted = group.OrderBy(route => middles[isLeaving ? route.Item.Nodes[1] : route.Item.Nodes[^2]]).ToList();
            var room = Math.Max(0, graph.Breadths[group.Key] - (2 * Inset));
            var step = sorted.Count < 2 ? 0 : Math.Min(10, room / (sorted.Count - 1));
            foreach (var (place, route) in sorted.Index())
            {
                ports[route.Index] = middles[group.Key] + ((place - ((sorted.Count - 1) / 2d)) * step);
            }
        }

        return ports;
    }

    private double StartOf(int node) => graph.IsPassage[node]
        ? ranks.Ends[graph.Ranks[node]]
        : ranks.MiddleOf(graph.Ranks[node]) - (graph.Lengths[node] / 2);

    private double EndOf(int node) => graph.IsPassage[node]
        ? ranks.Ends[graph.Ranks[node]]
        : ranks.MiddleOf(graph.Ranks[node]) + (graph.Lengths[node] / 2);

    private LaidBox LabelBox(int label) =>
        turn.Box(ranks.MiddleOf(graph.Ranks[label]), middles[label], graph.Lengths[label], graph.Breadths[label]);
}
