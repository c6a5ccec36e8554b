using System.Globalization;
using System.Text;
using QsGen.Institution.Derived;

namespace QsGen.Institution.Reporting;

/// <summary>Prints the topology graph in DOT, Graphviz's language.</summary>
public static class TopologyDot
{
    private const double MaxPenWidth = 4.0;

    /// <summary>The graph, left to right, with one cluster per transfer template.</summary>
    public static string Print(InstitutionFacts facts)
    {
        var topology = Topology.Of(facts);
        var dot = new StringBuilder();
        dot.Append(CultureInfo.InvariantCulture, $"digraph {Quote($"l2_topology_{facts.Model.Instance}")} {{\n");
        dot.Append("  rankdir=LR; splines=true; overlap=false;\n");
        dot.Append("  node [style=\"filled,rounded\" fontname=\"Helvetica\"];\n");
        dot.Append("  edge [fontname=\"Helvetica\" fontsize=10];\n");
        foreach (var node in topology.Nodes.Where(node => node.Cluster is null))
        {
            dot.Append("  ").Append(Node(node, facts)).Append('\n');
        }

        foreach (var cluster in topology.Nodes.Where(node => node.Cluster is not null).GroupBy(node => node.Cluster!))
        {
            AppendCluster(dot, facts, cluster.Key, cluster);
        }

        foreach (var edge in topology.Edges)
        {
            dot.Append("  ").Append(Edge(edge)).Append('\n');
        }

        return dot.Append("}\n").ToString();
    }

    private static void AppendCluster(StringBuilder dot, InstitutionFacts facts, TemplateName name, IEnumerable<TopologyNode> nodes)
    {
        var template = facts.Template(name)!;
        dot.Append(CultureInfo.InvariantCulture, $"  subgraph {Quote($"cluster_tmpl_{name}")} {{\n");
        dot.Append(CultureInfo.InvariantCulture, $"    label={Quote($"{name}\n({template.TransferType})")}; style=\"dashed,rounded\"; ");
        dot.Append("color=\"#a6622c\"; fontsize=11;\n");
        foreach (var node in nodes)
        {
            dot.Append("    ").Append(Node(node, facts)).Append('\n');
        }

        dot.Append("  }\n");
    }

    private static string Node(TopologyNode node, InstitutionFacts facts)
    {
        var (shape, fill, ink) = node.Kind switch
        {
            TopologyNodeKind.TemplatedRole => ("folder", "#e8f0ff", "#1f4e79"),
            TopologyNodeKind.ExternalRole => ("box", "#fff2cc", "#7f6000"),
            TopologyNodeKind.InternalRole => ("box", "#dbe9f6", "#1f4e79"),
            TopologyNodeKind.TransferTemplate => ("component", "#fce4d6", "#a6622c"),
            TopologyNodeKind.Rail => ("ellipse", "#f5f5f5", "#666666"),
            _ => throw new InvalidOperationException($"Unknown node {node.Kind}."),
        };
        var label = node.Kind is TopologyNodeKind.TransferTemplate
            ? $"{node.Name}\nkeys: {string.Join(", ", facts.Template(new(node.Name))!.TransferKey)}"
            : node.Name;
        return $"{Quote(node.Id)} [label={Quote(label)} shape={shape} fillcolor=\"{fill}\" color=\"{ink}\" fontcolor=\"{ink}\"];";
    }

    private static string Edge(TopologyEdge edge)
    {
        var style = edge.Kind switch
        {
            TopologyEdgeKind.TwoLeg => string.Create(
                CultureInfo.InvariantCulture, $"color=\"#1f4e79\" penwidth={Math.Min(1.0 + (0.5 * edge.Rails.Length), MaxPenWidth):0.0}"),
            TopologyEdgeKind.SingleLeg => "color=\"#7f6000\"",
            TopologyEdgeKind.Membership => "style=dotted color=\"#a6622c\" arrowhead=none",
            TopologyEdgeKind.Chain => "style=dashed color=\"#5a5a5a\"",
            _ => throw new InvalidOperationException($"Unknown edge {edge.Kind}."),
        };
        var label = edge.Label.Length == 0 ? "" : $"label={Quote(edge.Label)} ";
        return $"{Quote(edge.From)} -> {Quote(edge.To)} [{label}{style}];";
    }

    private static string Quote(string text)
    {
        var escaped = text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }
}
