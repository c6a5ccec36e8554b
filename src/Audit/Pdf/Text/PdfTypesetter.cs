using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace QsGen.Audit.Pdf.Text;

/// <summary>Breaks texts into lines. What the fonts can't show becomes <c>U+5317</c> and is remembered.</summary>
internal sealed class PdfTypesetter
{
    private const double Tolerance = 0.01;

    private readonly SortedSet<int> _missing = [];

    /// <summary>The characters that the fonts could not show, each once, by their code points.</summary>
    public IReadOnlyCollection<int> Missing => _missing;

    /// <summary>How many characters could not be shown.</summary>
    public long MissingCount { get; private set; }

    /// <summary>The lines of a text; one empty line for an empty text.</summary>
    /// <param name="spans">Its parts.</param>
    /// <param name="width">How wide a line may be, in points. A word that is wider is broken where it must be.</param>
    public ImmutableArray<PdfLine> Lines(IEnumerable<PdfSpan> spans, double width)
    {
        var glyphs = spans.SelectMany(Shape).ToList();
        var lines = ImmutableArray.CreateBuilder<PdfLine>();
        var (start, afterBreak, afterHump, reached) = (0, 0, 0, 0.0);
        for (var index = 0; index < glyphs.Count; index++)
        {
            if (!glyphs[index].IsSpace && index > start && reached + glyphs[index].Width > width + Tolerance)
            {
                var end = afterBreak > start ? afterBreak : afterHump > start ? afterHump : index;
                lines.Add(Line(glyphs, start, end));
                start = end;
                reached = 0;
                for (var moved = start; moved < index; moved++)
                {
                    reached += glyphs[moved].Width;
                }
            }

            reached += glyphs[index].Width;
            afterBreak = glyphs[index].Break == PdfBreak.Wanted ? index + 1 : afterBreak;
            afterHump = glyphs[index].Break == PdfBreak.InWord ? index + 1 : afterHump;
        }

        lines.Add(Line(glyphs, start, glyphs.Count));
        return lines.ToImmutable();
    }

    /// <summary>The lines of a text in one style.</summary>
    public ImmutableArray<PdfLine> Lines(string text, PdfTextStyle style, double width) => Lines([new PdfSpan(text, style)], width);

    /// <summary>A text on one line, in smaller letters if it is too wide: a number is never broken.</summary>
    public PdfLine Fitted(PdfSpan span, double width)
    {
        var line = Lines([span], double.MaxValue)[0];
        return line.Width <= width
            ? line
            : Lines([span with { Style = span.Style with { Size = span.Style.Size * width / line.Width } }], double.MaxValue)[0];
    }

    private List<PdfGlyph> Shape(PdfSpan span)
    {
        var glyphs = new List<PdfGlyph>(span.Text.Length);
        var before = default(Rune);
        var offset = 0;
        foreach (var character in span.Text.EnumerateRunes())
        {
            offset += character.Utf16SequenceLength;
            var number = span.Style.Font.NumberOf(character, span.Style.Figures);
            if (number == 0)
            {
                AddMissing(span, character, glyphs);
            }
            else
            {
                var next = offset < span.Text.Length ? span.Text[offset] : ' ';
                glyphs.Add(new PdfGlyph(
                    number,
                    span.Style.Font.WidthOf(number) * span.Style.Size,
                    span,
                    null,
                    character.Value == ' ',
                    BreakAfter(character, before, next, span.Style)));
            }

            before = character;
        }

        return glyphs;
    }

    private void AddMissing(PdfSpan span, Rune character, List<PdfGlyph> glyphs)
    {
        _missing.Add(character.Value);
        MissingCount++;
        if (glyphs.Count > 0 && glyphs[^1].Meant is not null)
        {
            AddStandIn(" ", "");
        }

        AddStandIn($"U+{character.Value:X4}", character.ToString());

        void AddStandIn(string shown, string meant)
        {
            foreach (var letter in shown.EnumerateRunes())
            {
                var number = span.Style.Font.NumberOf(letter, span.Style.Figures);
                glyphs.Add(new PdfGlyph(
                    number,
                    span.Style.Font.WidthOf(number) * span.Style.Size,
                    span,
                    meant,
                    letter.Value == ' ',
                    letter.Value == ' ' ? PdfBreak.Wanted : PdfBreak.None));
                meant = "";
            }
        }
    }

    private static PdfBreak BreakAfter(Rune character, Rune before, char next, PdfTextStyle style)
    {
        var isWanted = character.Value switch
        {
            ' ' => true,
            _ when style.BreaksAtSigns => !Rune.IsLetterOrDigit(character),
            '-' or '/' or '_' => Rune.IsLetterOrDigit(before) && !(Rune.IsDigit(before) && char.IsDigit(next)),
            '\u2013' or '\u2014' => true,
            _ => false,
        };
        return isWanted ? PdfBreak.Wanted
            : Rune.IsLower(character) && char.IsUpper(next) ? PdfBreak.InWord
            : PdfBreak.None;
    }

    private static PdfLine Line(List<PdfGlyph> glyphs, int start, int end)
    {
        var fragments = ImmutableArray.CreateBuilder<PdfFragment>();
        var (offset, width) = (0.0, 0.0);
        for (var index = start; index < end;)
        {
            var first = glyphs[index];
            var numbers = new StringBuilder();
            var meant = first.Meant is null ? null : new StringBuilder();
            var from = offset;
            for (; index < end && glyphs[index].StandsWith(first); index++)
            {
                numbers.Append(CultureInfo.InvariantCulture, $"{glyphs[index].Number:x4}");
                meant?.Append(glyphs[index].Meant);
                offset += glyphs[index].Width;
                width = glyphs[index].IsSpace ? width : offset;
            }

            fragments.Add(new PdfFragment(
                first.Span.Style, numbers.ToString(), from, offset - from, first.Span.Anchor, meant?.ToString()));
        }

        return new PdfLine(fragments.ToImmutable(), width);
    }

    private readonly record struct PdfGlyph(int Number, double Width, PdfSpan Span, string? Meant, bool IsSpace, PdfBreak Break)
    {
        public bool StandsWith(PdfGlyph other) =>
            ReferenceEquals(Span, other.Span) && Meant is null == other.Meant is null;
    }
}
