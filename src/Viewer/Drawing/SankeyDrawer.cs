using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Drawing;

/// <summary>Draws Sankey diagrams. Ribbons that would close a circle are left out, the thinnest of it first, and counted.</summary>
internal static class SankeyDrawer
{
    private const int UsualLimit = 50;
    private const string Other = "Other";

    /// <summary>Draws a diagram.</summary>
    /// <exception cref="QueryException">It can't be asked for.</exception>
    public static async Task<Drawn> DrawAsync(DrawingTask canvas, ActionLinks links, CancellationToken cancellationToken)
    {
        var (visual, chart) = (canvas.Visual, canvas.Visual.Chart);
        if (visual.Well("Source") is not [var source, ..] || visual.Well("Destination") is not [var destination, ..])
        {
            throw new QueryException("has no source or no destination");
        }

        List<string> notes = [];
        ImmutableArray<FieldDefinition> fields = [source, destination, .. visual.Well("Weight").Take(1)];
        var limits = ImmutableArray.Create(
            ItemLimit.Read(chart, "SourceItemsLimit", "WeightSort", source, UsualLimit) with { ByCategory = false, IsDescending = true },
            ItemLimit.Read(chart, "DestinationItemsLimit", "WeightSort", destination, UsualLimit) with
            {
                ByCategory = false,
                IsDescending = true
            });
        var (answer, hasOther) = await ChartGroups.AskAsync(canvas, fields, limits, notes, cancellationToken);
        var edges = answer.Rows.Where(row => Weight(row) > 0).OrderByDescending(Weight)
            .Select(row => (From: Name(row, 0), To: Name(row, 1), Row: row)).ToList();
        if (answer.Rows.Length - edges.Count is > 0 and var flat)
        {
            notes.Add(flat == 1 ? "1 ribbon without an amount above zero is not drawn."
                : $"{flat:N0} ribbons without an amount above zero are not drawn.");
        }

        var kept = WithoutCircles(edges, notes);
        var names = kept.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().ToList();
        var format = answer.Formats[^1];
        return new(
            new SankeyFrame
            {
                Id = visual.Id,
                Title = visual.Title,
                Subtitle = visual.Subtitle,
                State = kept.Count == 0 ? VisualState.Empty : VisualState.Settled,
                Nodes = [.. names.Select(Node)],
                Links =
                [
                    .. kept.Select(edge => new SankeyLink(
                        names.IndexOf(edge.From),
                        names.IndexOf(edge.To),
                        Amount(Weight(edge.Row)) with { Targets = IsOther(edge.From) || IsOther(edge.To) ? []
                            : links.Targets(answer.Values(edge.Row)) })),
                ],
                Notes = [.. notes],
            },
            answer);

        string Name(object?[] row, int place) => row[place] is null && hasOther[place] ? Other : answer.Mark(row, place).Text;

        bool IsOther(string name) => name == Other && (hasOther[0] || hasOther[1]);

        decimal Weight(object?[] row) => fields.Length < 3 ? 1 : row[2] is { } value ? Evaluator.Number(value) : 0;

        Mark Amount(decimal weight) => fields.Length < 3 ? new($"{weight:N0}", $"{weight}", (double)weight) : format.Mark(weight);

        SankeyNode Node(string name)
        {
            var (leaving, arriving) = (kept.Where(edge => edge.From == name).ToList(), kept.Where(edge => edge.To == name).ToList());
            var value = Math.Max(leaving.Sum(edge => Weight(edge.Row)), arriving.Sum(edge => Weight(edge.Row)));

            // A node is one end of its ribbons; what an action needs of the other end it can't have.
            return new(name, Amount(value), IsOther(name))
            {
                Targets = IsOther(name) ? [] : links.Targets(id =>
                    id == source.Id && leaving is [var first, ..] ? (true, first.Row[0])
                    : id == destination.Id && arriving is [var last, ..] ? (true, last.Row[1])
                    : (false, null)),
            };
        }
    }

    private static List<(string From, string To, object?[] Row)> WithoutCircles(
        List<(string From, string To, object?[] Row)> edges, List<string> notes)
    {
        var kept = new List<(string From, string To, object?[] Row)>();
        var next = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            if (!Reaches(next, edge.To, edge.From))
            {
                kept.Add(edge);
                (next.TryGetValue(edge.From, out var targets) ? targets : next[edge.From] = []).Add(edge.To);
            }
        }

        if (edges.Count - kept.Count is > 0 and var left)
        {
            notes.Add(left == 1 ? "1 cyclic edge not drawn." : $"{left:N0} cyclic edges not drawn.");
        }

        return kept;
    }

    private static bool Reaches(Dictionary<string, HashSet<string>> next, string from, string to)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal) { from }, new Stack<string>([from]));
        while (open.TryPop(out var name))
        {
            if (name == to)
            {
                return true;
            }

            foreach (var target in next.GetValueOrDefault(name) ?? [])
            {
                if (seen.Add(target))
                {
                    open.Push(target);
                }
            }
        }

        return false;
    }
}
