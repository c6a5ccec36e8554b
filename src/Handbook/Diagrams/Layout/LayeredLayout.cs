using System.Collections.Immutable;

namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>Lays out a graph in ranks: circles broken, ranks found, long edges led through the ranks between, nodes ordered and
/// aligned. The same graph always gets the same places.</summary>
/// <remarks>Edges bend only between ranks and are straight within one, in a lane of their own, so none passes through a box.</remarks>
internal static class LayeredLayout
{
    /// <summary>The height of a line of text.</summary>
    public const double Line = 16;

    /// <summary>What is around the text of a node, at each side.</summary>
    public const double Padding = 10;

    /// <summary>How far a loop reaches below its node.</summary>
    public const double Loop = 26;

    private const double Lane = 4;
    private const double Narrow = 44;
    private const double Wide = 110;

    /// <summary>Lays out a part all of whose nodes hang together.</summary>
    public static LaidFrame Lay(DiagramFrame frame)
    {
        var isAcross = frame.Direction != FlowDirection.Right;
        var graph = new LayerGraph();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var loops = frame.Edges.Where(edge => edge.From == edge.To).Select(edge => edge.From).ToHashSet(StringComparer.Ordinal);
        foreach (var node in frame.Nodes)
        {
            var (width, height) = SizeOf(node);
            height += loops.Contains(node.Id) ? 2 * Loop : 0;
            numbers[node.Id] = graph.Add(isAcross ? height : width, isAcross ? width : height);
        }

        var routes = Routes(frame, graph, numbers, isAcross);
        var order = OrderFinder.Find(graph);
        return Placed(frame, graph, routes, order, Alignment.Place(graph, order));
    }

    /// <summary>How large the box of a node is.</summary>
    public static (double Width, double Height) SizeOf(DiagramNode node) => (
        Math.Max(48, Math.Ceiling(node.Lines.Max(TextWidth.Of)) + (2 * Padding)),
        (node.Lines.Length * Line) + Padding + (node.Shape == NodeShape.Cylinder ? 10 : 0));

    // Each edge as the nodes that it passes, from lower ranks to higher ones.
    private static List<EdgeRoute> Routes(DiagramFrame frame, LayerGraph graph, Dictionary<string, int> numbers, bool isAcross)
    {
        var edges = frame.Edges.Where(edge => edge.From != edge.To).ToList();
        var places = CircleBreaker.Places(graph.Count, [.. edges.Select(edge => (numbers[edge.From], numbers[edge.To]))]);
        var routes = new List<EdgeRoute>();
        foreach (var edge in edges)
        {
            var (from, to) = (numbers[edge.From], numbers[edge.To]);
            var isBack = places[from] > places[to];
            var (lower, higher) = isBack ? (to, from) : (from, to);
            if (edge.Lines.IsEmpty)
            {
                graph.Connect(lower, higher);
                routes.Add(new(edge, isBack, [lower, higher], -1));
                continue;
            }

            var (width, height) = (edge.Lines.Max(TextWidth.Of) + 8, (edge.Lines.Length * (Line - 2)) + 4);
            var label = graph.Add(isAcross ? height : width, isAcross ? width : height);
            graph.Connect(lower, label);
            graph.Connect(label, higher);
            routes.Add(new(edge, isBack, [lower, label, higher], label));
        }

        RankFinder.Assign(graph);
        foreach (var route in routes)
        {
            route.LeadThrough(graph, Lane);
        }

        graph.Reconnect(routes.SelectMany(route => route.Nodes.Zip(route.Nodes.Skip(1))));
        return routes;
    }

    private static LaidFrame Placed(
        DiagramFrame frame, LayerGraph graph, List<EdgeRoute> routes, int[][] order, double[] middles)
    {
        var ranks = RankPlaces.Of(graph, order, routes, Narrow, Wide);
        var breadth = Enumerable.Range(0, graph.Count).Select(node => middles[node] + (graph.Breadths[node] / 2)).DefaultIfEmpty(0).Max();
        var turn = new FlowTurn(frame.Direction, ranks.Length, breadth);
        var nodes = frame.Nodes.Select((node, number) =>
        {
            var (width, height) = SizeOf(node);
            var middle = turn.Point(ranks.MiddleOf(graph.Ranks[number]), middles[number]);
            return new LaidNode(node, new(middle.X - (width / 2), middle.Y - (height / 2), width, height));
        }).ToImmutableArray();
        var lines = new EdgeLines(graph, middles, ranks, turn);
        var boxes = nodes.ToDictionary(node => node.Node.Id, node => node.Box, StringComparer.Ordinal);
        return new(
            turn.Width,
            turn.Height,
            nodes,
            [
                .. lines.Draw(routes),
                .. frame.Edges.Where(edge => edge.From == edge.To).Select(edge => EdgeLines.Loop(edge, boxes[edge.From])),
            ],
            OrderFinder.Crossings(graph, order));
    }
}
