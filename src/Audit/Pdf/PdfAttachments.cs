using System.Globalization;
using System.Security.Cryptography;
using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Objects;

namespace QsGen.Audit.Pdf;

/// <summary>
/// Writes the attached files, each with its size, date, checksum and relationship to the report (ISO 32000-2, 7.11.4 and 14.13).
/// </summary>
/// <param name="file">The file.</param>
internal sealed class PdfAttachments(PdfFileWriter file)
{
    private readonly SortedDictionary<string, int> _attached = new(StringComparer.Ordinal);

    /// <summary>The entry of the catalog's names; empty where nothing is attached.</summary>
    public string NameTree => _attached.Count == 0 ? "" : $"/EmbeddedFiles<</Names[{string.Concat(_attached.Select(Named))}]>>";

    /// <summary>The catalog's entry; empty where nothing is attached.</summary>
    public string Associated => _attached.Count == 0 ? "" : $"/AF{PdfSyntax.References(_attached.Values)}";

    /// <summary>Writes attachments.</summary>
    /// <exception cref="InvalidOperationException">Two of them share a name.</exception>
    public async Task WriteAsync(IEnumerable<ReportAttachment> attachments, CancellationToken cancellationToken)
    {
        foreach (var attachment in attachments)
        {
            if (!_attached.TryAdd(attachment.Name, await WriteAsync(attachment, cancellationToken)))
            {
                throw new InvalidOperationException($"two attachments of the report are called '{attachment.Name}'");
            }
        }
    }

    private async Task<int> WriteAsync(ReportAttachment attachment, CancellationToken cancellationToken)
    {
        var (content, parameters) = (file.Reserve(), file.Reserve());
        // MD5 is what the format has here; it finds accidents. The signature is what finds intent.
        using var checksum = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var size = 0L;
        await file.WriteStreamAsync(
            content,
            $"/Type/EmbeddedFile/Subtype{PdfSyntax.Name(attachment.MediaType)}/Params {PdfSyntax.Reference(parameters)}",
            async target =>
            {
                await using var measured = new MeasuringStream(target, checksum);
                await attachment.WriteAsync(measured, cancellationToken);
                size = measured.Position;
            });
        var time = PdfSyntax.Date(attachment.ModifiedAt);
        file.WriteObject(
            parameters,
            $"<</Size {size.ToString(CultureInfo.InvariantCulture)}/CreationDate{time}/ModDate{time}"
            + $"/CheckSum{PdfSyntax.Hexadecimal(checksum.GetHashAndReset())}>>");
        return file.AddObject(
            $"<</Type/Filespec/F{PdfSyntax.Text(attachment.Name)}/UF{PdfSyntax.Text(attachment.Name)}"
            + $"/Desc{PdfSyntax.Text(attachment.Description)}/AFRelationship/{attachment.Relationship}"
            + $"/EF<</F {PdfSyntax.Reference(content)}/UF {PdfSyntax.Reference(content)}>>>>");
    }

    private static string Named(KeyValuePair<string, int> attached) =>
        $"{PdfSyntax.Text(attached.Key)}{PdfSyntax.Reference(attached.Value)}";
}
