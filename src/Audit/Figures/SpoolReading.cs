using Microsoft.Win32.SafeHandles;

namespace QsGen.Audit.Figures;

/// <summary>Reads a file from a place on, beside others that read it elsewhere.</summary>
/// <param name="file">The file.</param>
/// <param name="place">Where to begin.</param>
internal sealed class SpoolReading(SafeFileHandle file, long place) : Stream
{
    private readonly byte[] _ahead = new byte[8 * 1024];
    private long _next = place;
    private int _from;
    private int _until;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_from == _until)
        {
            (_from, _until) = (0, RandomAccess.Read(file, _ahead, _next));
            _next += _until;
        }

        var taken = Math.Min(buffer.Length, _until - _from);
        _ahead.AsSpan(_from, taken).CopyTo(buffer);
        _from += taken;
        return taken;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
