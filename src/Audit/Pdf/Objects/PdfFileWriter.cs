using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace QsGen.Audit.Pdf.Objects;

/// <summary>
/// Writes the objects of a PDF file as they come and its cross-reference at the end (ISO 32000-1, 7.5): objects are packed into compressed
/// streams, and only where each one lies is kept. Objects may be named before they are written.
/// </summary>
internal sealed class PdfFileWriter : IDisposable
{
    /// <summary>The first bytes of every file of ours: the version, and four bytes that say that it is not text.</summary>
    public const string Header = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

    private const int ObjectsInStream = 1000;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MeasuringStream _output;
    private readonly PdfCrossReference _objects = new();
    private readonly List<(int Number, int Offset)> _packed = [];
    private readonly StringBuilder _packedBodies = new();

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it goes, from its present position to the end. It is left open.</param>
    public PdfFileWriter(Stream output)
    {
        _output = new MeasuringStream(output, _hash);
        Write(Header);
    }

    /// <summary>Names an object that is written later.</summary>
    public int Reserve() => _objects.Reserve();

    /// <summary>Writes an object that is no stream.</summary>
    public void WriteObject(int number, string body)
    {
        _packed.Add((number, _packedBodies.Length));
        _packedBodies.Append(body).Append('\n');
        if (_packed.Count == ObjectsInStream)
        {
            WritePacked();
        }
    }

    /// <summary>Writes an object that is no stream, and names it.</summary>
    public int AddObject(string body)
    {
        var number = Reserve();
        WriteObject(number, body);
        return number;
    }

    /// <summary>Writes a stream.</summary>
    /// <param name="number">The object's number.</param>
    /// <param name="entries">What its dictionary has besides length and filter.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="isPacked">Whether they are compressed on the way.</param>
    public void WriteStream(int number, string entries, ReadOnlySpan<byte> content, bool isPacked = true)
    {
        var bytes = isPacked ? Pack(content) : content;
        BeginObject(number);
        Write($"<<{entries}{(isPacked ? "/Filter/FlateDecode" : "")}/Length {bytes.Length}>>\nstream\n");
        _output.Write(bytes);
        Write("\nendstream\nendobj\n");
    }

    /// <summary>Writes a stream, and names it.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> content, bool isPacked = true)
    {
        var number = Reserve();
        WriteStream(number, entries, content, isPacked);
        return number;
    }

    /// <summary>Writes a stream whose content nobody has in memory.</summary>
    /// <param name="number">The object's number.</param>
    /// <param name="entries">What its dictionary has besides length and filter.</param>
    /// <param name="writeAsync">Writes the bytes.</param>
    public async Task WriteStreamAsync(int number, string entries, Func<Stream, Task> writeAsync)
    {
        var length = Reserve();
        BeginObject(number);
        Write($"<<{entries}/Filter/FlateDecode/Length {PdfSyntax.Reference(length)}>>\nstream\n");
        var start = _output.Position;
        await using (var packer = new ZLibStream(_output, CompressionLevel.Optimal, leaveOpen: true))
        {
            await writeAsync(packer);
        }

        // Only then the length: it may be the object that fills a stream of objects, which is written at once.
        var written = _output.Position - start;
        Write("\nendstream\nendobj\n");
        WriteObject(length, written.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Writes the cross-reference and ends the file. Its identifier is made from all that was written before.</summary>
    /// <param name="root">The catalog.</param>
    /// <param name="info">The information about the document.</param>
    public PdfFileEnd Finish(int root, int info)
    {
        WritePacked();
        var identifier = PdfSyntax.Hexadecimal(_hash.GetCurrentHash()[..16]);
        var number = Reserve();
        var start = BeginObject(number);
        var end = new PdfFileEnd(start, _objects.Count, root, info, identifier);
        var bytes = Pack(_objects.Encode());
        Write($"<<{end.Entries}/Size {_objects.Count}/W{PdfCrossReference.Widths}");
        Write($"/DecodeParms{PdfCrossReference.Prediction}/Filter/FlateDecode/Length {bytes.Length}>>\nstream\n");
        _output.Write(bytes);
        Write($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        _output.Flush();
        return end;
    }

    /// <summary>Compresses bytes as a file of ours holds them.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            packer.Write(content);
        }

        return packed.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private long BeginObject(int number)
    {
        var start = _output.Position;
        _objects.Place(number, start);
        Write($"{number} 0 obj\n");
        return start;
    }

    private void WritePacked()
    {
        if (_packed.Count == 0)
        {
            return;
        }

        var number = Reserve();
        var index = string.Concat(_packed.Select(item => $"{item.Number} {item.Offset} "));
        for (var place = 0; place < _packed.Count; place++)
        {
            _objects.Place(_packed[place].Number, number, place);
        }

        WriteStream(
            number, $"/Type/ObjStm/N {_packed.Count}/First {index.Length}", Encoding.ASCII.GetBytes($"{index}{_packedBodies}"));
        _packed.Clear();
        _packedBodies.Clear();
    }

    private void Write(string text) => _output.Write(Encoding.Latin1.GetBytes(text));
}
