using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace QsGen.Wire;

/// <summary>Writes protobuf fields from the last to the first, so that the length of a message is known when it is to be written.</summary>
internal sealed class BackwardWriter
{
    private const int LengthDelimited = 2;

    private byte[] _buffer = new byte[1024];
    private int _start;

    /// <summary>A writer that has written nothing.</summary>
    public BackwardWriter() => _start = _buffer.Length;

    /// <summary>How many bytes there are.</summary>
    public int Length => _buffer.Length - _start;

    /// <summary>Takes what was written, and begins anew.</summary>
    public ByteString Take()
    {
        var bytes = ByteString.CopyFrom(_buffer, _start, Length);
        _start = _buffer.Length;
        return bytes;
    }

    /// <summary>A whole number.</summary>
    public void Varint(int field, ulong value)
    {
        Raw(value);
        Tag(field, 0);
    }

    /// <summary>A floating-point number of eight bytes.</summary>
    public void Double(int field, double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(Reserve(sizeof(double)), value);
        Tag(field, 1);
    }

    /// <summary>A text; half of a surrogate pair becomes the replacement character.</summary>
    public void Text(int field, string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Encoding.UTF8.GetBytes(value, Reserve(length));
        Raw((ulong)length);
        Tag(field, LengthDelimited);
    }

    /// <summary>Makes one message field of everything that was written since the given <see cref="Length"/>.</summary>
    public void Message(int field, int since)
    {
        Raw((ulong)(Length - since));
        Tag(field, LengthDelimited);
    }

    private void Tag(int field, int wireType) => Raw(((ulong)field << 3) | (uint)wireType);

    private void Raw(ulong value)
    {
        var length = CodedOutputStream.ComputeUInt64Size(value);
        var bytes = Reserve(length);
        for (var index = 0; index < length; index++)
        {
            bytes[index] = (byte)((value & 0x7F) | (index == length - 1 ? 0UL : 0x80));
            value >>= 7;
        }
    }

    private Span<byte> Reserve(int length)
    {
        if (length > _start)
        {
            var used = Length;
            var grown = new byte[Math.Max(_buffer.Length * 2, used + length)];
            _buffer.AsSpan(_start).CopyTo(grown.AsSpan(grown.Length - used));
            (_buffer, _start) = (grown, grown.Length - used);
        }

        _start -= length;
        return _buffer.AsSpan(_start, length);
    }
}
