using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography;
using QsGen.Audit.Verifying.Files;
using QsGen.Audit.Verifying.Signatures;

namespace QsGen.Audit.Verifying;

/// <summary>
/// Checks a report's file by itself: that it is one of this product, that its signature holds for every byte of it, that what others added
/// redefines nothing but what reviewers fill in, and that its attachments are whole. It is strict: what this product would not have written
/// is refused.
/// </summary>
/// <param name="trust">Whom the one who checks trusts.</param>
/// <param name="clock">Says when certificates have to be valid where no time-stamp does.</param>
internal sealed class ReportVerifier(VerificationTrust trust, TimeProvider clock)
{
    /// <summary>Checks a file. It never throws for what is in the file.</summary>
    public ReportVerification Verify(ReadOnlyMemory<byte> file)
    {
        var findings = ImmutableArray.CreateBuilder<VerificationFinding>();
        try
        {
            return Verify(file, findings);
        }
        catch (Exception exception) when (IsOfFile(exception))
        {
            findings.Add(new VerificationFinding(
                VerificationSubject.Shape,
                VerificationVerdict.Fails,
                $"The file is not one that this product wrote, or it was changed: {exception.Message}."));
            return new ReportVerification { Findings = findings.ToImmutable() };
        }
    }

    /// <summary>Whether an exception says that something in a file is broken.</summary>
    internal static bool IsOfFile(Exception exception) => exception is PdfShapeException or AsnContentException or CryptographicException
        or OverflowException or ArgumentException or InvalidDataException or FormatException;

    private ReportVerification Verify(ReadOnlyMemory<byte> file, ImmutableArray<VerificationFinding>.Builder findings)
    {
        var revisions = ReportRevisions.Read(file);
        findings.Add(new VerificationFinding(
            VerificationSubject.Shape, VerificationVerdict.Holds, "The file has the shape that this product writes."));
        var signature = revisions.IsSigned ? new ReportSignatureVerifier(trust, clock, file, revisions).Verify(findings) : null;
        if (signature is null)
        {
            findings.Add(new VerificationFinding(
                VerificationSubject.Signature,
                VerificationVerdict.Noted,
                "The report is not signed: nothing in it shows whether it was changed after it was written."));
        }

        LaterRevisions.Verify(file, revisions, findings);
        var attachments = AttachmentVerifier.Verify(revisions.Report, findings);
        var provenance = ProvenanceOf(revisions.Report);
        findings.Add(provenance.Length > 0
            ? new VerificationFinding(VerificationSubject.Provenance, VerificationVerdict.Holds, "The file says what it was made from.")
            : new VerificationFinding(
                VerificationSubject.Provenance,
                VerificationVerdict.Fails,
                "The file carries no provenance: it was made without a database."));
        return new ReportVerification
        {
            Findings = findings.ToImmutable(),
            Provenance = provenance,
            Level = signature?.Level,
            Signer = signature?.Signer,
            StampedAt = signature?.StampedAt,
            Attachments = attachments,
        };
    }

    private static string ProvenanceOf(PdfView report) =>
        report.Find<PdfDictionary>(report.Sections[0].Trailer.Entries.GetValueOrDefault("Info")) is { } information
        && report.Find<PdfString>(information.Entries.GetValueOrDefault("Subject")) is { } subject
            ? subject.Text
            : "";
}
