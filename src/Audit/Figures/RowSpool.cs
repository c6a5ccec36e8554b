using System.Collections;
using System.Text;

namespace QsGen.Audit.Figures;

/// <summary>Rows of a question: in memory while they are few, else in a file that nobody else can open and that goes with them.</summary>
/// <param name="held">How many rows may be in memory.</param>
internal sealed class RowSpool(int held = RowSpool.Held) : IReadOnlyList<object?[]>, IDisposable
{
    private const int Held = 1_000;

    private readonly List<object?[]> _rows = [];
    private readonly List<long> _places = [];
    private FileStream? _file;
    private BinaryWriter? _writer;

    private enum Tag : byte
    {
        Nothing,
        Text,
        Whole,
        Number,
        Float,
        Flag,
        Time,
    }

    /// <inheritdoc/>
    public int Count => _rows.Count + _places.Count;

    /// <inheritdoc/>
    public object?[] this[int index] => index < _rows.Count ? _rows[index] : ReadFrom(index - _rows.Count).First();

    /// <summary>Adds a row, before the first one is read.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void Add(object?[] row)
    {
        if (_rows.Count < held)
        {
            _rows.Add(row);
            return;
        }

        if (_writer is null)
        {
            _file = Open();
            _writer = new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true);
        }

        _places.Add(_file!.Position);
        _writer.Write7BitEncodedInt(row.Length);
        foreach (var value in row)
        {
            Write(_writer, value);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<object?[]> GetEnumerator() => _rows.Concat(ReadFrom(0)).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        _file?.Dispose();
    }

    private IEnumerable<object?[]> ReadFrom(int first)
    {
        if (first >= _places.Count)
        {
            yield break;
        }

        _file!.Flush();
        using var reader = new BinaryReader(new SpoolReading(_file.SafeFileHandle, _places[first]), Encoding.UTF8);
        for (var index = first; index < _places.Count; index++)
        {
            var row = new object?[reader.Read7BitEncodedInt()];
            for (var place = 0; place < row.Length; place++)
            {
                row[place] = Read(reader);
            }

            yield return row;
        }
    }

    // Books are no one's business: the file is its owner's, and where the system allows it has no name any more.
    private static FileStream Open()
    {
        var path = Path.Combine(Path.GetTempPath(), $"qsgen-{Path.GetRandomFileName()}.rows");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 64 * 1024,
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }

    private static void Write(BinaryWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Write((byte)Tag.Nothing);
                break;
            case string text:
                writer.Write((byte)Tag.Text);
                writer.Write(text);
                break;
            case long whole:
                writer.Write((byte)Tag.Whole);
                writer.Write7BitEncodedInt64(whole);
                break;
            case decimal number:
                writer.Write((byte)Tag.Number);
                writer.Write(number);
                break;
            case double number:
                writer.Write((byte)Tag.Float);
                writer.Write(number);
                break;
            case bool flag:
                writer.Write((byte)Tag.Flag);
                writer.Write(flag);
                break;
            case DateTime time:
                writer.Write((byte)Tag.Time);
                writer.Write(time.Ticks);
                break;
            default:
                throw new ArgumentException($"no session gives a {value.GetType().Name}", nameof(value));
        }
    }

    private static object? Read(BinaryReader reader) => (Tag)reader.ReadByte() switch
    {
        Tag.Text => reader.ReadString(),
        Tag.Whole => reader.Read7BitEncodedInt64(),
        Tag.Number => reader.ReadDecimal(),
        Tag.Float => reader.ReadDouble(),
        Tag.Flag => reader.ReadBoolean(),
        Tag.Time => new DateTime(reader.ReadInt64()),
        _ => null,
    };
}
