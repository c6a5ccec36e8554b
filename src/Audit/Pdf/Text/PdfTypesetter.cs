using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QsGen.Audit.Pdf.Fonts;

namespace QsGen.Audit.Pdf.Text;

/// <summary>
/// Breaks texts into lines, each from left to right with the stretches in it that run the other way. What the fonts can't show becomes
/// <c>U+5317</c> and is remembered.
/// </summary>
/// <param name="others">Fonts for what a text's own font does not have, the first that has it.</param>
internal sealed class PdfTypesetter(IReadOnlyList<PdfFont> others)
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
        Direct(glyphs);
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
        var spans = new Dictionary<PdfFont, PdfSpan> { [span.Style.Font] = span };
        var before = default(Rune);
        var offset = 0;
        foreach (var (character, form, text) in JoinedLetters.Of(span.Text))
        {
            offset += text.Length;
            if (FontOf(span.Style, character) is { } font)
            {
                var own = spans.TryGetValue(font, out var known) ? known
                    : spans[font] = span with { Style = span.Style with { Font = font } };
                var next = offset < span.Text.Length ? span.Text[offset] : ' ';
                glyphs.Add(new PdfGlyph(
                    font.NumberOf(character, span.Style.Figures, form), character, text, own, character.Value == ' ',
                    BreakAfter(character, before, next, span.Style))
                {
                    Direction = WritingDirections.Of(character),
                });
            }
            else
            {
                foreach (var part in text.EnumerateRunes())
                {
                    AddMissing(span, part, glyphs);
                }
            }

            before = character;
        }

        return glyphs;
    }

    // Characters that only steer others are never obeyed: they could make a name look like another one.
    private PdfFont? FontOf(PdfTextStyle style, Rune character) =>
        style.Font.NumberOf(character, style.Figures) != 0 ? style.Font
        : Rune.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control ? null
        : others.FirstOrDefault(font => font.NumberOf(character, style.Figures) != 0);

    private void AddMissing(PdfSpan span, Rune character, List<PdfGlyph> glyphs)
    {
        _missing.Add(character.Value);
        MissingCount++;
        if (glyphs.Count > 0 && glyphs[^1].IsStandIn)
        {
            AddStandIn(" ", "");
        }

        AddStandIn($"U+{character.Value:X4}", character.ToString());

        void AddStandIn(string shown, string meant)
        {
            foreach (var letter in shown.EnumerateRunes())
            {
                glyphs.Add(new PdfGlyph(
                    span.Style.Font.NumberOf(letter, span.Style.Figures), letter, meant, span, letter.Value == ' ',
                    letter.Value == ' ' ? PdfBreak.Wanted : PdfBreak.None)
                {
                    IsStandIn = true,
                });
                meant = "";
            }
        }
    }

    private static void Direct(List<PdfGlyph> glyphs)
    {
        if (!glyphs.Exists(glyph => glyph.Direction is WritingDirection.Right or WritingDirection.Arabic))
        {
            return;
        }

        var (levels, whole) = WritingDirections.Levels([.. glyphs.Select(glyph => (glyph.Character, glyph.Direction))]);
        for (var index = 0; index < glyphs.Count; index++)
        {
            var glyph = glyphs[index];
            var shown = levels[index] % 2 == 1 ? WritingDirections.Mirrored(glyph.Character) : glyph.Character;
            glyphs[index] = glyph with
            {
                Level = levels[index],
                Whole = whole,
                Number = shown == glyph.Character ? glyph.Number : glyph.Span.Style.Font.NumberOf(shown, glyph.Span.Style.Figures),
            };
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
        // Spaces at the end of a line that runs from right to left would stand before its text.
        while (end > start && glyphs[end - 1].Whole == 1 && glyphs[end - 1].IsSpace)
        {
            end--;
        }

        var levels = new int[end - start];
        for (var index = start; index < end; index++)
        {
            levels[index - start] = glyphs[index].Level;
        }

        var order = WritingDirections.Order(levels);
        var fragments = ImmutableArray.CreateBuilder<PdfFragment>();
        var (offset, width) = (0.0, 0.0);
        for (var index = 0; index < order.Length;)
        {
            var (first, from, begin) = (glyphs[start + order[index]], offset, index);
            var numbers = new StringBuilder();
            for (; index < order.Length && glyphs[start + order[index]].StandsWith(first); index++)
            {
                var glyph = glyphs[start + order[index]];
                numbers.Append(CultureInfo.InvariantCulture, $"{glyph.Number:x4}");
                offset += glyph.Width;
                width = glyph.IsSpace ? width : offset;
            }

            var meant = first.IsStandIn ? string.Concat(order[begin..index].Select(place => glyphs[start + place].Text)) : null;
            fragments.Add(new PdfFragment(
                first.Span.Style, numbers.ToString(), from, offset - from, first.Span.Anchor, meant, first.Level % 2 == 1));
        }

        return new PdfLine(fragments.ToImmutable(), width);
    }

    private readonly record struct PdfGlyph(int Number, Rune Character, string Text, PdfSpan Span, bool IsSpace, PdfBreak Break)
    {
        public WritingDirection Direction { get; init; } = WritingDirection.Left;

        public bool IsStandIn { get; init; }

        public int Level { get; init; }

        public int Whole { get; init; }

        public double Width => Span.Style.Font.WidthOf(Number) * Span.Style.Size;

        public bool StandsWith(PdfGlyph other) =>
            ReferenceEquals(Span, other.Span) && IsStandIn == other.IsStandIn && Level == other.Level;
    }
}
