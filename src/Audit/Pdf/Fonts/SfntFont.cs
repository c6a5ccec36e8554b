using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace QsGen.Audit.Pdf.Fonts;

/// <summary>A TrueType font, read as far as setting text needs it: OpenType 1.9, "The OpenType font file".</summary>
internal sealed class SfntFont
{
    private readonly byte[] _file;
    private readonly FrozenDictionary<string, Range> _tables;
    private readonly FrozenDictionary<int, int> _glyphs;
    private readonly int _widthCount;

    /// <summary>Reads a font file.</summary>
    /// <param name="file">A file of our own build, trusted to be well formed, or one that <see cref="EmbeddableFont"/> tries.</param>
    public SfntFont(byte[] file)
    {
        _file = file;
        _tables = Enumerable.Range(0, UInt16(4))
            .Select(index => 12 + (index * 16))
            .ToFrozenDictionary(
                record => Encoding.ASCII.GetString(_file, record, 4),
                record => new Range(Int32(record + 8), Int32(record + 8) + Int32(record + 12)));
        var head = Offset("head");
        UnitsPerEm = UInt16(head + 18);
        Box = [.. Enumerable.Range(0, 4).Select(index => (double)Int16(head + 36 + (2 * index)))];
        Ascender = Int16(Offset("hhea") + 4);
        Descender = Int16(Offset("hhea") + 6);
        CapHeight = Int16(Offset("OS/2") + 88);
        Weight = UInt16(Offset("OS/2") + 4);
        Permissions = UInt16(Offset("OS/2") + 8);
        _widthCount = UInt16(Offset("hhea") + 34);
        _glyphs = SfntCharacterMap.Read(Table("cmap").Span);
    }

    /// <summary>How many units make the size of the letters.</summary>
    public int UnitsPerEm { get; }

    /// <summary>What all glyphs lie in: left, bottom, right, top, in units.</summary>
    public ImmutableArray<double> Box { get; }

    /// <summary>The height of the highest letters, in units.</summary>
    public int Ascender { get; }

    /// <summary>How far letters reach below the line, in units, negative.</summary>
    public int Descender { get; }

    /// <summary>The height of capital letters, in units.</summary>
    public int CapHeight { get; }

    /// <summary>How strong the letters are: 400 is regular.</summary>
    public int Weight { get; }

    /// <summary>What its maker allows to be done with it: <c>fsType</c>.</summary>
    public int Permissions { get; }

    /// <summary>All glyphs that show a character.</summary>
    public IEnumerable<int> Glyphs => _glyphs.Values.Distinct();

    /// <summary>The glyph of a character, or 0 when the font has none.</summary>
    public int GlyphOf(Rune character) => _glyphs.GetValueOrDefault(character.Value);

    /// <summary>How far a glyph moves on, in units.</summary>
    public int WidthOf(int glyph) => UInt16(Offset("hmtx") + (4 * Math.Min(glyph, _widthCount - 1)));

    /// <summary>A glyph's metrics as the table <c>hmtx</c> has them: width and left side bearing.</summary>
    public (ushort Width, short Bearing) MetricsOf(int glyph) =>
        glyph < _widthCount
            ? ((ushort)WidthOf(glyph), Int16(Offset("hmtx") + (4 * glyph) + 2))
            : ((ushort)WidthOf(glyph), Int16(Offset("hmtx") + (4 * _widthCount) + (2 * (glyph - _widthCount))));

    /// <summary>A glyph's outline; empty for a space.</summary>
    public ReadOnlyMemory<byte> OutlineOf(int glyph)
    {
        var isLong = Int16(Offset("head") + 50) == 1;
        var places = Offset("loca");
        var (from, to) = isLong
            ? (Int32(places + (4 * glyph)), Int32(places + (4 * glyph) + 4))
            : (2 * UInt16(places + (2 * glyph)), 2 * UInt16(places + (2 * glyph) + 2));
        return Table("glyf")[from..to];
    }

    /// <summary>The bytes of a table.</summary>
    public ReadOnlyMemory<byte> Table(string tag) => _file.AsMemory(_tables[tag]);

    /// <summary>Whether the font has a table.</summary>
    public bool Has(string tag) => _tables.ContainsKey(tag);

    private int Offset(string tag) => _tables[tag].Start.Value;

    private int UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(offset));

    private short Int16(int offset) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(offset));

    private int Int32(int offset) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(offset));
}
