using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using QsGen.Audit.Signing;

namespace QsGen.Tests.Audit.Signing;

/// <summary>A time-stamp authority of the tests' own, which answers requests as over HTTP.</summary>
/// <param name="certificate">Its certificate, with the key.</param>
/// <param name="time">The time that it states.</param>
internal sealed class TestTimestampAuthority(X509Certificate2 certificate, DateTimeOffset time) : HttpMessageHandler
{
    /// <summary>Its address.</summary>
    public static Uri Address { get; } = new("http://tsa.example/");

    /// <summary>Whether it answers with an error.</summary>
    public bool IsDown { get; init; }

    /// <summary>A time-stamp of bytes.</summary>
    public byte[] Stamp(byte[] hash, ReadOnlyMemory<byte>? nonce)
    {
        var content = TestAuthority.Sequence(writer =>
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.2.3.4");
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Oids.Sha256);
                }

                writer.WriteOctetString(hash);
            }

            writer.WriteInteger(7);
            writer.WriteGeneralizedTime(time, omitFractionalSeconds: true);
            if (nonce is { } given)
            {
                writer.WriteInteger(given.Span);
            }
        });
        var attributes = Attributes(content);
        using var key = certificate.GetECDsaPrivateKey()!;
        return new CmsSignature
        {
            ContentType = Oids.TimestampInformation,
            Content = content,
            Certificates = [certificate.RawData],
            Signer = SignedAttributeSet.IssuerAndSerial(certificate),
            DigestAlgorithm = SignatureScheme.For(certificate).EncodedDigest(),
            SignedAttributes = attributes,
            SignatureAlgorithm = SignatureScheme.For(certificate).EncodedSignature(),
            Value = key.SignData(attributes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence),
        }.Encode();
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
        {
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        }

        Rfc3161TimestampRequest.TryDecode(await request.Content!.ReadAsByteArrayAsync(cancellationToken), out var asked, out _);
        var token = Stamp(asked!.GetMessageHash().ToArray(), asked.GetNonce());
        var answer = TestAuthority.Sequence(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(0);
            }

            writer.WriteEncodedValue(token);
        });
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(answer) };
    }

    private byte[] Attributes(byte[] content)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            Write(Oids.ContentType, () => writer.WriteObjectIdentifier(Oids.TimestampInformation));
            Write(Oids.MessageDigest, () => writer.WriteOctetString(SHA256.HashData(content)));
            Write(Oids.SigningCertificateV2, () => writer.WriteEncodedValue(SignedAttributeSet.CertificateReference(certificate)));
        }

        return writer.Encode();

        void Write(string identifier, Action writeValue)
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
}
