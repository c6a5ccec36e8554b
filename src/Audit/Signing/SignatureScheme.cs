using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace QsGen.Audit.Signing;

/// <summary>A way to sign: a kind of key with a hash, under the identifiers of RFC 5754 and RFC 5758.</summary>
/// <param name="Hash">The hash.</param>
/// <param name="DigestIdentifier">The hash's object identifier.</param>
/// <param name="Identifier">The signature's object identifier.</param>
/// <param name="IsRsa">Whether the key is one of RSA, else of ECDSA.</param>
internal sealed record SignatureScheme(HashAlgorithmName Hash, string DigestIdentifier, string Identifier, bool IsRsa)
{
    private const string RsaOfAnyHash = "1.2.840.113549.1.1.1";

    private static readonly ImmutableArray<SignatureScheme> All =
    [
        new(HashAlgorithmName.SHA256, Oids.Sha256, "1.2.840.113549.1.1.11", true),
        new(HashAlgorithmName.SHA384, Oids.Sha384, "1.2.840.113549.1.1.12", true),
        new(HashAlgorithmName.SHA512, Oids.Sha512, "1.2.840.113549.1.1.13", true),
        new(HashAlgorithmName.SHA256, Oids.Sha256, "1.2.840.10045.4.3.2", false),
        new(HashAlgorithmName.SHA384, Oids.Sha384, "1.2.840.10045.4.3.3", false),
        new(HashAlgorithmName.SHA512, Oids.Sha512, "1.2.840.10045.4.3.4", false),
    ];

    /// <summary>The way in which a certificate's key signs: a curve goes with the hash of its length.</summary>
    /// <exception cref="SigningException">The key is neither of RSA with 2048 bits or more nor of ECDSA.</exception>
    public static SignatureScheme For(X509Certificate2 certificate)
    {
        if (certificate.GetRSAPublicKey() is { } rsa)
        {
            using (rsa)
            {
                return rsa.KeySize >= 2048
                    ? All[0]
                    : throw new SigningException($"The key of {certificate.Subject} has {rsa.KeySize} bits: use 2048 or more.");
            }
        }

        using var curve = certificate.GetECDsaPublicKey()
            ?? throw new SigningException($"The key of {certificate.Subject} is of an unknown kind: use RSA or ECDSA.");
        return All[curve.KeySize switch { <= 256 => 3, <= 384 => 4, _ => 5 }];
    }

    /// <summary>The way that two algorithm identifiers name, exactly as RFC 5754 and 5758 have them; null for an unknown one.</summary>
    /// <param name="digest">The hash's identifier, encoded.</param>
    /// <param name="signature">The signature's identifier, encoded.</param>
    public static SignatureScheme? Named(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        foreach (var scheme in All)
        {
            var isDigest = digest.SequenceEqual(Encoded(scheme.DigestIdentifier, hasNull: false))
                || digest.SequenceEqual(Encoded(scheme.DigestIdentifier, hasNull: true));
            if (isDigest && (signature.SequenceEqual(Encoded(scheme.Identifier, scheme.IsRsa))
                || (scheme.IsRsa && signature.SequenceEqual(Encoded(RsaOfAnyHash, hasNull: true)))))
            {
                return scheme;
            }
        }

        return null;
    }

    /// <summary>The way that a signature's identifier alone names, as OCSP and revocation lists do; null for an unknown one.</summary>
    public static SignatureScheme? Named(ReadOnlySpan<byte> signature)
    {
        foreach (var scheme in All)
        {
            if (signature.SequenceEqual(Encoded(scheme.Identifier, scheme.IsRsa)))
            {
                return scheme;
            }
        }

        return null;
    }

    /// <summary>The hash's identifier, encoded.</summary>
    public byte[] EncodedDigest() => Encoded(DigestIdentifier, hasNull: false);

    /// <summary>The signature's identifier, encoded.</summary>
    public byte[] EncodedSignature() => Encoded(Identifier, IsRsa);

    /// <summary>The hash of bytes.</summary>
    public byte[] Digest(ReadOnlySpan<byte> bytes) => CryptographicOperations.HashData(Hash, bytes);

    /// <summary>Whether a signature is that of a hash.</summary>
    public bool Verifies(X509Certificate2 certificate, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
        {
            return IsRsa && rsa.VerifyHash(hash, signature, Hash, RSASignaturePadding.Pkcs1);
        }

        using var curve = certificate.GetECDsaPublicKey();
        return !IsRsa && curve is not null && curve.VerifyHash(hash, signature, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static byte[] Encoded(string identifier, bool hasNull)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(identifier);
            if (hasNull)
            {
                writer.WriteNull();
            }
        }

        return writer.Encode();
    }
}
