using System.Buffers.Binary;
using System.Text;

namespace QsGen.Audit.Pdf.Fonts;

/// <summary>Writes a font file that holds only the glyphs that a document uses, in the order in which the document names them.</summary>
internal static class SfntSubset
{
    // What a composite glyph says of each of its parts (OpenType, "glyf").
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreFollow = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    private static readonly string[] KeptTables = ["cvt ", "fpgm", "prep"];

    /// <summary>The file.</summary>
    /// <param name="font">Where the glyphs come from.</param>
    /// <param name="glyphs">Its glyphs, by their places in the new font. One may stand at several places. The first is glyph 0.</param>
    public static byte[] Write(SfntFont font, IReadOnlyList<int> glyphs)
    {
        var all = glyphs.ToList();
        var parts = new Dictionary<int, int>();
        var outlines = new MemoryStream();
        var places = new List<int> { 0 };
        for (var place = 0; place < all.Count; place++)
        {
            outlines.Write(Renumbered(font.OutlineOf(all[place]).ToArray(), all, parts));
            while (outlines.Length % 4 != 0)
            {
                outlines.WriteByte(0);
            }

            places.Add((int)outlines.Length);
        }

        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var horizontal = font.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(horizontal.AsSpan(34), (ushort)all.Count);
        var profile = font.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(4), (ushort)all.Count);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = head,
            ["hhea"] = horizontal,
            ["hmtx"] = Metrics(font, all),
            ["loca"] = Places(places),
            ["maxp"] = profile,
        };
        foreach (var tag in KeptTables.Where(font.Has))
        {
            tables[tag] = font.Table(tag).ToArray();
        }

        return File(tables);
    }

    // The parts of composite glyphs come after the glyphs that were asked for, each once.
    private static byte[] Renumbered(byte[] outline, List<int> all, Dictionary<int, int> parts)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return outline;
        }

        var (offset, flags) = (10, MoreFollow);
        while ((flags & MoreFollow) != 0)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(offset));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(offset + 2));
            if (!parts.TryGetValue(part, out var place))
            {
                parts[part] = place = all.Count;
                all.Add(part);
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(offset + 2), (ushort)place);
            offset += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            offset += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }

        return outline;
    }

    private static byte[] Metrics(SfntFont font, List<int> glyphs)
    {
        var bytes = new byte[4 * glyphs.Count];
        for (var index = 0; index < glyphs.Count; index++)
        {
            var (width, bearing) = font.MetricsOf(glyphs[index]);
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(4 * index), width);
            BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan((4 * index) + 2), bearing);
        }

        return bytes;
    }

    private static byte[] Places(List<int> places)
    {
        var bytes = new byte[4 * places.Count];
        for (var index = 0; index < places.Count; index++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * index), places[index]);
        }

        return bytes;
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        var power = (int)Math.Log2(tables.Count);
        var header = new byte[12 + (16 * tables.Count)];
        BinaryPrimitives.WriteInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), (ushort)((16 * tables.Count) - (16 << power)));
        var body = new MemoryStream();
        var head = 0;
        foreach (var ((tag, table), index) in tables.Select((table, index) => (table, index)))
        {
            var record = header.AsSpan(12 + (16 * index));
            var offset = header.Length + (int)body.Length;
            head = tag == "head" ? offset : head;
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(table));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], table.Length);
            body.Write(table);
            body.Write(new byte[-table.Length & 3]);
        }

        byte[] file = [.. header, .. body.ToArray()];
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(0xB1B0AFBA - Checksum(file)));
        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        Span<byte> word = stackalloc byte[4];
        for (var offset = 0; offset < table.Length; offset += 4)
        {
            word.Clear();
            table[offset..Math.Min(offset + 4, table.Length)].CopyTo(word);
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(word));
        }

        return sum;
    }
}
