namespace QsGen.Institution.Derived;

/// <summary>A node of the topology graph.</summary>
/// <param name="Id">The id in DOT, without colons, which DOT would read as ports.</param>
/// <param name="Name">The role, template or rail.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Cluster">The transfer template whose cluster it is drawn in; null when it stands outside.</param>
public sealed record TopologyNode(string Id, string Name, TopologyNodeKind Kind, TemplateName? Cluster = null);
