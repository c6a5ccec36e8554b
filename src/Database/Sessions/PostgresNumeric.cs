using System.Buffers.Binary;

namespace QsGen.Database.Sessions;

/// <summary>The binary form of PostgreSQL's <c>numeric</c>: a head of four 16-bit numbers, then digits to the base of 10,000.</summary>
internal static class PostgresNumeric
{
    /// <summary>The most bytes that a <see cref="decimal"/> takes: the head, and 29 digits that the point may divide badly.</summary>
    public const int MostBytes = HeadBytes + (MostDigits * sizeof(short));

    private const int HeadBytes = 4 * sizeof(short);
    private const int MostDigits = 9;
    private const int Base = 10_000;
    private const int LettersPerDigit = 4;
    private const short Negative = 0x4000;

    /// <summary>Writes a number.</summary>
    /// <returns>The bytes used.</returns>
    public static int Write(decimal value, Span<byte> target)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var scale = (parts[3] >> 16) & 0xFF;
        var fraction = (scale + LettersPerDigit - 1) / LettersPerDigit;
        var rest = unchecked(new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]));
        for (var missing = (fraction * LettersPerDigit) - scale; missing > 0; missing--)
        {
            rest *= 10;
        }

        // Least significant first: digits of the fraction, then of the whole part.
        Span<short> digits = stackalloc short[MostDigits];
        var count = 0;
        for (; rest > ulong.MaxValue; rest /= Base)
        {
            digits[count++] = (short)(rest % Base);
        }

        for (var small = (ulong)rest; small > 0; small /= Base)
        {
            digits[count++] = (short)(small % Base);
        }

        var first = 0;
        while (first < count && digits[first] == 0)
        {
            first++;
        }

        BinaryPrimitives.WriteInt16BigEndian(target, (short)(count - first));
        BinaryPrimitives.WriteInt16BigEndian(target[2..], (short)(count == 0 ? 0 : count - fraction - 1));
        BinaryPrimitives.WriteInt16BigEndian(target[4..], value < 0 ? Negative : (short)0);
        BinaryPrimitives.WriteInt16BigEndian(target[6..], (short)scale);
        var used = HeadBytes;
        for (var index = count - 1; index >= first; index--)
        {
            BinaryPrimitives.WriteInt16BigEndian(target[used..], digits[index]);
            used += sizeof(short);
        }

        return used;
    }
}
