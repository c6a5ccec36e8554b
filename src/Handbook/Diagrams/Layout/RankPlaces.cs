using System.Collections.Immutable;

namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>Where ranks are along the flow.</summary>
/// <param name="Starts">Where each begins.</param>
/// <param name="Ends">Where each ends.</param>
internal sealed record RankPlaces(ImmutableArray<double> Starts, ImmutableArray<double> Ends)
{
    /// <summary>How long all of them are together.</summary>
    public double Length => Ends.IsEmpty ? 0 : Ends[^1];

    /// <summary>Places ranks one behind the other; the more edges between two, the more room they get to bend.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="order">The nodes of each rank.</param>
    /// <param name="routes">The edges.</param>
    /// <param name="narrow">The least room.</param>
    /// <param name="wide">The most room.</param>
    public static RankPlaces Of(LayerGraph graph, int[][] order, List<EdgeRoute> routes, double narrow, double wide)
    {
        var edges = routes.SelectMany(route => route.Nodes.SkipLast(1)).CountBy(node => graph.Ranks[node]).ToDictionary();
        var (starts, ends) = (ImmutableArray.CreateBuilder<double>(), ImmutableArray.CreateBuilder<double>());
        var at = 0d;
        for (var rank = 0; rank < order.Length; rank++)
        {
            starts.Add(at);
            at += order[rank].Select(node => graph.Lengths[node]).DefaultIfEmpty(0).Max();
            ends.Add(at);
            at += Math.Min(wide, narrow + (2 * edges.GetValueOrDefault(rank)));
        }

        return new(starts.ToImmutable(), ends.ToImmutable());
    }

    /// <summary>The middle of a rank.</summary>
    public double MiddleOf(int rank) => (Starts[rank] + Ends[rank]) / 2;
}
