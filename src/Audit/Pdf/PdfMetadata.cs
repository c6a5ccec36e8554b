using System.Globalization;
using System.Security;
using System.Text;
using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Objects;

namespace QsGen.Audit.Pdf;

/// <summary>
/// What a file says of itself, in both of the forms that readers look for: the information dictionary and XMP (ISO 16684-1).
/// </summary>
/// <param name="document">The report.</param>
internal sealed class PdfMetadata(ReportDocument document)
{
    /// <summary>The entry of the information dictionary that says who is to sign the file.</summary>
    public const string Signer = "QSGSigner";

    private readonly string _title = $"{document.Title} — {document.Institution}";

    /// <summary>Writes the information dictionary.</summary>
    /// <returns>Its object.</returns>
    public int WriteInformation(PdfFileWriter file)
    {
        var time = PdfSyntax.Date(document.GeneratedAt);
        return file.AddObject(
            $"<</Title{PdfSyntax.Text(_title)}/Author{PdfSyntax.Text(document.Product)}/Subject{PdfSyntax.Text(document.Provenance)}"
            + $"/Creator{PdfSyntax.Text(document.Product)}/Producer{PdfSyntax.Text(document.Product)}"
            + $"/CreationDate{time}/ModDate{time}{(document.Signer is { } signer ? $"/{Signer}{PdfSyntax.Text(signer)}" : "")}>>");
    }

    /// <summary>Writes the XMP packet, uncompressed, so that tools that know no PDF find it.</summary>
    /// <returns>Its object.</returns>
    public int WritePacket(PdfFileWriter file)
    {
        var time = document.GeneratedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var packet =
            $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(_title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escape(document.Product)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(document.Provenance)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>{Escape(document.Language)}</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>{Escape(document.Product)}</pdf:Producer>
            <xmp:CreatorTool>{Escape(document.Product)}</xmp:CreatorTool>
            <xmp:CreateDate>{time}</xmp:CreateDate>
            <xmp:ModifyDate>{time}</xmp:ModifyDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
        return file.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(packet), isPacked: false);
    }

    // Characters that XML can't hold, escaped or not, become U+FFFD.
    private static string Escape(string text) =>
        SecurityElement.Escape(string.Concat(text.EnumerateRunes().Select(character =>
            character.Value is < 0x20 and not (0x09 or 0x0A or 0x0D) or 0xFFFE or 0xFFFF ? "\uFFFD" : character.ToString())));
}
