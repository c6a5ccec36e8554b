using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Pages;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>Makes the bands of blocks.</summary>
/// <param name="structure">What the document consists of.</param>
/// <param name="typesetter">Breaks lines.</param>
/// <param name="look">Letters and colours.</param>
/// <param name="places">Where headings are noted when they are drawn.</param>
/// <param name="form">The document's fields.</param>
internal sealed class PdfBlocks(
    PdfStructure structure, PdfTypesetter typesetter, PdfLook look, List<PdfPlace> places, PdfForm form)
{
    private const double Leading = 1.4;
    private const double ParagraphSpace = 7;
    private const double PanelPadding = 7;
    private const double FactNameWidth = 137;

    private readonly PdfTables _tables = new(structure, typesetter, look);

    /// <summary>The bands of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="parent">What it is part of.</param>
    public IAsyncEnumerable<PdfBand> Bands(ReportBlock block, PdfElement parent) => block switch
    {
        HeadingBlock heading => One(Heading(heading.Level, heading.Text, heading.Anchor, parent)),
        ParagraphBlock paragraph => Paragraph(paragraph, parent).ToAsyncEnumerable(),
        NoticeBlock notice => One(Notice(notice, parent)),
        CodeBlock code => Code(code, parent).ToAsyncEnumerable(),
        FactsBlock facts => Facts(facts, parent).ToAsyncEnumerable(),
        TableBlock table => _tables.Bands(table, parent),
        SignOffBlock => One(form.Band(parent)),
        GroupBlock group => Together(group, parent),
        _ => throw new ArgumentException($"a {block.GetType().Name} has no form on paper", nameof(block)),
    };

    /// <summary>The band of a heading. A section's has a rule below it.</summary>
    public PdfBand Heading(int level, string text, string? anchor, PdfElement parent)
    {
        var element = structure.Open(parent, $"H{level}");
        var style = look.Headings[Math.Min(level, look.Headings.Count) - 1];
        var lines = typesetter.Lines(text, style, PageSize.TextWidth);
        var (leading, below) = (style.Size * 1.25, level == 1 ? 14.0 : 4.0);
        return new PdfBand((lines.Length * leading) + below, (page, top) =>
        {
            for (var index = 0; index < lines.Length; index++)
            {
                page.Text(lines[index], PageSize.Left, top - (index * leading) - style.Size, element);
            }

            if (level == 1)
            {
                var rule = top - (lines.Length * leading) - 4;
                page.Artifact("", () => page.Rule(PageSize.Left, rule, PageSize.Right, rule, look.Accent, 1.2));
            }

            if (anchor is not null)
            {
                places.Add(new PdfPlace(level == 1 ? 0 : 1, text, anchor, page.Number, top));
            }

            structure.Close(element);
        })
        {
            SpaceBefore = level switch { 1 => 30, 2 => 18, _ => 13 },
            KeepsWithNext = true,
        };
    }

    private IEnumerable<PdfBand> Paragraph(ParagraphBlock paragraph, PdfElement parent)
    {
        var element = structure.Open(parent, "P");
        var lines = typesetter.Lines(paragraph.Runs.Select(look.Span), PageSize.TextWidth);
        var leading = look.Body.Size * Leading;
        for (var index = 0; index < lines.Length; index++)
        {
            var (line, isLast) = (lines[index], index == lines.Length - 1);
            yield return new PdfBand(leading, (page, top) =>
            {
                page.Text(line, PageSize.Left, top - look.Body.Size, element);
                if (isLast)
                {
                    structure.Close(element);
                }
            })
            {
                SpaceBefore = index == 0 ? ParagraphSpace : 0,
                KeepsWithNext = !isLast && (index == 0 || index == lines.Length - 2),
            };
        }
    }

    private PdfBand Notice(NoticeBlock notice, PdfElement parent)
    {
        var element = structure.Open(parent, "P");
        var lines = typesetter.Lines(notice.Runs.Select(look.Span), PageSize.TextWidth - (2 * PanelPadding) - 4);
        var leading = look.Body.Size * Leading;
        var height = (lines.Length * leading) + (2 * PanelPadding) - 3;
        var (bar, ground) = notice.Tone switch
        {
            NoticeTone.Warning => (PdfLook.WarningBar, PdfLook.WarningGround),
            NoticeTone.Clean => (PdfLook.CleanBar, PdfLook.CleanGround),
            _ => (look.Secondary, look.Shade),
        };
        return new PdfBand(height, (page, top) =>
        {
            page.Artifact("", () =>
            {
                page.Fill(PageSize.Left, top - height, PageSize.TextWidth, height, ground);
                page.Fill(PageSize.Left, top - height, 3, height, bar);
            });
            for (var index = 0; index < lines.Length; index++)
            {
                var baseline = top - PanelPadding - (index * leading) - look.Body.Size + 1;
                page.Text(lines[index], PageSize.Left + PanelPadding + 4, baseline, element);
            }

            structure.Close(element);
        })
        {
            SpaceBefore = ParagraphSpace + 3,
        };
    }

    private IEnumerable<PdfBand> Code(CodeBlock code, PdfElement parent)
    {
        var element = structure.Open(parent, "P");
        var lines = code.Text.TrimEnd('\n').Split('\n')
            .SelectMany(line => typesetter.Lines(line, look.Code, PageSize.TextWidth - (2 * PanelPadding)))
            .ToList();
        var leading = look.Code.Size * Leading;
        for (var index = 0; index < lines.Count; index++)
        {
            var (line, isLast, above) = (lines[index], index == lines.Count - 1, index == 0 ? PanelPadding - 2 : 0);
            var height = leading + above + (isLast ? PanelPadding - 2 : 0);
            yield return new PdfBand(height, (page, top) =>
            {
                page.Artifact("", () => page.Fill(PageSize.Left, top - height, PageSize.TextWidth, height, look.Shade));
                page.Text(line, PageSize.Left + PanelPadding, top - above - look.Code.Size - 1, element);
                if (isLast)
                {
                    structure.Close(element);
                }
            })
            {
                SpaceBefore = index == 0 ? ParagraphSpace : 0,
                KeepsWithNext = !isLast && (index == 0 || index == lines.Count - 2),
            };
        }
    }

    private IEnumerable<PdfBand> Facts(FactsBlock facts, PdfElement parent)
    {
        var table = structure.Open(parent, "Table");
        var leading = look.Body.Size * Leading;
        for (var index = 0; index < facts.Facts.Count; index++)
        {
            var (fact, isFirst, isLast) = (facts.Facts[index], index == 0, index == facts.Facts.Count - 1);
            var row = structure.Open(table, "TR");
            var head = structure.Open(row, "TH", "/A<</O/Table/Scope/Row>>");
            var data = structure.Open(row, "TD");
            var name = typesetter.Lines(fact.Name, look.BodyStrong, FactNameWidth - PanelPadding);
            var value = typesetter.Lines(fact.Value.Select(look.Span), PageSize.TextWidth - FactNameWidth - (2 * PanelPadding));
            var height = (Math.Max(name.Length, value.Length) * leading) + PanelPadding;
            yield return new PdfBand(height, (page, top) =>
            {
                page.Artifact("", () =>
                {
                    page.Fill(PageSize.Left, top - height, PageSize.TextWidth, height, look.Tint);
                    if (isFirst)
                    {
                        page.Rule(PageSize.Left, top, PageSize.Right, top, look.Secondary, 0.75);
                    }

                    var below = top - height;
                    page.Rule(PageSize.Left, below, PageSize.Right, below, isLast ? look.Secondary : PdfLook.White, 0.75);
                });
                var baseline = top - (PanelPadding / 2) - look.Body.Size;
                Draw(page, name, PageSize.Left + PanelPadding, baseline, leading, head);
                Draw(page, value, PageSize.Left + FactNameWidth + PanelPadding, baseline, leading, data);
                structure.Close(head);
                structure.Close(data);
                structure.Close(row);
                if (isLast)
                {
                    structure.Close(table);
                }
            })
            {
                SpaceBefore = isFirst ? ParagraphSpace + 3 : 0,
                KeepsWithNext = !isLast && (isFirst || index == facts.Facts.Count - 2),
            };
        }
    }

    private static void Draw(
        PdfPage page, IReadOnlyList<PdfLine> lines, double left, double baseline, double leading, PdfElement element)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            page.Text(lines[index], left, baseline - (index * leading), element);
        }
    }

    private async IAsyncEnumerable<PdfBand> Together(GroupBlock group, PdfElement parent)
    {
        PdfBand? before = null;
        foreach (var block in group.Blocks)
        {
            await foreach (var band in Bands(block, parent))
            {
                if (before is not null)
                {
                    yield return before with { KeepsWithNext = true };
                }

                before = band;
            }
        }

        if (before is not null)
        {
            yield return group.StaysWithNext ? before with { KeepsWithNext = true } : before;
        }
    }

    private static IAsyncEnumerable<PdfBand> One(PdfBand band) => new[] { band }.ToAsyncEnumerable();
}
