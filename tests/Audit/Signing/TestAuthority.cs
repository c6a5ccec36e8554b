using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using QsGen.Audit.Signing;

namespace QsGen.Tests.Audit.Signing;

/// <summary>A certificate authority of the tests' own, which also answers about revocation.</summary>
internal sealed class TestAuthority : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Makes the authority.</summary>
    public TestAuthority(string name = "Test Root")
    {
        var request = new CertificateRequest($"CN={name}", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        Root = request.CreateSelfSigned(Start, End);
    }

    /// <summary>The authority's certificate.</summary>
    public X509Certificate2 Root { get; }

    private static DateTimeOffset Start => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset End => new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Issues a certificate, with its key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">Whose it is.</param>
    /// <param name="purpose">What it is for, as an object identifier; null for anything.</param>
    public X509Certificate2 Issue(AsymmetricAlgorithm key, string name, string? purpose = null)
    {
        var request = key is RSA rsa
            ? new CertificateRequest($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest($"CN={name}", (ECDsa)key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        if (purpose is not null)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], true));
        }

        var serial = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))[..8];
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        var signed = request.Create(Root.SubjectName, X509SignatureGenerator.CreateForECDsa(_key), Start, End, serial);
        return key is RSA own ? signed.CopyWithPrivateKey(own) : signed.CopyWithPrivateKey((ECDsa)key);
    }

    /// <summary>A list of revoked certificates.</summary>
    public byte[] RevocationList(params IEnumerable<X509Certificate2> revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
        {
            list.AddEntry(certificate, Start.AddDays(1));
        }

        return list.Build(
            Root.SubjectName,
            X509SignatureGenerator.CreateForECDsa(_key),
            1,
            End,
            HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(SHA1.HashData(Root.PublicKey.EncodedKeyValue.RawData)),
            Start);
    }

    /// <summary>An OCSP response that a certificate is good.</summary>
    public byte[] OcspResponse(X509Certificate2 certificate)
    {
        var data = Sequence(
            writer =>
            {
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1, true)))
                {
                    writer.WriteEncodedValue(Root.SubjectName.RawData);
                }

                writer.WriteGeneralizedTime(Start.AddMonths(3), omitFractionalSeconds: true);
                using (writer.PushSequence())
                using (writer.PushSequence())
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteEncodedValue(Algorithm("1.3.14.3.2.26"));
                        writer.WriteOctetString(SHA1.HashData(Root.SubjectName.RawData));
                        writer.WriteOctetString(SHA1.HashData(Root.PublicKey.EncodedKeyValue.RawData));
                        writer.WriteInteger(certificate.SerialNumberBytes.Span);
                    }

                    writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, 0));
                    writer.WriteGeneralizedTime(Start.AddMonths(3), omitFractionalSeconds: true);
                    using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0, true)))
                    {
                        writer.WriteGeneralizedTime(End, omitFractionalSeconds: true);
                    }
                }
            });
        var basic = Sequence(writer =>
        {
            writer.WriteEncodedValue(data);
            writer.WriteEncodedValue(Algorithm("1.2.840.10045.4.3.2"));
            writer.WriteBitString(_key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        });
        return Sequence(writer =>
        {
            writer.WriteEncodedValue([0x0A, 1, 0]);
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0, true)))
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
                writer.WriteOctetString(basic);
            }
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Root.Dispose();
        _key.Dispose();
    }

    /// <summary>A sequence, encoded.</summary>
    public static byte[] Sequence(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            write(writer);
        }

        return writer.Encode();
    }

    private static byte[] Algorithm(string identifier) => Sequence(writer => writer.WriteObjectIdentifier(identifier));
}
