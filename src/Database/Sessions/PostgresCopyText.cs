using System.Buffers;
using System.Buffers.Binary;

namespace QsGen.Database.Sessions;

/// <summary>Reads the one text column of PostgreSQL's <c>COPY … TO STDOUT (FORMAT BINARY)</c>.</summary>
/// <remarks>The driver's own exporter makes a string of every value. All numbers are big-endian.</remarks>
/// <param name="stream">The driver's raw stream.</param>
internal sealed class PostgresCopyText(Stream stream)
{
    private const int BufferSize = 256 * 1024;
    private const int SignatureSize = 11;
    private const int HeaderSize = SignatureSize + 8;
    private const short Ends = -1;
    private const int Null = -1;

    private byte[] _buffer = [];
    private int _used;
    private bool _isBegun;
    private bool _isDone;

    /// <summary>Reads all rows.</summary>
    /// <exception cref="IOException">The server's answer ends in the middle.</exception>
    public async Task ReadAsync(TextRow row, CancellationToken cancellationToken)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await stream.ReadAsync(_buffer.AsMemory(_used), cancellationToken) is > 0 and var read)
            {
                _used += read;
                Keep(Take(_buffer.AsSpan(0, _used), row));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        if (!_isDone)
        {
            throw new IOException("the server's rows end in the middle");
        }
    }

    // Hands out the rows that have arrived, and says how many bytes they took.
    private int Take(ReadOnlySpan<byte> bytes, TextRow row)
    {
        var taken = 0;
        if (!_isBegun)
        {
            if (bytes.Length < HeaderSize)
            {
                return 0;
            }

            var more = BinaryPrimitives.ReadInt32BigEndian(bytes[(HeaderSize - sizeof(int))..]);
            if (bytes.Length < HeaderSize + more)
            {
                return 0;
            }

            _isBegun = true;
            taken = HeaderSize + more;
        }

        while (!_isDone && bytes.Length - taken >= sizeof(short))
        {
            var rest = bytes[taken..];
            if (BinaryPrimitives.ReadInt16BigEndian(rest) == Ends)
            {
                _isDone = true;
                return bytes.Length;
            }

            const int Before = sizeof(short) + sizeof(int);
            if (rest.Length < Before)
            {
                return taken;
            }

            var length = BinaryPrimitives.ReadInt32BigEndian(rest[sizeof(short)..]);
            length = length == Null ? 0 : length;
            if (rest.Length < Before + length)
            {
                return taken;
            }

            row(rest.Slice(Before, length));
            taken += Before + length;
        }

        return taken;
    }

    // What has arrived of the next row moves to the front; a row that fills the buffer gets one of twice the size.
    private void Keep(int taken)
    {
        var rest = _buffer.AsSpan(taken, _used - taken);
        _used = rest.Length;
        if (taken > 0)
        {
            rest.CopyTo(_buffer);
        }
        else if (_used == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(2 * _buffer.Length);
            rest.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
