using System.Buffers.Binary;

namespace QsGen.Audit.Pdf.Objects;

/// <summary>Where the objects of a file lie (ISO 32000-1, 7.5.8).</summary>
internal sealed class PdfCrossReference
{
    /// <summary>The widths of an entry's fields: its kind, an offset or a stream's number, and a place in that stream.</summary>
    public const string Widths = "[1 4 2]";

    /// <summary>How entries are foretold from the one before, which makes them a tenth as long.</summary>
    public const string Prediction = "<</Predictor 12/Columns 7>>";

    private const int EntryLength = 7;

    private readonly List<(byte Kind, uint First, ushort Second)> _entries = [(0, 0, ushort.MaxValue)];

    /// <summary>How many numbers are taken.</summary>
    public int Count => _entries.Count;

    /// <summary>Takes the next number.</summary>
    public int Reserve()
    {
        _entries.Add(default);
        return _entries.Count - 1;
    }

    /// <summary>Says where an object lies.</summary>
    /// <exception cref="InvalidOperationException">The file is longer than four gigabytes.</exception>
    public void Place(int number, long offset) =>
        _entries[number] = (1, offset <= uint.MaxValue ? (uint)offset : throw new InvalidOperationException(
            "The report is longer than 4 GB, which the file's cross-reference can't address: report fewer days."), 0);

    /// <summary>Says in which object stream an object lies, and at which place.</summary>
    public void Place(int number, int stream, int place) => _entries[number] = (2, (uint)stream, (ushort)place);

    /// <summary>The entries' bytes, foretold as <see cref="Prediction"/> says.</summary>
    /// <exception cref="InvalidOperationException">A number was taken and no object was written for it.</exception>
    public byte[] Encode()
    {
        var bytes = new byte[_entries.Count * (EntryLength + 1)];
        Span<byte> entry = stackalloc byte[EntryLength];
        Span<byte> before = stackalloc byte[EntryLength];
        before.Clear();
        for (var number = 0; number < _entries.Count; number++)
        {
            var (kind, first, second) = _entries[number];
            if (kind == 0 && number > 0)
            {
                throw new InvalidOperationException($"object {number} was not written");
            }

            entry[0] = kind;
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], first);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], second);
            var target = bytes.AsSpan(number * (EntryLength + 1), EntryLength + 1);
            target[0] = 2;
            for (var field = 0; field < EntryLength; field++)
            {
                target[field + 1] = unchecked((byte)(entry[field] - before[field]));
            }

            entry.CopyTo(before);
        }

        return bytes;
    }
}
