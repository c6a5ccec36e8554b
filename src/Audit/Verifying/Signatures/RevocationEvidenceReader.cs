using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace QsGen.Audit.Verifying.Signatures;

/// <summary>
/// Asks evidence about certificates: OCSP responses (RFC 6960, 4.2) and revocation lists (RFC 5280, 5), each signed by the issuer or, an
/// OCSP response, by somebody whom the issuer made a responder. What is not signed so, or is not of the time in question, says nothing.
/// </summary>
internal static class RevocationEvidenceReader
{
    private const string BasicResponse = "1.3.6.1.5.5.7.48.1.1";
    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";

    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>What an OCSP response says.</summary>
    /// <param name="response">The response, encoded.</param>
    /// <param name="certificate">The certificate in question.</param>
    /// <param name="issuer">Who issued it.</param>
    /// <param name="time">The time in question.</param>
    /// <exception cref="AsnContentException">It is malformed.</exception>
    public static RevocationAnswer AskOcsp(byte[] response, X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset time)
    {
        var outer = new AsnReader(response, AsnEncodingRules.DER).ReadSequence();
        if (outer.ReadEnumeratedBytes().Span is not [0])
        {
            return RevocationAnswer.Silent;
        }

        var wrapped = outer.ReadSequence(First).ReadSequence();
        if (wrapped.ReadObjectIdentifier() != BasicResponse)
        {
            return RevocationAnswer.Silent;
        }

        var basic = SignedStructure.Decode(wrapped.ReadOctetString());
        if (!basic.IsSignedBy(issuer) && !IsSignedByResponder(basic, issuer, time))
        {
            return RevocationAnswer.Silent;
        }

        var data = new AsnReader(basic.Signed, AsnEncodingRules.DER).ReadSequence();
        if (data.PeekTag().HasSameClassAndValue(First))
        {
            data.ReadEncodedValue();
        }

        data.ReadEncodedValue();
        data.ReadGeneralizedTime();
        for (var answers = data.ReadSequence(); answers.HasData;)
        {
            var answer = answers.ReadSequence();
            if (IsAbout(answer.ReadSequence(), certificate, issuer))
            {
                var status = answer.PeekTag().TagValue;
                answer.ReadEncodedValue();
                var from = answer.ReadGeneralizedTime();
                var until = answer.HasData && answer.PeekTag().HasSameClassAndValue(First)
                    ? answer.ReadSequence(First).ReadGeneralizedTime()
                    : DateTimeOffset.MaxValue;
                return Answer(status == 0, status == 1, from, until, time);
            }
        }

        return RevocationAnswer.Silent;
    }

    /// <summary>What a revocation list says.</summary>
    /// <param name="list">The list, encoded.</param>
    /// <param name="certificate">The certificate in question.</param>
    /// <param name="issuer">Who issued it.</param>
    /// <param name="time">The time in question.</param>
    /// <exception cref="AsnContentException">It is malformed.</exception>
    public static RevocationAnswer AskList(byte[] list, X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset time)
    {
        var signed = SignedStructure.Decode(list);
        var data = new AsnReader(signed.Signed, AsnEncodingRules.DER).ReadSequence();
        if (data.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
        {
            data.ReadInteger();
        }

        data.ReadEncodedValue();
        if (!data.ReadEncodedValue().Span.SequenceEqual(issuer.SubjectName.RawData) || !signed.IsSignedBy(issuer))
        {
            return RevocationAnswer.Silent;
        }

        var from = ReadTime(data);
        var until = data.HasData && data.PeekTag().TagClass == TagClass.Universal && data.PeekTag().TagValue is 23 or 24
            ? ReadTime(data)
            : DateTimeOffset.MaxValue;
        var isRevoked = false;
        if (data.HasData && data.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            for (var revoked = data.ReadSequence(); revoked.HasData;)
            {
                isRevoked |= revoked.ReadSequence().ReadIntegerBytes().Span.SequenceEqual(certificate.SerialNumberBytes.Span);
            }
        }

        return Answer(!isRevoked, isRevoked, from, until, time);
    }

    private static bool IsSignedByResponder(SignedStructure basic, X509Certificate2 issuer, DateTimeOffset time)
    {
        if (!basic.Rest.HasData)
        {
            return false;
        }

        for (var listed = basic.Rest.ReadSequence(First).ReadSequence(); listed.HasData;)
        {
            var bytes = listed.ReadEncodedValue();
            using var responder = X509CertificateLoader.LoadCertificate(bytes.Span);
            var mayAnswer = responder.Extensions.OfType<X509EnhancedKeyUsageExtension>()
                .Any(usage => usage.EnhancedKeyUsages.Cast<Oid>().Any(purpose => purpose.Value == OcspSigning));
            if (mayAnswer && responder.NotBefore <= time && time <= responder.NotAfter
                && SignedStructure.Decode(bytes).IsSignedBy(issuer) && basic.IsSignedBy(responder))
            {
                return true;
            }
        }

        return false;
    }

    // The hash of the issuer's name and key, and the serial number.
    private static bool IsAbout(AsnReader subject, X509Certificate2 certificate, X509Certificate2 issuer)
    {
        var algorithm = subject.ReadSequence().ReadObjectIdentifier() switch
        {
            "1.3.14.3.2.26" => HashAlgorithmName.SHA1,
            Signing.Oids.Sha256 => HashAlgorithmName.SHA256,
            _ => default,
        };
        return algorithm != default
            && subject.ReadOctetString().AsSpan().SequenceEqual(CryptographicOperations.HashData(algorithm, issuer.SubjectName.RawData))
            && subject.ReadOctetString().AsSpan().SequenceEqual(
                CryptographicOperations.HashData(algorithm, issuer.PublicKey.EncodedKeyValue.RawData))
            && subject.ReadIntegerBytes().Span.SequenceEqual(certificate.SerialNumberBytes.Span);
    }

    private static RevocationAnswer Answer(bool isGood, bool isRevoked, DateTimeOffset from, DateTimeOffset until, DateTimeOffset time) =>
        isRevoked ? RevocationAnswer.Revoked
        : isGood && until >= time && from <= until ? RevocationAnswer.Good
        : RevocationAnswer.Silent;

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag().TagValue == (int)UniversalTagNumber.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
