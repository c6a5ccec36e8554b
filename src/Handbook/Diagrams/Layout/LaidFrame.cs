using System.Collections.Immutable;

namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>A part of a diagram with places; the corner at the upper left is 0, 0.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Nodes">Its nodes.</param>
/// <param name="Edges">Its edges.</param>
/// <param name="Crossings">How often two edges cross.</param>
internal sealed record LaidFrame(
    double Width, double Height, ImmutableArray<LaidNode> Nodes, ImmutableArray<LaidEdge> Edges, int Crossings);

/// <summary>A node with its box.</summary>
/// <param name="Node">The node.</param>
/// <param name="Box">Its box.</param>
internal sealed record LaidNode(DiagramNode Node, LaidBox Box);

/// <summary>An edge with its line.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Lines">Its line, in pieces where its label interrupts it: each a start and curves of three points.</param>
/// <param name="Label">The box of its label, or null.</param>
internal sealed record LaidEdge(DiagramEdge Edge, ImmutableArray<ImmutableArray<LaidPoint>> Lines, LaidBox? Label);

/// <summary>A box.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct LaidBox(double X, double Y, double Width, double Height)
{
    /// <summary>Whether a point is within it, its border aside.</summary>
    public bool Holds(LaidPoint point) =>
        point.X > X + 0.5 && point.X < X + Width - 0.5 && point.Y > Y + 0.5 && point.Y < Y + Height - 0.5;
}

/// <summary>A point.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
internal readonly record struct LaidPoint(double X, double Y);
