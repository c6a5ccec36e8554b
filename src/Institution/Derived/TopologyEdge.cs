namespace QsGen.Institution.Derived;

/// <summary>An edge of the topology graph.</summary>
/// <param name="From">The id of the node it leaves.</param>
/// <param name="To">The id of the node it enters.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Label">Its label, lines separated by <c>\n</c>; empty when it has none.</param>
/// <param name="Rails">The rails it stands for, sorted; empty for chain edges.</param>
public sealed record TopologyEdge(string From, string To, TopologyEdgeKind Kind, string Label, ValueList<RailName> Rails);
