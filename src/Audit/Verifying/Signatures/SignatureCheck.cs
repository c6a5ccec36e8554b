using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using QsGen.Audit.Signing;

namespace QsGen.Audit.Verifying.Signatures;

/// <summary>Checks a signature by itself: that its key signed its attributes, and that they name its content and its certificate.</summary>
/// <param name="Signature">The signature.</param>
/// <param name="Certificate">The signer's certificate.</param>
/// <param name="Scheme">How it is signed.</param>
/// <param name="Problem">Why it does not hold; null when it does, as far as the content's hash is the one that was signed.</param>
internal sealed record SignatureCheck(CmsSignature Signature, X509Certificate2 Certificate, SignatureScheme Scheme, string? Problem)
{
    /// <summary>Checks a signature.</summary>
    /// <param name="bytes">Exactly its bytes.</param>
    /// <exception cref="AsnContentException">It is malformed, or of a kind that is not read.</exception>
    /// <exception cref="CryptographicException">A certificate or a key is broken.</exception>
    public static SignatureCheck Of(ReadOnlyMemory<byte> bytes)
    {
        var signature = CmsSignature.Decode(bytes);
        var scheme = SignatureScheme.Named(signature.DigestAlgorithm, signature.SignatureAlgorithm)
            ?? throw new AsnContentException("It is signed in a way that is not read.");
        var certificate = signature.Certificates.Select(one => X509CertificateLoader.LoadCertificate(one))
            .FirstOrDefault(one => SignedAttributeSet.IssuerAndSerial(one).AsSpan().SequenceEqual(signature.Signer))
            ?? throw new AsnContentException("The signer's certificate is missing.");
        var isMade = scheme.Verifies(certificate, scheme.Digest(signature.SignedAttributes), signature.Value);
        return new SignatureCheck(
            signature,
            certificate,
            scheme,
            !isMade ? "the signature is not that of the certificate"
            : !NamesKind(signature) ? "it does not say of what kind its content is"
            : !NamesCertificate(signature, certificate) ? "it does not name its certificate"
            : null);
    }

    /// <summary>Whether a hash is the one that was signed.</summary>
    /// <exception cref="AsnContentException">There is none.</exception>
    public bool Names(ReadOnlySpan<byte> digest) =>
        Signature.SignedAttribute(Oids.MessageDigest) is { } value
        && new AsnReader(value, AsnEncodingRules.DER).ReadOctetString().AsSpan().SequenceEqual(digest);

    private static bool NamesKind(CmsSignature signature) =>
        signature.SignedAttribute(Oids.ContentType) is { } value
        && new AsnReader(value, AsnEncodingRules.DER).ReadObjectIdentifier() == signature.ContentType;

    // By its hash: SHA-256 when nothing is said, SHA-1 in the attribute's first form, which time-stamp authorities still use.
    private static bool NamesCertificate(CmsSignature signature, X509Certificate2 certificate)
    {
        if (signature.SignedAttribute(Oids.SigningCertificateV2) is not { } value)
        {
            return signature.SignedAttribute(Oids.SigningCertificate) is { } first
                && FirstReference(first).ReadOctetString().AsSpan().SequenceEqual(SHA1.HashData(certificate.RawData));
        }

        var reference = FirstReference(value);
        var algorithm = HashAlgorithmName.SHA256;
        if (reference.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            algorithm = reference.ReadSequence().ReadObjectIdentifier() switch
            {
                Oids.Sha256 => HashAlgorithmName.SHA256,
                Oids.Sha384 => HashAlgorithmName.SHA384,
                Oids.Sha512 => HashAlgorithmName.SHA512,
                _ => throw new AsnContentException("The certificate is named in a way that is not read."),
            };
        }

        return reference.ReadOctetString().AsSpan().SequenceEqual(CryptographicOperations.HashData(algorithm, certificate.RawData));
    }

    private static AsnReader FirstReference(ReadOnlyMemory<byte> value) =>
        new AsnReader(value, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence();
}
