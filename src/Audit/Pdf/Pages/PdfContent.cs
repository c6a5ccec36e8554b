using System.Text;
using QsGen.Audit.Pdf.Objects;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf.Pages;

/// <summary>What is drawn on a page, in the order in which it is drawn (ISO 32000-1, 8 and 9).</summary>
internal class PdfContent
{
    private readonly StringBuilder _content = new();
    private PdfTextStyle? _style;
    private PdfColor? _fill;

    /// <summary>The operators, written.</summary>
    public byte[] Bytes => Encoding.ASCII.GetBytes(_content.ToString());

    /// <summary>Draws what a reader need not hear: lines, fills, repeated headers.</summary>
    /// <param name="kind">What else is known of it, as a dictionary; empty for nothing.</param>
    /// <param name="draw">Draws it.</param>
    public void Artifact(string kind, Action draw)
    {
        Append(kind.Length > 0 ? $"/Artifact{kind}BDC\n" : "/Artifact BMC\n");
        draw();
        End();
    }

    /// <summary>Fills a rectangle.</summary>
    public void Fill(double left, double bottom, double width, double height, PdfColor color)
    {
        Use(color);
        Append($"{PdfSyntax.Number(left)} {PdfSyntax.Number(bottom)} {PdfSyntax.Number(width)} {PdfSyntax.Number(height)} re f\n");
    }

    /// <summary>Draws the border of a rectangle.</summary>
    public void Frame(double left, double bottom, double width, double height, PdfColor color, double thickness)
    {
        Append($"{color.Components} RG {PdfSyntax.Number(thickness)} w ");
        Append($"{PdfSyntax.Number(left)} {PdfSyntax.Number(bottom)} {PdfSyntax.Number(width)} {PdfSyntax.Number(height)} re S\n");
    }

    /// <summary>Draws a line.</summary>
    public void Rule(double left, double bottom, double right, double top, PdfColor color, double thickness)
    {
        Append($"{color.Components} RG {PdfSyntax.Number(thickness)} w ");
        Append($"{PdfSyntax.Number(left)} {PdfSyntax.Number(bottom)} m {PdfSyntax.Number(right)} {PdfSyntax.Number(top)} l S\n");
    }

    /// <summary>Draws the lines between the cells of a row, and the one below it.</summary>
    /// <param name="edges">Where columns begin, and where the last one ends.</param>
    /// <param name="bottom">The row's lower edge.</param>
    /// <param name="top">The row's upper edge.</param>
    /// <param name="color">The colour.</param>
    public void Grid(IReadOnlyList<double> edges, double bottom, double top, PdfColor color)
    {
        Append($"{color.Components} RG 0.5 w ");
        foreach (var edge in edges)
        {
            Append($"{PdfSyntax.Number(edge)} {PdfSyntax.Number(bottom)} m {PdfSyntax.Number(edge)} {PdfSyntax.Number(top)} l ");
        }

        Append($"{PdfSyntax.Number(edges[0])} {PdfSyntax.Number(bottom)} m {PdfSyntax.Number(edges[^1])} {PdfSyntax.Number(bottom)} l S\n");
    }

    /// <summary>Draws an image into a rectangle.</summary>
    public void Image(string resource, double left, double bottom, double width, double height) =>
        Append(
            $"q {PdfSyntax.Number(width)} 0 0 {PdfSyntax.Number(height)} {PdfSyntax.Number(left)} {PdfSyntax.Number(bottom)} cm "
            + $"/{resource} Do Q\n");

    /// <summary>Draws a line of text inside what was begun.</summary>
    public void Text(PdfLine line, double left, double baseline)
    {
        foreach (var fragment in line.Fragments)
        {
            Text(fragment, left, baseline);
        }
    }

    /// <summary>Draws dots that lead from a word to a number.</summary>
    public void Dots(double left, double right, double bottom, PdfColor color)
    {
        if (left < right)
        {
            Append($"q {color.Components} RG 0.8 w 1 J [0 3.2] 0 d ");
            Append($"{PdfSyntax.Number(right)} {PdfSyntax.Number(bottom)} m {PdfSyntax.Number(left)} {PdfSyntax.Number(bottom)} l S Q\n");
        }
    }

    /// <summary>Draws a stretch of a line.</summary>
    protected void Text(PdfFragment fragment, double left, double baseline)
    {
        Use(fragment.Style.Color);
        if (fragment.Meant is not null)
        {
            Append($"/Span<</ActualText{PdfSyntax.Text(fragment.Meant)}>>BDC\n");
        }

        // ISO 32000-1, 14.8.2.3.3: what is shown from left to right is to be read the other way.
        if (fragment.IsReversed)
        {
            Append("/ReversedChars BMC\n");
        }

        _content.Append("BT ");
        if (_style is null || _style.Font != fragment.Style.Font || _style.Size != fragment.Style.Size)
        {
            Append($"/{fragment.Style.Font.Resource} {PdfSyntax.Number(fragment.Style.Size)} Tf ");
        }

        _style = fragment.Style;
        Append($"{PdfSyntax.Number(left + fragment.Offset)} {PdfSyntax.Number(baseline)} Td <{fragment.Glyphs}>Tj ET\n");
        if (fragment.IsReversed)
        {
            End();
        }

        if (fragment.Meant is not null)
        {
            End();
        }
    }

    /// <summary>Ends what was begun last.</summary>
    protected void End() => Append("EMC\n");

    /// <summary>Writes operators.</summary>
    protected void Append(string text) => _content.Append(text);

    private void Use(PdfColor color)
    {
        if (_fill != color)
        {
            Append($"{color.Components} rg ");
            _fill = color;
        }
    }
}
