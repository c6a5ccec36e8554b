using System.Buffers.Binary;
using System.Collections.Frozen;

namespace QsGen.Audit.Pdf.Fonts;

/// <summary>Reads which glyph shows which character: the table <c>cmap</c>, of all Unicode (format 12) or its first plane (4).</summary>
internal static class SfntCharacterMap
{
    private const int WindowsUnicodeFull = (3 << 16) | 10;
    private const int WindowsUnicode = (3 << 16) | 1;
    private const int Segments = 4;
    private const int LastCharacter = 0xFFFF;

    /// <summary>The glyphs by their characters.</summary>
    /// <exception cref="InvalidOperationException">The font has no such map.</exception>
    public static FrozenDictionary<int, int> Read(ReadOnlySpan<byte> table)
    {
        if (Find(table, WindowsUnicodeFull) is > 0 and var groups)
        {
            return ReadGroups(table[groups..]);
        }

        return Find(table, WindowsUnicode) is > 0 and var segments && UInt16(table, segments) == Segments
            ? ReadSegments(table[segments..])
            : throw new InvalidOperationException("the font has no map of Unicode's characters");
    }

    private static int Find(ReadOnlySpan<byte> table, int encoding)
    {
        var count = UInt16(table, 2);
        for (var index = 0; index < count; index++)
        {
            var record = table[(4 + (8 * index))..];
            if (BinaryPrimitives.ReadInt32BigEndian(record) == encoding)
            {
                return BinaryPrimitives.ReadInt32BigEndian(record[4..]);
            }
        }

        return 0;
    }

    // Four lists below each other: last characters, first characters, what to add, and where to look instead.
    private static FrozenDictionary<int, int> ReadSegments(ReadOnlySpan<byte> map)
    {
        var glyphs = new Dictionary<int, int>();
        var length = UInt16(map, 6);
        for (var at = 0; at < length; at += 2)
        {
            var (last, first) = (UInt16(map, 14 + at), UInt16(map, 16 + length + at));
            var (added, place) = (UInt16(map, 16 + (2 * length) + at), 16 + (3 * length) + at);
            for (var character = first; character <= last && character < LastCharacter; character++)
            {
                var listed = UInt16(map, place) is > 0 and var offset ? UInt16(map, place + offset + (2 * (character - first))) : character;
                if (listed != 0 && ((listed + added) & 0xFFFF) is > 0 and var glyph)
                {
                    glyphs[character] = glyph;
                }
            }
        }

        return glyphs.ToFrozenDictionary();
    }

    private static int UInt16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);

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
