namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>Places the nodes of each rank across the flow: near the middle of their neighbours, long edges straight, none too
/// close.</summary>
internal static class Alignment
{
    private const int Rounds = 24;
    private const double Gap = 14;
    private const double PassageGap = 9;

    /// <summary>The middle of each node across the flow, the least edge of all at 0.</summary>
    public static double[] Place(LayerGraph graph, int[][] order)
    {
        var middles = new double[graph.Count];
        foreach (var rank in order)
        {
            var at = 0d;
            for (var place = 0; place < rank.Length; place++)
            {
                at += place == 0 ? graph.Breadths[rank[0]] / 2 : Apart(graph, rank[place - 1], rank[place]);
                middles[rank[place]] = at;
            }
        }

        for (var round = 0; round < Rounds; round++)
        {
            var isDown = round % 2 == 0;
            for (var step = 0; step < order.Length; step++)
            {
                Settle(graph, order[isDown ? step : order.Length - 1 - step], middles, round);
            }
        }

        var least = Enumerable.Range(0, graph.Count).Select(node => middles[node] - (graph.Breadths[node] / 2)).DefaultIfEmpty(0).Min();
        return [.. middles.Select(middle => Math.Round(middle - least, 1))];
    }

    // Least squares under the order and the gaps: nodes that push each other move as one block, to the mean of what they want.
    private static void Settle(LayerGraph graph, int[] rank, double[] middles, int round)
    {
        var blocks = new Stack<(double Sum, double Weight, int Count)>();
        var (offsets, offset) = (new double[rank.Length], 0d);
        for (var place = 0; place < rank.Length; place++)
        {
            offset += place == 0 ? 0 : Apart(graph, rank[place - 1], rank[place]);
            offsets[place] = offset;
            var (wanted, weight) = Wanted(graph, rank[place], middles, round);
            var block = (Sum: (wanted - offset) * weight, Weight: weight, Count: 1);
            while (blocks.TryPeek(out var above) && above.Sum / above.Weight > block.Sum / block.Weight)
            {
                blocks.Pop();
                block = (above.Sum + block.Sum, above.Weight + block.Weight, above.Count + block.Count);
            }

            blocks.Push(block);
        }

        var at = 0;
        foreach (var (sum, weight, count) in blocks.Reverse())
        {
            for (var member = 0; member < count; member++, at++)
            {
                middles[rank[at]] = (sum / weight) + offsets[at];
            }
        }
    }

    private static (double Wanted, double Weight) Wanted(LayerGraph graph, int node, double[] middles, int round)
    {
        // First one side after the other, which carries a wish through all ranks; at last both, which balances them.
        var neighbours = round < Rounds - 6
            ? round % 2 == 0 ? graph.Before[node] : graph.After[node]
            : [.. graph.Before[node], .. graph.After[node]];
        if (neighbours.Count == 0)
        {
            return (middles[node], 0.05);
        }

        var isStraight = graph.IsPassage[node] && neighbours.Exists(other => graph.IsPassage[other]);
        return (neighbours.Average(other => middles[other]), isStraight ? 8 : graph.IsPassage[node] ? 2 : 1);
    }

    private static double Apart(LayerGraph graph, int one, int other) =>
        ((graph.Breadths[one] + graph.Breadths[other]) / 2) + (graph.IsPassage[one] && graph.IsPassage[other] ? PassageGap : Gap);
}
