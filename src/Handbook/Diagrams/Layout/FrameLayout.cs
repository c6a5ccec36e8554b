using System.Collections.Immutable;

namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>Lays out a part of a diagram: each connected piece by itself, the pieces in rows, nodes without an edge last.</summary>
internal static class FrameLayout
{
    private const double PageWidth = 860;
    private const double TooWide = 1100;
    private const double Gap = 24;
    private const double LooseGap = 12;

    /// <summary>Lays it out.</summary>
    public static LaidFrame Lay(DiagramFrame frame)
    {
        var laid = LayAs(frame);
        if (frame.Direction != FlowDirection.Right || laid.Width <= TooWide)
        {
            return laid;
        }

        // A long way to the right is a short one down, when its ranks are narrow.
        var down = LayAs(frame with { Direction = FlowDirection.Down });
        return down.Width < 0.95 * laid.Width ? down : laid;
    }

    private static LaidFrame LayAs(DiagramFrame frame)
    {
        var pieces = Pieces(frame).ToList();
        var connected = pieces.Where(piece => !piece.Edges.IsEmpty).Select(LayeredLayout.Lay).ToList();
        var loose = pieces.Where(piece => piece.Edges.IsEmpty).Select(LayeredLayout.Lay).ToList();
        var parts = new List<LaidFrame>();
        var bottom = Pack(connected, 0, Gap, parts);
        Pack(loose, bottom + (bottom > 0 && loose.Count > 0 ? Gap : 0), LooseGap, parts);
        return new(
            parts.Select(part => part.Nodes.Max(node => node.Box.X + node.Box.Width)).Concat(parts.Select(Reach)).DefaultIfEmpty(0).Max(),
            parts.Select(part => part.Nodes.Max(node => node.Box.Y + node.Box.Height)).Concat(parts.Select(Depth)).DefaultIfEmpty(0).Max(),
            [.. parts.SelectMany(part => part.Nodes)],
            [.. parts.SelectMany(part => part.Edges)],
            parts.Sum(part => part.Crossings));
    }

    // Row after row, as long as there is room.
    private static double Pack(List<LaidFrame> pieces, double top, double gap, List<LaidFrame> parts)
    {
        var (left, height) = (0d, 0d);
        foreach (var piece in pieces)
        {
            if (left > 0 && left + piece.Width > PageWidth)
            {
                (left, top, height) = (0, top + height + gap, 0);
            }

            parts.Add(Moved(piece, left, top));
            (left, height) = (left + piece.Width + gap, Math.Max(height, piece.Height));
        }

        return top + height;
    }

    private static LaidFrame Moved(LaidFrame piece, double x, double y)
    {
        return piece with
        {
            Nodes = [.. piece.Nodes.Select(node => node with { Box = Box(node.Box) })],
            Edges =
            [
                .. piece.Edges.Select(edge => edge with
                {
                    Lines = [.. edge.Lines.Select(line => line.Select(Point).ToImmutableArray())],
                    Label = edge.Label is { } label ? Box(label) : null,
                }),
            ],
        };

        LaidBox Box(LaidBox box) => box with { X = box.X + x, Y = box.Y + y };
        LaidPoint Point(LaidPoint point) => new(point.X + x, point.Y + y);
    }

    private static double Reach(LaidFrame part) =>
        part.Edges.SelectMany(edge => edge.Lines).SelectMany(line => line).Select(point => point.X).DefaultIfEmpty(0).Max();

    private static double Depth(LaidFrame part) =>
        part.Edges.SelectMany(edge => edge.Lines).SelectMany(line => line).Select(point => point.Y).DefaultIfEmpty(0).Max();

    private static IEnumerable<DiagramFrame> Pieces(DiagramFrame frame)
    {
        var heads = frame.Nodes.ToDictionary(node => node.Id, node => node.Id, StringComparer.Ordinal);
        foreach (var edge in frame.Edges)
        {
            heads[Head(edge.To)] = Head(edge.From);
        }

        return frame.Nodes.GroupBy(node => Head(node.Id)).Select(piece => frame with
        {
            Nodes = [.. piece],
            Edges = [.. frame.Edges.Where(edge => Head(edge.From) == piece.Key)],
        });

        string Head(string id)
        {
            while (heads[id] != id)
            {
                id = heads[id];
            }

            return id;
        }
    }
}
