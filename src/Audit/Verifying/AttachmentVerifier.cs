using System.Collections.Immutable;
using System.Security.Cryptography;
using QsGen.Audit.Pdf.Objects;
using QsGen.Audit.Verifying.Files;

namespace QsGen.Audit.Verifying;

/// <summary>Checks the files attached to a report: their sizes and checksums, and that each says what it is to the report.</summary>
internal static class AttachmentVerifier
{
    private const long Longest = 16L << 30;

    /// <summary>Checks them.</summary>
    /// <param name="report">The file as of our last revision.</param>
    /// <param name="findings">Where what is found is added.</param>
    public static ImmutableArray<VerifiedAttachment> Verify(PdfView report, ImmutableArray<VerificationFinding>.Builder findings)
    {
        var catalogNames = report.Find<PdfDictionary>(report.Catalog.Entries.GetValueOrDefault("Names"));
        if (catalogNames?.Get<PdfDictionary>("EmbeddedFiles") is not { } tree)
        {
            findings.Add(new VerificationFinding(VerificationSubject.Attachments, VerificationVerdict.Noted, "No files are attached."));
            return [];
        }

        var attachments = ImmutableArray.CreateBuilder<VerifiedAttachment>();
        var names = report.Resolve<PdfList>(tree.Entries.GetValueOrDefault("Names")).Items;
        for (var index = 0; index + 1 < names.Length; index += 2)
        {
            var specification = report.Resolve<PdfDictionary>(names[index + 1]);
            attachments.Add(Verify(report, specification, findings));
        }

        return attachments.ToImmutable();
    }

    private static VerifiedAttachment Verify(
        PdfView report, PdfDictionary specification, ImmutableArray<VerificationFinding>.Builder findings)
    {
        var name = report.Resolve<PdfString>(specification.Entries.GetValueOrDefault("UF")).Text;
        var content = report.Resolve<PdfStream>(
            report.Resolve<PdfDictionary>(specification.Entries.GetValueOrDefault("EF")).Entries.GetValueOrDefault("UF"));
        var parameters = report.Resolve<PdfDictionary>(content.Entries.GetValueOrDefault("Params"));
        using var checksum = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var hashed = new MeasuringStream(Stream.Null, hash);
        using var measured = new MeasuringStream(hashed, checksum);
        PdfStreams.Unpack(content, 0, measured, Longest);
        var isWhole = parameters.Get<PdfNumber>("Size")?.Value == measured.Position
            && parameters.Get<PdfString>("CheckSum")?.Bytes.AsSpan().SequenceEqual(checksum.GetHashAndReset()) == true
            && specification.Get<PdfName>("AFRelationship") is not null;
        findings.Add(new VerificationFinding(
            VerificationSubject.Attachments,
            isWhole ? VerificationVerdict.Holds : VerificationVerdict.Fails,
            isWhole
                ? $"The attached file {name} is whole."
                : $"The attached file {name} has another size or checksum than the report says."));
        return new VerifiedAttachment(name, measured.Position, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
