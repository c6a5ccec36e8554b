using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Fonts;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>Letters and colours of a report.</summary>
internal sealed class PdfLook
{
    /// <summary>Makes them.</summary>
    /// <param name="fonts">The document's fonts.</param>
    /// <param name="theme">The institution's colours.</param>
    public PdfLook(PdfFonts fonts, ReportTheme theme)
    {
        Primary = PdfColor.Of(theme.PrimaryForeground);
        Secondary = PdfColor.Of(theme.SecondaryForeground);
        Shade = PdfColor.Of(theme.SecondaryBackground);
        Accent = PdfColor.Of(theme.Accent);
        Tint = PdfColor.Of(theme.LinkTint);
        Body = new PdfTextStyle(fonts.Regular, 9.5, Ink);
        BodyStrong = Body with { Font = fonts.Strong };
        Code = Body with { Size = 8.5, Figures = PdfFigures.Identifier };
        Cell = new PdfTextStyle(fonts.Regular, 8, Ink);
        CellStrong = Cell with { Font = fonts.Strong };
        ColumnHead = new PdfTextStyle(fonts.Strong, 9, PdfColor.Of(theme.AccentForeground));
        Title = new PdfTextStyle(fonts.Strong, 26, Primary);
        Institution = new PdfTextStyle(fonts.Regular, 20, Primary);
        Period = new PdfTextStyle(fonts.Strong, 13, Primary, PdfFigures.Tabular);
        Headings =
        [
            new PdfTextStyle(fonts.Strong, 18, Primary),
            new PdfTextStyle(fonts.Strong, 12.5, Primary),
            new PdfTextStyle(fonts.Strong, 10.5, Primary),
        ];
        Contents =
        [
            new PdfTextStyle(fonts.Strong, 12, Primary, PdfFigures.Tabular),
            new PdfTextStyle(fonts.Regular, 10, Secondary, PdfFigures.Tabular),
        ];
        Small = new PdfTextStyle(fonts.Regular, 8, Secondary, PdfFigures.Tabular);
    }

    /// <summary>Running text is nearly black, whatever the theme: figures have to be read.</summary>
    public static PdfColor Ink { get; } = new("0.13 0.13 0.15");

    /// <summary>White, behind every other row.</summary>
    public static PdfColor White { get; } = new("1 1 1");

    /// <summary>The bar of a warning.</summary>
    public static PdfColor WarningBar { get; } = new("0.71 0.33 0.04");

    /// <summary>The ground of a warning.</summary>
    public static PdfColor WarningGround { get; } = new("1 0.97 0.91");

    /// <summary>The bar of a notice that nothing was found.</summary>
    public static PdfColor CleanBar { get; } = new("0.18 0.49 0.31");

    /// <summary>The ground of a notice that nothing was found.</summary>
    public static PdfColor CleanGround { get; } = new("0.94 0.97 0.95");

    /// <summary>Headings, table headers.</summary>
    public PdfColor Primary { get; }

    /// <summary>Footer, borders of panels.</summary>
    public PdfColor Secondary { get; }

    /// <summary>Every other row, the ground of code.</summary>
    public PdfColor Shade { get; }

    /// <summary>Rules, links.</summary>
    public PdfColor Accent { get; }

    /// <summary>Grids, panels.</summary>
    public PdfColor Tint { get; }

    /// <summary>Running text.</summary>
    public PdfTextStyle Body { get; }

    /// <summary>Running text that stands out.</summary>
    public PdfTextStyle BodyStrong { get; }

    /// <summary>Identifiers in running text, and pieces of programs.</summary>
    public PdfTextStyle Code { get; }

    /// <summary>A table's cells.</summary>
    public PdfTextStyle Cell { get; }

    /// <summary>A table's cells that stand out.</summary>
    public PdfTextStyle CellStrong { get; }

    /// <summary>A table's header.</summary>
    public PdfTextStyle ColumnHead { get; }

    /// <summary>The report's title.</summary>
    public PdfTextStyle Title { get; }

    /// <summary>The institution's name on the cover.</summary>
    public PdfTextStyle Institution { get; }

    /// <summary>The period on the cover.</summary>
    public PdfTextStyle Period { get; }

    /// <summary>Headings by their level, from a section's.</summary>
    public IReadOnlyList<PdfTextStyle> Headings { get; }

    /// <summary>Lines of the contents by their level.</summary>
    public IReadOnlyList<PdfTextStyle> Contents { get; }

    /// <summary>The footer, and labels.</summary>
    public PdfTextStyle Small { get; }

    /// <summary>A stretch of running text.</summary>
    public PdfSpan Span(TextRun run)
    {
        var style = run.Style switch
        {
            TextStyle.Strong => BodyStrong,
            TextStyle.Code => Code,
            _ => Body,
        };
        return new PdfSpan(run.Text, run.Anchor is null ? style : style with { Color = Accent }, run.Anchor);
    }
}
