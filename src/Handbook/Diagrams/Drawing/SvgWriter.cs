using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Diagrams.Layout;

namespace QsGen.Handbook.Diagrams.Drawing;

/// <summary>Draws diagrams as SVG within a page: colours come from the page's style, so that light and dark follow it.</summary>
internal static class SvgWriter
{
    private const double Margin = 12;
    private const double Heading = 26;

    // A wider one is scrolled instead, since its text would be too small.
    private const double Shrinkable = 1180;

    /// <summary>A diagram as a figure, with a list of its nodes and edges for who does not see it.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="page">The page that it is on.</param>
    /// <param name="id">Tells it apart from the page's other diagrams.</param>
    public static string Write(Diagram diagram, PageSource page, string id)
    {
        var laid = diagram.Frames.Select(frame => (Frame: frame, Laid: FrameLayout.Lay(frame))).ToList();
        var width = laid.Max(part => part.Laid.Width + (part.Frame.Label.Length > 0 ? 2 * Margin : 0)) + (2 * Margin);
        var parts = new StringBuilder();
        var top = Margin;
        foreach (var (frame, part) in laid)
        {
            top = Frame(parts, frame, part, page, top, width, id) + Margin;
        }

        var title = WebUtility.HtmlEncode(diagram.Title);
        return $"<figure class=\"diagram\"><div class=\"canvas{(width > Shrinkable ? " wide" : "")}\" tabindex=\"0\" role=\"region\" "
            + $"aria-label=\"{title}\">"
            + $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(top)}\" "
            + $"width=\"{N(width)}\" height=\"{N(top)}\" role=\"group\" aria-label=\"{title}\">{Heads(id)}{parts}</svg></div>"
            + $"<figcaption>{title}</figcaption>{TextAlternative.Write(diagram)}</figure>";
    }

    private static double Frame(
        StringBuilder svg, DiagramFrame frame, LaidFrame laid, PageSource page, double top, double width, string id)
    {
        if (frame.Label.Length == 0)
        {
            Part(svg, laid, page, Margin + ((width - (2 * Margin) - laid.Width) / 2), top, id);
            return top + laid.Height;
        }

        var height = laid.Height + Heading + (2 * Margin);
        svg.Append($"<rect class=\"frame\" x=\"{N(Margin / 2)}\" y=\"{N(top)}\" ")
            .Append($"width=\"{N(width - Margin)}\" height=\"{N(height)}\" rx=\"10\"/>")
            .Append($"<text class=\"heading\" x=\"{N(2 * Margin)}\" y=\"{N(top + 20)}\">{WebUtility.HtmlEncode(frame.Label)}</text>");
        Part(svg, laid, page, (width - laid.Width) / 2, top + Heading + Margin, id);
        return top + height;
    }

    private static void Part(StringBuilder svg, LaidFrame laid, PageSource page, double left, double top, string id)
    {
        svg.Append($"<g transform=\"translate({N(left)} {N(top)})\">");
        foreach (var edge in laid.Edges)
        {
            Edge(svg, edge, id);
        }

        foreach (var node in laid.Nodes)
        {
            Node(svg, node, page);
        }

        svg.Append("</g>");
    }

    private static void Edge(StringBuilder svg, LaidEdge edge, string id)
    {
        var look = Word(edge.Edge.Look);
        for (var at = 0; at < edge.Lines.Length; at++)
        {
            var points = edge.Lines[at];
            var curves = string.Concat(points.Skip(1).Chunk(3).Select(curve => $" C{string.Join(' ', curve.Select(P))}"));
            var head = at == edge.Lines.Length - 1 ? $" marker-end=\"url(#{id}-{look})\"" : "";
            svg.Append($"<path class=\"edge {look}{(edge.Edge.IsDashed ? " dashed" : "")}\" d=\"M{P(points[0])}{curves}\"{head}/>");
        }

        if (edge.Label is { } box)
        {
            Text(svg, edge.Edge.Lines, box, $"label {look}", LayeredLayout.Line - 2);
        }
    }

    private static void Node(StringBuilder svg, LaidNode laid, PageSource page)
    {
        var (node, box) = (laid.Node, laid.Box);
        var isLink = node.Page is not null && (node.Page != page.Path || node.Anchor.Length > 0);
        if (isLink)
        {
            var anchor = node.Anchor.Length > 0 ? $"#{WebUtility.HtmlEncode(node.Anchor)}" : "";
            svg.Append($"<a href=\"{(node.Page == page.Path ? "" : PagePaths.Relative(page.Path, node.Page!))}{anchor}\">");
        }

        svg.Append($"<g class=\"node {Word(node.Look)}{(node.IsDashed ? " dashed" : "")}\">");
        var text = box;
        if (node.Shape == NodeShape.Cylinder)
        {
            var (x, y, right, bottom) = (box.X, box.Y + 5, box.X + box.Width, box.Y + box.Height - 5);
            var half = box.Width / 2;
            svg.Append($"<path d=\"M{N(x)} {N(y)} A{N(half)} 5 0 0 1 {N(right)} {N(y)} V{N(bottom)} ")
                .Append($"A{N(half)} 5 0 0 1 {N(x)} {N(bottom)} Z\"/>")
                .Append($"<path d=\"M{N(x)} {N(y)} A{N(half)} 5 0 0 0 {N(right)} {N(y)}\"/>");
            text = box with { Y = box.Y + 4 };
        }
        else
        {
            var round = node.Shape == NodeShape.Rounded ? 12 : 3;
            svg.Append($"<rect x=\"{N(box.X)}\" y=\"{N(box.Y)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\" rx=\"{round}\"/>");
        }

        Text(svg, node.Lines, text, "", LayeredLayout.Line);
        svg.Append(isLink ? "</g></a>" : "</g>");
    }

    private static void Text(StringBuilder svg, ImmutableArray<string> lines, LaidBox box, string look, double height)
    {
        var (middle, first) = (box.X + (box.Width / 2), box.Y + (box.Height / 2) - ((lines.Length - 1) * height / 2) + 4);
        svg.Append(look.Length > 0 ? $"<text class=\"{look}\">" : "<text>");
        for (var at = 0; at < lines.Length; at++)
        {
            svg.Append($"<tspan x=\"{N(middle)}\" y=\"{N(first + (at * height))}\">{WebUtility.HtmlEncode(lines[at])}</tspan>");
        }

        svg.Append("</text>");
    }

    private static string Heads(string id) => "<defs>" + string.Concat(Enum.GetValues<EdgeLook>().Select(Word).Select(look =>
        $"<marker id=\"{id}-{look}\" class=\"head {look}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" "
        + "orient=\"auto\"><path d=\"M0 0L8 4L0 8Z\"/></marker>")) + "</defs>";

    private static string Word<T>(T look)
        where T : struct, Enum => look.ToString().ToLowerInvariant();

    private static string P(LaidPoint point) => $"{N(point.X)} {N(point.Y)}";

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
