using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace QsGen.Audit.Pdf.Fonts;

/// <summary>Reads which glyphs take the place of others: the table <c>GSUB</c>, as far as one glyph stands for one.</summary>
internal static class SfntSubstitutions
{
    private const int Single = 1;
    private const int Extension = 7;

    /// <summary>What a feature puts in the place of glyphs.</summary>
    /// <param name="font">The font.</param>
    /// <param name="feature">The feature's tag, as <c>tnum</c> for digits of equal width.</param>
    /// <returns>The glyphs by those that they replace; empty where the font has no such feature.</returns>
    public static FrozenDictionary<int, int> Read(SfntFont font, string feature)
    {
        var glyphs = new Dictionary<int, int>();
        if (font.Has("GSUB"))
        {
            var table = font.Table("GSUB").Span;
            foreach (var lookup in LookupsOf(table, feature))
            {
                ReadLookup(table[lookup..], glyphs);
            }
        }

        return glyphs.ToFrozenDictionary();
    }

    private static List<int> LookupsOf(ReadOnlySpan<byte> table, string feature)
    {
        var (features, lookups) = (UInt16(table, 6), UInt16(table, 8));
        var found = new SortedSet<int>();
        for (var index = 0; index < UInt16(table, features); index++)
        {
            var record = features + 2 + (6 * index);
            if (Encoding.ASCII.GetString(table.Slice(record, 4)) == feature)
            {
                var listed = features + UInt16(table, record + 4);
                for (var place = 0; place < UInt16(table, listed + 2); place++)
                {
                    var number = UInt16(table, listed + 4 + (2 * place));
                    found.Add(lookups + UInt16(table, lookups + 2 + (2 * number)));
                }
            }
        }

        return [.. found];
    }

    private static void ReadLookup(ReadOnlySpan<byte> lookup, Dictionary<int, int> glyphs)
    {
        for (var index = 0; index < UInt16(lookup, 4); index++)
        {
            var kind = UInt16(lookup, 0);
            var part = lookup[UInt16(lookup, 6 + (2 * index))..];
            if (kind == Extension)
            {
                kind = UInt16(part, 2);
                part = part[BinaryPrimitives.ReadInt32BigEndian(part[4..])..];
            }

            if (kind == Single)
            {
                ReadSingle(part, glyphs);
            }
        }
    }

    private static void ReadSingle(ReadOnlySpan<byte> part, Dictionary<int, int> glyphs)
    {
        var covered = Coverage(part[UInt16(part, 2)..]);
        for (var index = 0; index < covered.Count; index++)
        {
            glyphs[covered[index]] = UInt16(part, 0) == 1
                ? (covered[index] + BinaryPrimitives.ReadInt16BigEndian(part[4..])) & 0xFFFF
                : UInt16(part, 6 + (2 * index));
        }
    }

    private static List<int> Coverage(ReadOnlySpan<byte> table)
    {
        var glyphs = new List<int>();
        var count = UInt16(table, 2);
        for (var index = 0; index < count; index++)
        {
            if (UInt16(table, 0) == 1)
            {
                glyphs.Add(UInt16(table, 4 + (2 * index)));
                continue;
            }

            var (first, last) = (UInt16(table, 4 + (6 * index)), UInt16(table, 6 + (6 * index)));
            glyphs.AddRange(Enumerable.Range(first, last - first + 1));
        }

        return glyphs;
    }

    private static int UInt16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);
}
