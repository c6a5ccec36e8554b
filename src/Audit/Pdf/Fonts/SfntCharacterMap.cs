using System.Buffers.Binary;
using System.Collections.Frozen;

namespace QsGen.Audit.Pdf.Fonts;

/// <summary>Reads which glyph shows which character: the table <c>cmap</c>, in the form for all of Unicode (format 12).</summary>
internal static class SfntCharacterMap
{
    private const int WindowsUnicodeFull = (3 << 16) | 10;

    /// <summary>The glyphs by their characters.</summary>
    /// <exception cref="InvalidOperationException">The font has no such map.</exception>
    public static FrozenDictionary<int, int> Read(ReadOnlySpan<byte> table)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        for (var index = 0; index < count; index++)
        {
            var record = table[(4 + (8 * index))..];
            if (BinaryPrimitives.ReadInt32BigEndian(record) == WindowsUnicodeFull)
            {
                return ReadGroups(table[BinaryPrimitives.ReadInt32BigEndian(record[4..])..]);
            }
        }

        throw new InvalidOperationException("the font has no map of Unicode's characters");
    }

    private static FrozenDictionary<int, int> ReadGroups(ReadOnlySpan<byte> map)
    {
        var glyphs = new Dictionary<int, int>();
        var count = BinaryPrimitives.ReadInt32BigEndian(map[12..]);
        for (var index = 0; index < count; index++)
        {
            var group = map[(16 + (12 * index))..];
            var first = BinaryPrimitives.ReadInt32BigEndian(group);
            var last = BinaryPrimitives.ReadInt32BigEndian(group[4..]);
            var glyph = BinaryPrimitives.ReadInt32BigEndian(group[8..]);
            for (var character = first; character <= last; character++)
            {
                glyphs[character] = glyph + character - first;
            }
        }

        return glyphs.ToFrozenDictionary();
    }
}
