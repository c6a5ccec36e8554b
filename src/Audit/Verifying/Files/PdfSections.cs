using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace QsGen.Audit.Verifying.Files;

/// <summary>Reads the cross-references of a file, in both of the forms that there are: streams, which ours are, and tables.</summary>
internal static class PdfSections
{
    private const int MostSections = 1000;
    private const int TailLength = 64;

    /// <summary>All of them, the newest first.</summary>
    /// <exception cref="PdfShapeException">The file is broken.</exception>
    public static ImmutableArray<PdfSection> Read(ReadOnlyMemory<byte> file)
    {
        var sections = ImmutableArray.CreateBuilder<PdfSection>();
        for (int? start = LastStart(file); start is not null; start = sections[^1].Before)
        {
            // A revision builds on one that lies before it, so this comes to an end.
            if (start >= file.Length || (sections.Count > 0 && start >= sections[^1].Start) || sections.Count == MostSections)
            {
                throw new PdfShapeException("the cross-references do not follow each other", start.Value);
            }

            sections.Add(ReadSection(file, start.Value));
        }

        return sections.ToImmutable();
    }

    /// <summary>Reads an object that is not packed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="lengthOf">Finds a length that is an object of its own; null where there can be none.</param>
    /// <returns>The object's number, itself, and where it ends.</returns>
    public static (int Number, PdfValue Value, int End) ReadObject(ReadOnlyMemory<byte> file, int start, Func<PdfReference, int>? lengthOf)
    {
        var parser = new PdfParser(file, start);
        var number = parser.ReadCount();
        parser.Expect(" 0 obj");
        var value = parser.ReadValue();
        parser.SkipSpace();
        if (value is PdfDictionary dictionary && parser.TryExpect("stream"))
        {
            parser.TryExpect("\r");
            parser.Expect("\n");
            var length = dictionary.Entries.GetValueOrDefault("Length") switch
            {
                PdfNumber { Value: >= 0 } given when given.Value <= file.Length => (int)given.Value,
                PdfReference reference when lengthOf is not null => lengthOf(reference),
                _ => throw parser.Wrong("a stream has no length"),
            };
            if (length < 0 || length > file.Length - parser.Position)
            {
                throw parser.Wrong("a stream is longer than the file");
            }

            value = new PdfStream(dictionary.Entries, file.Slice(parser.Position, length));
            parser = new PdfParser(file, parser.Position + length);
            parser.SkipSpace();
            parser.Expect("endstream");
            parser.SkipSpace();
        }

        parser.Expect("endobj");
        parser.TryExpect("\n");
        return (number, value, parser.Position);
    }

    private static int LastStart(ReadOnlyMemory<byte> file)
    {
        var start = Math.Max(0, file.Length - TailLength);
        var tail = Encoding.Latin1.GetString(file.Span[start..]);
        var word = tail.LastIndexOf("startxref", StringComparison.Ordinal);
        if (word < 0)
        {
            throw new PdfShapeException("it does not end as a PDF file does", file.Length);
        }

        var parser = new PdfParser(file, start + word + "startxref".Length);
        var offset = parser.ReadCount();
        var isEnd = tail[(parser.Position - start)..].Trim() == "%%EOF";
        return isEnd ? offset : throw parser.Wrong("something follows the end");
    }

    private static PdfSection ReadSection(ReadOnlyMemory<byte> file, int start)
    {
        var parser = new PdfParser(file, start);
        return parser.TryExpect("xref") ? ReadTable(parser, start) : ReadStream(file, start);
    }

    private static PdfSection ReadTable(PdfParser parser, int start)
    {
        var entries = new Dictionary<int, PdfEntry>();
        for (parser.SkipSpace(); !parser.TryExpect("trailer"); parser.SkipSpace())
        {
            var first = parser.ReadCount();
            var count = parser.ReadCount();
            for (var index = 0; index < count; index++)
            {
                var place = parser.ReadCount();
                parser.ReadCount();
                parser.SkipSpace();
                var isFree = parser.TryExpect("f");
                if (!isFree)
                {
                    parser.Expect("n");
                }

                entries[checked(first + index)] = isFree ? PdfEntry.Free : new PdfEntry(false, place, 0);
            }
        }

        return parser.ReadValue() is PdfDictionary trailer && !trailer.Entries.ContainsKey("XRefStm")
            ? new PdfSection(start, trailer, entries)
            : throw parser.Wrong("a trailer is of a kind that is not read");
    }

    private static PdfSection ReadStream(ReadOnlyMemory<byte> file, int start)
    {
        if (ReadObject(file, start, null).Value is not PdfStream stream || stream.Get<PdfName>("Type")?.Text != "XRef")
        {
            throw new PdfShapeException("there is no cross-reference", start);
        }

        var widths = Numbers(stream, "W");
        if (widths.Length != 3 || widths.Any(width => width is < 0 or > 4) || widths.Sum() == 0)
        {
            throw new PdfShapeException("a cross-reference has fields of a width that is not read", start);
        }

        var bytes = PdfStreams.Unpack(stream, start);
        var ranges = stream.Entries.ContainsKey("Index") ? Numbers(stream, "Index") : [0, Numbers(stream, "Size").FirstOrDefault()];
        var entries = new Dictionary<int, PdfEntry>();
        var place = 0;
        for (var range = 0; range + 1 < ranges.Length; range += 2)
        {
            for (var index = 0; index < ranges[range + 1]; index++, place += widths.Sum())
            {
                if (place + widths.Sum() > bytes.Length)
                {
                    throw new PdfShapeException("a cross-reference is too short", start);
                }

                Add(entries, checked(ranges[range] + index), bytes.AsSpan(place, widths.Sum()), widths, start);
            }
        }

        return place == bytes.Length
            ? new PdfSection(start, new PdfDictionary(stream.Entries), entries)
            : throw new PdfShapeException("a cross-reference is too long", start);
    }

    private static void Add(
        Dictionary<int, PdfEntry> entries, int number, ReadOnlySpan<byte> entry, int[] widths, int start)
    {
        var kind = widths[0] == 0 ? 1 : Field(entry[..widths[0]]);
        var first = Field(entry.Slice(widths[0], widths[1]));
        var second = Field(entry[(widths[0] + widths[1])..]);
        if (kind is > 2 || first > int.MaxValue || second > int.MaxValue)
        {
            throw new PdfShapeException("a cross-reference has an entry of a kind that is not read", start);
        }

        if (!entries.TryAdd(number, kind == 0 ? PdfEntry.Free : new PdfEntry(kind == 2, (int)first, (int)second)))
        {
            throw new PdfShapeException($"object {number} is there twice", start);
        }
    }

    private static uint Field(ReadOnlySpan<byte> bytes)
    {
        Span<byte> field = stackalloc byte[4];
        field.Clear();
        bytes.CopyTo(field[(4 - bytes.Length)..]);
        return BinaryPrimitives.ReadUInt32BigEndian(field);
    }

    private static int[] Numbers(PdfDictionary dictionary, string name) => dictionary.Entries.GetValueOrDefault(name) switch
    {
        PdfNumber { Value: >= 0 and <= int.MaxValue } number => [(int)number.Value],
        PdfList list =>
            [.. list.Items.OfType<PdfNumber>().Where(item => item.Value is >= 0 and <= int.MaxValue).Select(item => (int)item.Value)],
        _ => [],
    };
}
