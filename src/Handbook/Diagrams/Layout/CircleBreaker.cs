namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>Puts the nodes of a graph in an order in which few edges lead back; those are laid out the other way round.</summary>
/// <remarks>The greedy order of Eades, Lin and Smyth: what nothing leads to goes first, what leads nowhere goes last, and between them
/// whichever gives more than it takes. Among equals the first wins, so that the same graph is always drawn alike.</remarks>
internal static class CircleBreaker
{
    /// <summary>The place of each node in the order.</summary>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="edges">The edges, without loops.</param>
    public static int[] Places(int count, IReadOnlyList<(int From, int To)> edges)
    {
        var (incoming, outgoing) = (new int[count], new int[count]);
        foreach (var (from, to) in edges)
        {
            outgoing[from]++;
            incoming[to]++;
        }

        var isLeft = Enumerable.Repeat(true, count).ToArray();
        var (first, last) = (new List<int>(), new List<int>());
        for (var left = count; left > 0; left--)
        {
            var node = Find(node => outgoing[node] == 0);
            if (node >= 0)
            {
                last.Add(node);
            }
            else
            {
                node = Find(node => incoming[node] == 0);
                node = node >= 0 ? node : Best();
                first.Add(node);
            }

            isLeft[node] = false;
            foreach (var (from, to) in edges)
            {
                if (from == node && isLeft[to])
                {
                    incoming[to]--;
                }
                else if (to == node && isLeft[from])
                {
                    outgoing[from]--;
                }
            }
        }

        last.Reverse();
        var places = new int[count];
        foreach (var (place, node) in first.Concat(last).Index())
        {
            places[node] = place;
        }

        return places;

        int Find(Func<int, bool> fits) =>
            Enumerable.Range(0, count).Where(node => isLeft[node] && fits(node)).DefaultIfEmpty(-1).First();

        int Best() => Enumerable.Range(0, count).Where(node => isLeft[node]).MaxBy(node => outgoing[node] - incoming[node]);
    }
}
