using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace QsGen.Audit.Signing;

/// <summary>
/// What a report's signature signs (ETSI EN 319 142-1, 5 and 6): the kind of the content, its hash, and the certificate. No time: in this
/// profile only a time-stamp authority may say it there.
/// </summary>
internal static class SignedAttributeSet
{
    /// <summary>The set, encoded.</summary>
    /// <param name="digest">The hash of the signed bytes.</param>
    /// <param name="certificate">The signer's certificate.</param>
    public static byte[] Encode(ReadOnlySpan<byte> digest, X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        var hash = digest.ToArray();
        using (writer.PushSetOf())
        {
            Write(writer, Oids.ContentType, () => writer.WriteObjectIdentifier(Oids.Data));
            Write(writer, Oids.MessageDigest, () => writer.WriteOctetString(hash));
            Write(writer, Oids.SigningCertificateV2, () => writer.WriteEncodedValue(CertificateReference(certificate)));
        }

        return writer.Encode();
    }

    /// <summary>The reference to a certificate, encoded (RFC 5035): its SHA-256, its issuer and serial number.</summary>
    public static byte[] CertificateReference(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
            using (writer.PushSequence())
            {
                // The issuer is a list of general names: one name of a directory.
                using (writer.PushSequence())
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4, isConstructed: true)))
                {
                    writer.WriteEncodedValue(certificate.IssuerName.RawData);
                }

                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }

        return writer.Encode();
    }

    /// <summary>A certificate's issuer and serial number, encoded (RFC 5652, 10.2.4).</summary>
    public static byte[] IssuerAndSerial(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(certificate.IssuerName.RawData);
            writer.WriteInteger(certificate.SerialNumberBytes.Span);
        }

        return writer.Encode();
    }

    private static void Write(AsnWriter writer, string identifier, Action writeValue)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(identifier);
            using (writer.PushSetOf())
            {
                writeValue();
            }
        }
    }
}
