using System.Net;
using System.Text;

namespace QsGen.Handbook.Diagrams.Drawing;

/// <summary>A diagram in words: its nodes, and what leads where.</summary>
internal static class TextAlternative
{
    /// <summary>The words, folded.</summary>
    public static string Write(Diagram diagram)
    {
        var html = new StringBuilder("<details class=\"alternative\"><summary>The same in words</summary>");
        foreach (var frame in diagram.Frames)
        {
            Frame(html, frame);
        }

        return html.Append("</details>").ToString();
    }

    private static void Frame(StringBuilder html, DiagramFrame frame)
    {
        var names = frame.Nodes.ToDictionary(node => node.Id, node => node.Lines[0], StringComparer.Ordinal);
        if (frame.Label.Length > 0)
        {
            html.Append($"<p><b>{Text(frame.Label)}</b></p>");
        }

        html.Append($"<p>Nodes: {Text(string.Join(", ", frame.Nodes.Select(node => string.Join(' ', node.Lines))))}.</p>");
        if (frame.Edges.IsEmpty)
        {
            return;
        }

        html.Append("<ul>");
        foreach (var edge in frame.Edges)
        {
            var label = edge.Lines.IsEmpty ? "" : $" ({Text(string.Join(", ", edge.Lines))})";
            html.Append($"<li>{Text(names[edge.From])} → {Text(names[edge.To])}{label}</li>");
        }

        html.Append("</ul>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
