using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QsGen.Audit.Signing;
using QsGen.Audit.Verifying.Files;
using QsGen.Audit.Verifying.Signatures;

namespace QsGen.Audit.Verifying;

/// <summary>Checks the signature of a report's file.</summary>
/// <param name="trust">Whom the one who checks trusts.</param>
/// <param name="clock">Says when certificates have to be valid where no time-stamp does.</param>
/// <param name="file">The file.</param>
/// <param name="revisions">Its revisions, ours being signed.</param>
internal sealed class ReportSignatureVerifier(
    VerificationTrust trust, TimeProvider clock, ReadOnlyMemory<byte> file, ReportRevisions revisions)
{
    /// <summary>Checks it.</summary>
    /// <param name="findings">Where what is found is added.</param>
    /// <returns>What is known of the signature.</returns>
    public VerifiedSignature Verify(ImmutableArray<VerificationFinding>.Builder findings)
    {
        var value = Value();
        var (start, end) = Range(value);
        findings.Add(new VerificationFinding(
            VerificationSubject.Coverage,
            VerificationVerdict.Holds,
            $"The signature covers all of the report's {revisions.ReportEnd} bytes but its own digits."));
        var check = SignatureCheck.Of(Signature(start, end));
        var isIntact = check.Problem is null && check.Names(Digest(check.Scheme, start, end));
        findings.Add(new VerificationFinding(
            VerificationSubject.Signature,
            isIntact ? VerificationVerdict.Holds : VerificationVerdict.Fails,
            isIntact
                ? $"The report is as {check.Certificate.Subject} signed it."
                : $"The signature does not hold: {check.Problem ?? "the report was changed after it was signed"}."));
        if (!isIntact)
        {
            // Whoever's certificate it is: of a report that was changed it says nothing.
            return new VerifiedSignature(null, check.Certificate.Subject, null);
        }

        var stamp = VerifyTimestamp(check, findings);
        var time = stamp?.Time ?? clock.GetUtcNow();
        var chain = VerifyChain(check, time, null, "The signer's certificate", findings);
        var stampChain = stamp is null
            ? null
            : VerifyChain(stamp.Check, stamp.Time, CertificateChain.TimeStamping, "The time-stamp authority's certificate", findings);
        var isComplete = VerifyRevocation([chain, .. stampChain is null ? [] : new[] { stampChain }], time, findings);
        return new VerifiedSignature(
            stamp is null ? SignatureLevel.Basic
            : isComplete ? SignatureLevel.LongTerm
            : SignatureLevel.Timestamped,
            check.Certificate.Subject,
            stamp?.Time);
    }

    private PdfDictionary Value()
    {
        var report = revisions.Report;
        var fields = report.Resolve<PdfList>(
            report.Resolve<PdfDictionary>(report.Catalog.Entries.GetValueOrDefault("AcroForm")).Entries.GetValueOrDefault("Fields"));
        var field = fields.Items.Select(item => report.Resolve<PdfDictionary>(item))
            .Single(item => item.Get<PdfString>("T")?.Text == SignatureUpdate.Field);
        var value = report.Resolve<PdfDictionary>(field.Entries.GetValueOrDefault("V"));
        return value.Get<PdfName>("SubFilter")?.Text == "ETSI.CAdES.detached"
            ? value
            : throw new PdfShapeException("the signature is of another kind", 0);
    }

    // From the first byte to the last, but for one string, which is the signature.
    private (int Start, int End) Range(PdfDictionary value)
    {
        if (value.Get<PdfList>("ByteRange")?.Items is not [PdfNumber { Value: 0 }, PdfNumber first, PdfNumber second, PdfNumber last]
            || first.Value < 0 || second.Value <= first.Value || last.Value < 0 || second.Value + last.Value != revisions.ReportEnd)
        {
            throw new PdfShapeException("the signature does not cover the report", 0);
        }

        var (start, end) = ((int)first.Value, (int)second.Value);
        return file.Span[start] == '<' && file.Span[end - 1] == '>' && value.Get<PdfString>("Contents") is { } contents
            && (end - start - 2) == 2 * contents.Bytes.Length
            && Encoding.ASCII.GetString(file.Span[(start + 1)..(end - 1)]) == Convert.ToHexStringLower(contents.Bytes.AsSpan())
            ? (start, end)
            : throw new PdfShapeException("the signature leaves out something other than itself", start);
    }

    // Behind the signature there is nothing but zeros.
    private byte[] Signature(int start, int end)
    {
        var bytes = Convert.FromHexString(Encoding.ASCII.GetString(file.Span[(start + 1)..(end - 1)]));
        var length = new AsnReader(bytes, AsnEncodingRules.DER).ReadEncodedValue().Length;
        return bytes.AsSpan(length).ContainsAnyExcept((byte)0)
            ? throw new PdfShapeException("there is something behind the signature", start + (2 * length))
            : bytes[..length];
    }

    private byte[] Digest(SignatureScheme scheme, int start, int end)
    {
        using var hash = IncrementalHash.CreateHash(scheme.Hash);
        hash.AppendData(file.Span[..start]);
        hash.AppendData(file.Span[end..revisions.ReportEnd]);
        return hash.GetHashAndReset();
    }

    private static TimestampCheck? VerifyTimestamp(SignatureCheck signature, ImmutableArray<VerificationFinding>.Builder findings)
    {
        if (signature.Signature.Timestamp is not { } token)
        {
            findings.Add(new VerificationFinding(
                VerificationSubject.Timestamp, VerificationVerdict.Noted, "No time-stamp authority says when the report was signed."));
            return null;
        }

        try
        {
            var check = TimestampCheck.Of(token, signature.Signature.Value);
            var time = check.Time.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
            findings.Add(new VerificationFinding(
                VerificationSubject.Timestamp,
                check.Problem is null ? VerificationVerdict.Holds : VerificationVerdict.Fails,
                check.Problem is null
                    ? $"{check.Check.Certificate.Subject} saw the signature at {time}."
                    : $"The time-stamp does not hold: {check.Problem}."));
            return check.Problem is null ? check : null;
        }
        catch (Exception exception) when (ReportVerifier.IsOfFile(exception))
        {
            findings.Add(new VerificationFinding(
                VerificationSubject.Timestamp, VerificationVerdict.Fails, $"The time-stamp does not hold: {exception.Message}"));
            return null;
        }
    }

    private CertificateChain VerifyChain(
        SignatureCheck check, DateTimeOffset time, string? purpose, string what, ImmutableArray<VerificationFinding>.Builder findings)
    {
        var chain = CertificateChain.Build(check.Certificate, check.Signature.Certificates, trust, time, purpose);
        findings.Add(new VerificationFinding(
            VerificationSubject.Chain,
            chain.Problem is null ? VerificationVerdict.Holds : VerificationVerdict.Fails,
            chain.Problem is null
                ? $"{what} leads to {chain.Certificates[^1].Subject}."
                : $"{what}, {check.Certificate.Subject}, does not lead to somebody who is trusted: {chain.Problem}. "
                    + "Give the right root certificate, if you trust it."));
        return chain;
    }

    private bool VerifyRevocation(
        IReadOnlyList<CertificateChain> chains, DateTimeOffset time, ImmutableArray<VerificationFinding>.Builder findings)
    {
        var report = revisions.Report;
        if (report.Find<PdfDictionary>(report.Catalog.Entries.GetValueOrDefault("DSS")) is not { } store)
        {
            findings.Add(new VerificationFinding(
                VerificationSubject.Revocation,
                VerificationVerdict.Noted,
                "The file holds no evidence about revocation: whether a certificate was revoked is not checked."));
            return false;
        }

        var (responses, lists) = (Streams(store, "OCSPs"), Streams(store, "CRLs"));
        var silent = new List<string>();
        foreach (var chain in chains)
        {
            for (var index = 0; index + 1 < chain.Certificates.Length; index++)
            {
                var (certificate, issuer) = (chain.Certificates[index], chain.Certificates[index + 1]);
                var answers = responses.Select(response => RevocationEvidenceReader.AskOcsp(response, certificate, issuer, time))
                    .Concat(lists.Select(list => RevocationEvidenceReader.AskList(list, certificate, issuer, time)))
                    .ToList();
                if (answers.Contains(RevocationAnswer.Revoked))
                {
                    findings.Add(new VerificationFinding(
                        VerificationSubject.Revocation, VerificationVerdict.Fails, $"The certificate {certificate.Subject} was revoked."));
                    return false;
                }

                if (!answers.Contains(RevocationAnswer.Good))
                {
                    silent.Add(certificate.Subject);
                }
            }
        }

        findings.Add(new VerificationFinding(
            VerificationSubject.Revocation,
            silent.Count == 0 ? VerificationVerdict.Holds : VerificationVerdict.Noted,
            silent.Count == 0
                ? "The evidence in the file says of every certificate that it was not revoked."
                : $"The evidence in the file says nothing that holds about {string.Join(" and ", silent)}."));
        return silent.Count == 0;
    }

    private List<byte[]> Streams(PdfDictionary store, string name) =>
        revisions.Report.Find<PdfList>(store.Entries.GetValueOrDefault(name)) is { } list
            ? [.. list.Items.Select(item => PdfStreams.Unpack(revisions.Report.Resolve<PdfStream>(item), 0))]
            : [];
}
