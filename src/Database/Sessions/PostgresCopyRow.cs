using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using NodaTime;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>Writes rows in the format of PostgreSQL's <c>COPY … FROM STDIN (FORMAT BINARY)</c>.</summary>
/// <remarks>
/// The driver's own importer looks a converter up for every value and waits for it; at a few hundred thousand rows per second that
/// costs more than the server does. All numbers are big-endian; every value has its length in front, −1 for NULL.
/// </remarks>
internal sealed class PostgresCopyRow : IBulkRow
{
    private const int BufferSize = 256 * 1024;
    private const int BytesPerLetter = 3;
    private const int Null = -1;
    private const int Ends = -1;
    private const long TicksPerMicrosecond = 10;

    private static readonly byte[] Signature = [.. "PGCOPY\n"u8, 0xFF, 0x0D, 0x0A, 0x00, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly long Epoch = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).Ticks;

    private readonly Stream _stream;
    private readonly ImmutableArray<BulkColumn> _columns;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _used;
    private int _column;

    /// <summary>Begins a copy.</summary>
    /// <param name="stream">The driver's raw stream.</param>
    /// <param name="columns">The columns of the COPY statement.</param>
    public PostgresCopyRow(Stream stream, ImmutableArray<BulkColumn> columns)
    {
        (_stream, _columns, _column) = (stream, columns, columns.Length);
        Signature.CopyTo(_buffer, 0);
        _used = Signature.Length;
    }

    /// <summary>Begins a row.</summary>
    /// <exception cref="InvalidOperationException">The row before lacks columns.</exception>
    public void Start()
    {
        RequireWholeRow();
        Reserve(sizeof(short));
        Short((short)_columns.Length);
        _column = 0;
    }

    /// <summary>Ends the copy; what is buffered goes out.</summary>
    /// <exception cref="InvalidOperationException">The last row lacks columns.</exception>
    public void Finish()
    {
        RequireWholeRow();
        Reserve(sizeof(short));
        Short(Ends);
        Flush();
    }

    /// <inheritdoc/>
    public void Text(string? value)
    {
        _column++;
        if (value is null)
        {
            Length(Null);
            return;
        }

        var most = value.Length * BytesPerLetter;
        if (most + sizeof(int) > BufferSize)
        {
            LongText(value);
            return;
        }

        Reserve(most + sizeof(int));
        var bytes = Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_used + sizeof(int)));
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_used), bytes);
        _used += sizeof(int) + bytes;
    }

    /// <inheritdoc/>
    public void Number(decimal? value)
    {
        _column++;
        if (value is { } number)
        {
            Reserve(PostgresNumeric.MostBytes + sizeof(int));
            var bytes = PostgresNumeric.Write(number, _buffer.AsSpan(_used + sizeof(int)));
            BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_used), bytes);
            _used += sizeof(int) + bytes;
        }
        else
        {
            Length(Null);
        }
    }

    /// <inheritdoc/>
    public void Whole(long? value)
    {
        var isInteger = _columns[_column++].Type.Kind is SqlTypeKind.Integer;
        if (value is not { } number)
        {
            Length(Null);
        }
        else if (isInteger)
        {
            Length(sizeof(int));
            BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_used), checked((int)number));
            _used += sizeof(int);
        }
        else
        {
            Long(number);
        }
    }

    /// <inheritdoc/>
    public void Flag(bool? value)
    {
        _column++;
        if (value is not { } flag)
        {
            Length(Null);
            return;
        }

        Length(1);
        _buffer[_used++] = flag ? (byte)1 : (byte)0;
    }

    /// <inheritdoc/>
    public void Time(LocalDateTime? value)
    {
        _column++;
        if (value is { } time)
        {
            Long((time.ToDateTimeUnspecified().Ticks - Epoch) / TicksPerMicrosecond);
        }
        else
        {
            Length(Null);
        }
    }

    private void Long(long number)
    {
        Length(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(_buffer.AsSpan(_used), number);
        _used += sizeof(long);
    }

    /// <summary>A length, with room behind it for any value of a fixed size.</summary>
    private void Length(int bytes)
    {
        Reserve(sizeof(int) + sizeof(long));
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_used), bytes);
        _used += sizeof(int);
    }

    private void Short(short number)
    {
        BinaryPrimitives.WriteInt16BigEndian(_buffer.AsSpan(_used), number);
        _used += sizeof(short);
    }

    private void LongText(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Length(bytes.Length);
        Flush();
        _stream.Write(bytes);
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes > BufferSize)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    private void RequireWholeRow()
    {
        if (_column != _columns.Length)
        {
            throw new InvalidOperationException($"a row has {_column} values for {_columns.Length} columns");
        }
    }
}
