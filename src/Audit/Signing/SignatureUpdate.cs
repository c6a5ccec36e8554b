using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QsGen.Audit.Pdf.Objects;

namespace QsGen.Audit.Signing;

/// <summary>
/// The update that adds a signature to a file (ISO 32000-1, 7.5.6 and 12.8): the field and its value, the form and the first page's list
/// with the field in it, and what proves that certificates were not revoked. All of it is signed but the signature's own digits.
/// </summary>
internal sealed class SignatureUpdate
{
    /// <summary>The name of the field.</summary>
    public const string Field = "QSGSystemSignature";

    private const int NumberWidth = 10;
    private const int SignaturesExistAndAppendOnly = 3;

    private readonly PdfSignable _file;
    private readonly MemoryStream _bytes = new();
    private readonly SortedDictionary<int, long> _offsets = [];
    private readonly long _start;
    private int _next;

    /// <summary>Makes the update.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">How long the file is, in bytes.</param>
    /// <param name="reserved">How many bytes the signature may have.</param>
    /// <param name="signerName">The name that the signature gives, or null.</param>
    /// <param name="time">When the signer says that it signs.</param>
    /// <param name="evidence">Certificates, OCSP responses and revocation lists; null for none.</param>
    public SignatureUpdate(
        PdfSignable file, long start, int reserved, string? signerName, DateTimeOffset time, RevocationEvidence? evidence)
    {
        (_file, _start, _next) = (file, start, file.End.Size);
        var (field, value) = (_next++, _next++);
        if (evidence is not null)
        {
            var store = WriteEvidence(evidence);
            Write(file.End.Root, $"<<{file.Catalog}/DSS {PdfSyntax.Reference(store)}>>");
        }

        Write(
            file.Form,
            $"<<{file.FormEntries}/Fields{PdfSyntax.References([.. file.Fields, field])}/SigFlags {SignaturesExistAndAppendOnly}>>");
        Write(file.AnnotationList, PdfSyntax.References([.. file.Annotations, field]));
        Write(
            field,
            $"<</Type/Annot/Subtype/Widget/FT/Sig/T({Field})/F 132/Rect[0 0 0 0]/P {PdfSyntax.Reference(file.FirstPage)}"
            + $"/V {PdfSyntax.Reference(value)}>>");
        var rangeStart = WriteValue(value, reserved, signerName, time);
        WriteCrossReference();
        Bytes = _bytes.ToArray();
        WriteRange(rangeStart);
    }

    /// <summary>The update's bytes, with zeros where the signature goes.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where the signature's string begins in the update, with its bracket.</summary>
    public int ContentsStart { get; private set; }

    /// <summary>Where the signature's string ends in the update, after its bracket.</summary>
    public int ContentsEnd { get; private set; }

    private int WriteValue(int number, int reserved, string? signerName, DateTimeOffset time)
    {
        var name = signerName is null ? "" : $"/Name{PdfSyntax.Text(signerName)}";
        var head = $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached{name}/Reason(Signed automatically by QsGen audit)"
            + $"/Location(QsGen)/M{PdfSyntax.Date(time)}/ByteRange[";
        var range = new string(' ', (3 * NumberWidth) + 3);
        var before = $"{head}0{range}]/Contents";
        Write(number, $"{before}<{new string('0', 2 * reserved)}>>>");
        var body = (int)(_offsets[number] - _start) + $"{number} 0 obj\n".Length;
        ContentsStart = body + before.Length;
        ContentsEnd = ContentsStart + (2 * reserved) + 2;
        return body + head.Length + 1;
    }

    private int WriteEvidence(RevocationEvidence evidence)
    {
        var entries = new StringBuilder("<</Type/DSS");
        (string, ImmutableArray<byte[]>)[] kinds =
            [("Certs", evidence.Certificates), ("OCSPs", evidence.OcspResponses), ("CRLs", evidence.RevocationLists)];
        foreach (var (name, items) in kinds)
        {
            if (items.Length > 0)
            {
                entries.Append($"/{name}{PdfSyntax.References([.. items.Select(WriteStream)])}");
            }
        }

        var number = _next++;
        Write(number, entries.Append(">>").ToString());
        return number;
    }

    private int WriteStream(byte[] content)
    {
        var number = _next++;
        Begin(number);
        Append($"<</Length {content.Length}>>\nstream\n");
        _bytes.Write(content);
        Append("\nendstream\nendobj\n");
        return number;
    }

    private void WriteCrossReference()
    {
        var number = _next++;
        var start = _start + _bytes.Length;
        Begin(number);
        var index = new StringBuilder();
        var entries = new MemoryStream();
        Span<byte> entry = stackalloc byte[7];
        foreach (var (listed, offset) in _offsets)
        {
            index.Append(CultureInfo.InvariantCulture, $"{listed} 1 ");
            entry[0] = 1;
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], checked((uint)offset));
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], 0);
            entries.Write(entry);
        }

        Append(
            $"<<{_file.End.Entries}/Size {_next}/Prev {_file.End.CrossReference}/Index[{index.ToString().TrimEnd()}]"
            + $"/W{PdfCrossReference.Widths}/Length {entries.Length}>>\nstream\n");
        _bytes.Write(entries.ToArray());
        Append($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
    }

    // The signed bytes are all but the signature's string. The numbers have room, so that they do not move what they count.
    private void WriteRange(int place)
    {
        long[] numbers = [_start + ContentsStart, _start + ContentsEnd, Bytes.Length - ContentsEnd];
        var text = string.Concat(numbers.Select(number => " " + number.ToString(CultureInfo.InvariantCulture).PadRight(NumberWidth)));
        Encoding.ASCII.GetBytes(text).CopyTo(Bytes, place);
    }

    private void Write(int number, string body)
    {
        Begin(number);
        Append($"{body}\nendobj\n");
    }

    private void Begin(int number)
    {
        _offsets[number] = _start + _bytes.Length;
        Append($"{number} 0 obj\n");
    }

    private void Append(string text) => _bytes.Write(Encoding.ASCII.GetBytes(text));
}
