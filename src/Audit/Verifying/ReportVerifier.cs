using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography;
using QsGen.Audit.Pdf;
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
    /// <param name="file">The file.</param>
    /// <param name="mustBeSigned">Whether a file without a signature is refused whatever it says. One that says of itself that it is signed
    /// is refused without its signature anyway.</param>
    public ReportVerification Verify(ReadOnlyMemory<byte> file, bool mustBeSigned = false)
    {
        var findings = ImmutableArray.CreateBuilder<VerificationFinding>();
        try
        {
            return Verify(file, mustBeSigned, findings);
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

    private ReportVerification Verify(
        ReadOnlyMemory<byte> file, bool mustBeSigned, ImmutableArray<VerificationFinding>.Builder findings)
    {
        var revisions = ReportRevisions.Read(file);
        findings.Add(new VerificationFinding(
            VerificationSubject.Shape, VerificationVerdict.Holds, "The file has the shape that this product writes."));
        var signature = revisions.IsSigned ? new ReportSignatureVerifier(trust, clock, file, revisions).Verify(findings) : null;
        if (signature is null)
        {
            findings.Add(Unsigned(TextOf(revisions.Report, PdfMetadata.Signer), mustBeSigned));
        }

        LaterRevisions.Verify(file, revisions, findings);
        var attachments = AttachmentVerifier.Verify(revisions.Report, findings);
        var provenance = TextOf(revisions.Report, "Subject");
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

    private static VerificationFinding Unsigned(string signer, bool mustBeSigned) => new(
        VerificationSubject.Signature,
        signer.Length > 0 || mustBeSigned ? VerificationVerdict.Fails : VerificationVerdict.Noted,
        signer.Length > 0
            ? $"The report says that it is signed by {signer}, and there is no signature: it was cut off."
            : mustBeSigned
                ? "The report is not signed, and a signature is required."
                : "The report is not signed: nothing in it shows whether it was changed after it was written.");

    // Of the information about the file; empty when it says nothing.
    private static string TextOf(PdfView report, string name) =>
        report.Find<PdfDictionary>(report.Sections[0].Trailer.Entries.GetValueOrDefault("Info")) is { } information
        && report.Find<PdfString>(information.Entries.GetValueOrDefault(name)) is { } text
            ? text.Text
            : "";
}
