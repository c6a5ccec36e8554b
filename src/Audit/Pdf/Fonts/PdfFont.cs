using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using QsGen.Audit.Pdf.Objects;

namespace QsGen.Audit.Pdf.Fonts;

/// <summary>
/// A font in a document: it numbers the glyphs that the document uses, in the order of first use, and is written with these only. Each
/// number stands for one character, so that what is copied out of the file is what was written into it.
/// </summary>
/// <param name="resource">The font's name in the resources of pages.</param>
/// <param name="name">The font's own name.</param>
/// <param name="font">Its file.</param>
internal sealed class PdfFont(string resource, string name, SfntFont font)
{
    private readonly FrozenDictionary<int, int> _tabular = SfntSubstitutions.Read(font, "tnum");
    private readonly FrozenDictionary<int, int> _slashed = SfntSubstitutions.Read(font, "zero");
    private readonly FrozenDictionary<LetterForm, FrozenDictionary<int, int>> _forms =
        new[] { (LetterForm.First, "init"), (LetterForm.Middle, "medi"), (LetterForm.Last, "fina") }
            .ToFrozenDictionary(pair => pair.Item1, pair => SfntSubstitutions.Read(font, pair.Item2));

    private readonly Dictionary<(int Character, PdfFigures Figures, LetterForm Form), int> _numbers = [];
    private readonly List<int> _glyphs = [0];
    private readonly List<int> _characters = [0xFFFD];

    /// <summary>The font's name in the resources of pages.</summary>
    public string Resource => resource;

    /// <summary>The number of a character's glyph; 0 when the font has none.</summary>
    public int NumberOf(Rune character, PdfFigures figures, LetterForm form = LetterForm.Alone)
    {
        if (_numbers.TryGetValue((character.Value, figures, form), out var number))
        {
            return number;
        }

        var glyph = font.GlyphOf(character);
        if (glyph == 0)
        {
            return 0;
        }

        glyph = _forms.TryGetValue(form, out var joined) ? joined.GetValueOrDefault(glyph, glyph) : glyph;
        glyph = figures == PdfFigures.Identifier ? _slashed.GetValueOrDefault(glyph, glyph) : glyph;
        glyph = figures != PdfFigures.Text ? _tabular.GetValueOrDefault(glyph, glyph) : glyph;
        var place = _glyphs.IndexOf(glyph);
        number = place > 0 && _characters[place] == character.Value ? place : _glyphs.Count;
        if (number == _glyphs.Count)
        {
            _glyphs.Add(glyph);
            _characters.Add(character.Value);
        }

        return _numbers[(character.Value, figures, form)] = number;
    }

    /// <summary>Whether the document shows something with it.</summary>
    public bool IsUsed => _glyphs.Count > 1;

    /// <summary>How far a glyph moves on, at a size of 1: exactly as far as the file says.</summary>
    public double WidthOf(int number) => Thousandths(font.WidthOf(_glyphs[number])) / 1000;

    /// <summary>Writes the font as it is used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">The object that pages name.</param>
    public void Write(PdfFileWriter file, int number)
    {
        var program = SfntSubset.Write(font, _glyphs);
        var tagged = $"/{Tag(program)}+{name}";
        var programNumber = file.AddStream($"/Length1 {program.Length}", program);
        var descriptor = file.AddObject(
            $"<</Type/FontDescriptor/FontName{tagged}/Flags 32/FontBBox[{string.Join(' ', font.Box.Select(Scaled))}]/ItalicAngle 0"
            + $"/Ascent {Scaled(font.Ascender)}/Descent {Scaled(font.Descender)}/CapHeight {Scaled(font.CapHeight)}"
            + $"/StemV {(font.Weight > 500 ? 120 : 80)}/FontFile2 {PdfSyntax.Reference(programNumber)}>>");
        var widths = string.Join(' ', _glyphs.Select(glyph => Scaled(font.WidthOf(glyph))));
        var descendant = file.AddObject(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont{tagged}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {PdfSyntax.Reference(descriptor)}/CIDToGIDMap/Identity/W[0[{widths}]]>>");
        var characters = file.AddStream("", Encoding.ASCII.GetBytes(CharacterMap()));
        file.WriteObject(
            number,
            $"<</Type/Font/Subtype/Type0/BaseFont{tagged}/Encoding/Identity-H/DescendantFonts[{PdfSyntax.Reference(descendant)}]"
            + $"/ToUnicode {PdfSyntax.Reference(characters)}>>");
    }

    private string Scaled(int units) => Scaled((double)units);

    private string Scaled(double units) => Thousandths(units).ToString(CultureInfo.InvariantCulture);

    private double Thousandths(double units) => Math.Round(1000 * units / font.UnitsPerEm);

    // Six capital letters say that a font is a subset, and tell two of them apart.
    private static string Tag(byte[] program) =>
        string.Concat(System.Security.Cryptography.SHA256.HashData(program).Take(6).Select(value => (char)('A' + (value % 26))));

    private string CharacterMap()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n");
        foreach (var block in Enumerable.Range(1, _glyphs.Count - 1).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var number in block)
            {
                var character = Convert.ToHexStringLower(Encoding.BigEndianUnicode.GetBytes(new Rune(_characters[number]).ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{number:x4}> <{character}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
