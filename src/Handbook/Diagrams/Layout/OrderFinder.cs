namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>Orders the nodes of each rank so that few edges cross: medians of neighbours, then swaps of those next to each other.</summary>
internal static class OrderFinder
{
    private const int Sweeps = 28;
    private const int Starts = 12;

    /// <summary>The nodes of each rank in order.</summary>
    public static int[][] Find(LayerGraph graph)
    {
        int[][]? best = null;
        var fewest = int.MaxValue;
        for (var start = 0; start < Starts && fewest > 0; start++)
        {
            var order = First(graph, start);
            for (var sweep = 0; sweep < Sweeps; sweep++)
            {
                Median(graph, order, isDown: (sweep + start) % 2 == 0);
                Swap(graph, order);
                var crossings = Crossings(graph, order);
                if (crossings < fewest)
                {
                    (best, fewest) = ([.. order.Select(rank => (int[])rank.Clone())], crossings);
                }
            }
        }

        return best ?? First(graph, 0);
    }

    /// <summary>How many pairs of edges cross between neighbouring ranks.</summary>
    public static int Crossings(LayerGraph graph, int[][] order)
    {
        var places = Places(graph, order);
        return order.Sum(rank => Crossings(graph, rank, places));
    }

    // Edges from one rank to the next: pairs that are out of order.
    private static int Crossings(LayerGraph graph, int[] rank, int[] places)
    {
        var ends = rank.SelectMany(node => graph.After[node].Select(after => places[after]).Order()).ToList();
        var count = 0;
        for (var one = 0; one < ends.Count; one++)
        {
            for (var other = one + 1; other < ends.Count; other++)
            {
                count += ends[one] > ends[other] ? 1 : 0;
            }
        }

        return count;
    }

    // Each start walks the graph from another node, in the order of neighbours or against it.
    private static int[][] First(LayerGraph graph, int start)
    {
        var ranks = new List<int>[graph.Ranks.Count == 0 ? 0 : graph.Ranks.Max() + 1];
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            ranks[rank] = [];
        }

        var isSeen = new bool[graph.Count];
        var nodes = Enumerable.Range(0, graph.Count).OrderBy(node => graph.Ranks[node]).ThenBy(node => node).ToList();
        for (var at = 0; at < nodes.Count; at++)
        {
            Visit(nodes[(at + (start / 2 * 5)) % nodes.Count]);
        }

        return [.. ranks.Select(rank => rank.ToArray())];

        void Visit(int from)
        {
            var waiting = new Stack<int>([from]);
            while (waiting.TryPop(out var node))
            {
                if (isSeen[node])
                {
                    continue;
                }

                isSeen[node] = true;
                ranks[graph.Ranks[node]].Add(node);
                var others = graph.After[node].Concat(graph.Before[node]);
                foreach (var other in start % 2 == 0 ? others.Reverse() : others)
                {
                    waiting.Push(other);
                }
            }
        }
    }

    private static void Median(LayerGraph graph, int[][] order, bool isDown)
    {
        var places = Places(graph, order);
        for (var step = 1; step < order.Length; step++)
        {
            var rank = isDown ? step : order.Length - 1 - step;
            var medians = order[rank].ToDictionary(
                node => node, node => MedianOf(isDown ? graph.Before[node] : graph.After[node], places));

            // Who has no neighbour there stays where it is, and the others are sorted around it.
            var sorted = new Queue<int>(order[rank].Where(node => medians[node] >= 0).OrderBy(node => medians[node])
                .ThenBy(node => places[node]));
            for (var at = 0; at < order[rank].Length; at++)
            {
                if (medians[order[rank][at]] >= 0)
                {
                    order[rank][at] = sorted.Dequeue();
                }
            }

            foreach (var (place, node) in order[rank].Index())
            {
                places[node] = place;
            }
        }
    }

    private static double MedianOf(List<int> neighbours, int[] places)
    {
        if (neighbours.Count == 0)
        {
            return -1;
        }

        var sorted = neighbours.Select(node => places[node]).Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2d;
    }

    private static void Swap(LayerGraph graph, int[][] order)
    {
        var places = Places(graph, order);
        for (var isBetter = true; isBetter;)
        {
            isBetter = false;
            foreach (var rank in order)
            {
                for (var at = 0; at + 1 < rank.Length; at++)
                {
                    var (upper, lower) = (rank[at], rank[at + 1]);
                    if (Between(graph, lower, upper, places) < Between(graph, upper, lower, places))
                    {
                        (rank[at], rank[at + 1]) = (lower, upper);
                        (places[upper], places[lower]) = (at + 1, at);
                        isBetter = true;
                    }
                }
            }
        }
    }

    // Crossings of the edges of two neighbours when one is above the other.
    private static int Between(LayerGraph graph, int upper, int lower, int[] places) =>
        Pairs(graph.Before[upper], graph.Before[lower], places) + Pairs(graph.After[upper], graph.After[lower], places);

    private static int Pairs(List<int> upper, List<int> lower, int[] places)
    {
        var count = 0;
        foreach (var one in upper)
        {
            foreach (var other in lower)
            {
                count += places[one] > places[other] ? 1 : 0;
            }
        }

        return count;
    }

    private static int[] Places(LayerGraph graph, int[][] order)
    {
        var places = new int[graph.Count];
        foreach (var rank in order)
        {
            for (var at = 0; at < rank.Length; at++)
            {
                places[rank[at]] = at;
            }
        }

        return places;
    }
}
