namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>Gives each node a rank, so that edges lead to higher ones and are short.</summary>
internal static class RankFinder
{
    private const int Rounds = 12;

    /// <summary>The most nodes that a rank holds before it is wrapped into several.</summary>
    private const int Widest = 22;

    /// <summary>Ranks the nodes of a graph without circles.</summary>
    public static void Assign(LayerGraph graph)
    {
        foreach (var node in Sorted(graph))
        {
            graph.Ranks[node] = graph.Before[node].Select(before => graph.Ranks[before] + 1).DefaultIfEmpty(0).Max();
        }

        Shorten(graph);
        Wrap(graph);
        var used = graph.Ranks.Distinct().Order().Index().ToDictionary(rank => rank.Item, rank => rank.Index);
        for (var node = 0; node < graph.Count; node++)
        {
            graph.Ranks[node] = used[graph.Ranks[node]];
        }
    }

    // A node moves to where its edges are shortest in sum, within what its neighbours allow.
    private static void Shorten(LayerGraph graph)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var isMoved = false;
            for (var node = graph.Count - 1; node >= 0; node--)
            {
                var (before, after) = (graph.Before[node], graph.After[node]);
                if (before.Count + after.Count == 0)
                {
                    continue;
                }

                var least = before.Select(other => graph.Ranks[other] + 1).DefaultIfEmpty(int.MinValue).Max();
                var most = after.Select(other => graph.Ranks[other] - 1).DefaultIfEmpty(int.MaxValue).Min();
                var wanted = after.Count > before.Count ? most : before.Count > after.Count ? least : graph.Ranks[node];
                if (wanted != graph.Ranks[node] && wanted is not (int.MinValue or int.MaxValue))
                {
                    graph.Ranks[node] = wanted;
                    isMoved = true;
                }
            }

            if (!isMoved)
            {
                return;
            }
        }
    }

    // Nodes of a rank that is too wide move on to further ranks behind it; those whose edges lead on from there go last.
    private static void Wrap(LayerGraph graph)
    {
        var shift = 0;
        foreach (var rank in Enumerable.Range(0, graph.Count).GroupBy(node => graph.Ranks[node]).OrderBy(rank => rank.Key).ToList())
        {
            var nodes = rank
                .OrderBy(node => graph.Before[node].Count == 0)
                .ThenBy(node => graph.Before[node].Select(before => graph.Ranks[before]).DefaultIfEmpty(0).Min())
                .ThenBy(node => graph.After[node].Count > 0 ? graph.After[node].Min() : -1)
                .ThenBy(node => node)
                .ToList();
            var parts = (nodes.Count + Widest - 1) / Widest;
            var each = (nodes.Count + parts - 1) / parts;
            foreach (var (place, node) in nodes.Index())
            {
                graph.Ranks[node] = rank.Key + shift + (place / each);
            }

            shift += parts - 1;
        }
    }

    private static List<int> Sorted(LayerGraph graph)
    {
        var waiting = graph.Before.Select(before => before.Count).ToArray();
        var ready = new Queue<int>(Enumerable.Range(0, graph.Count).Where(node => waiting[node] == 0));
        var sorted = new List<int>();
        while (ready.TryDequeue(out var node))
        {
            sorted.Add(node);
            foreach (var after in graph.After[node])
            {
                if (--waiting[after] == 0)
                {
                    ready.Enqueue(after);
                }
            }
        }

        return sorted;
    }
}
