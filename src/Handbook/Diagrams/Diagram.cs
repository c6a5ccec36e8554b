using System.Collections.Immutable;

namespace QsGen.Handbook.Diagrams;

/// <summary>A directed graph to draw.</summary>
/// <param name="Title">What it shows, for people who don't see it.</param>
/// <param name="Frames">Its parts, one below the other; a part without a label has no frame around it.</param>
internal sealed record Diagram(string Title, ImmutableArray<DiagramFrame> Frames)
{
    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => Frames.All(frame => frame.Nodes.IsEmpty);

    /// <summary>A diagram of one part without a frame.</summary>
    public static Diagram Of(string title, FlowDirection direction, IEnumerable<DiagramNode> nodes, IEnumerable<DiagramEdge> edges) =>
        new(title, [new DiagramFrame("", direction, [.. nodes], [.. edges])]);
}

/// <summary>A part of a diagram, laid out by itself.</summary>
/// <param name="Label">Its heading; empty for none, and then without a frame.</param>
/// <param name="Direction">Which way its edges lead.</param>
/// <param name="Nodes">Its nodes, each id once.</param>
/// <param name="Edges">Its edges between those nodes.</param>
internal sealed record DiagramFrame(
    string Label, FlowDirection Direction, ImmutableArray<DiagramNode> Nodes, ImmutableArray<DiagramEdge> Edges);

/// <summary>A node.</summary>
/// <param name="Id">Tells it apart within its part.</param>
/// <param name="Lines">Its text; the first line is its name.</param>
/// <param name="Look">The kind of thing, which chooses its colours.</param>
/// <param name="Shape">Its outline.</param>
/// <param name="IsDashed">Whether the outline is dashed, as for what stands for many.</param>
/// <param name="Page">The page about it, without ending, or null.</param>
/// <param name="Anchor">The place on that page; empty for its beginning.</param>
internal sealed record DiagramNode(
    string Id,
    ImmutableArray<string> Lines,
    NodeLook Look,
    NodeShape Shape = NodeShape.Box,
    bool IsDashed = false,
    string? Page = null,
    string Anchor = "");

/// <summary>An edge.</summary>
/// <param name="From">The id of the node it leaves.</param>
/// <param name="To">The id of the node it enters; the same for a loop.</param>
/// <param name="Label">Its text, one item for each line; none for none.</param>
/// <param name="Look">What it stands for, which chooses its colour.</param>
/// <param name="IsDashed">Whether it is dashed.</param>
internal sealed record DiagramEdge(
    string From, string To, ImmutableArray<string> Label = default, EdgeLook Look = EdgeLook.Plain, bool IsDashed = false)
{
    /// <summary>The lines of its text.</summary>
    public ImmutableArray<string> Lines => Label.IsDefault ? [] : Label;
}

/// <summary>Which way edges lead.</summary>
internal enum FlowDirection
{
    /// <summary>From left to right.</summary>
    Right,

    /// <summary>From top to bottom.</summary>
    Down,

    /// <summary>From bottom to top.</summary>
    Up,
}

/// <summary>The kind of thing that a node stands for.</summary>
internal enum NodeLook
{
    /// <summary>An account on the institution's own books.</summary>
    Internal,

    /// <summary>A counterparty's account.</summary>
    External,

    /// <summary>A rail.</summary>
    Rail,

    /// <summary>A transfer template.</summary>
    Template,

    /// <summary>A dataset.</summary>
    Dataset,

    /// <summary>A sheet of a dashboard.</summary>
    Sheet,

    /// <summary>Anything else.</summary>
    Plain,
}

/// <summary>The outline of a node.</summary>
internal enum NodeShape
{
    /// <summary>A box.</summary>
    Box,

    /// <summary>A box with round corners.</summary>
    Rounded,

    /// <summary>A cylinder, as for what is stored.</summary>
    Cylinder,
}

/// <summary>What an edge stands for.</summary>
internal enum EdgeLook
{
    /// <summary>What belongs together.</summary>
    Plain,

    /// <summary>Money out of an account.</summary>
    Debit,

    /// <summary>Money into an account.</summary>
    Credit,

    /// <summary>Whatever closes a transfer.</summary>
    Variable,

    /// <summary>A single leg.</summary>
    Single,
}
