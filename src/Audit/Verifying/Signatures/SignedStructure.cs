using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using QsGen.Audit.Signing;

namespace QsGen.Audit.Verifying.Signatures;

/// <summary>The form that certificates, revocation lists and OCSP responses share: what is signed, how, and the signature.</summary>
/// <param name="Signed">What is signed, encoded.</param>
/// <param name="Algorithm">How, encoded.</param>
/// <param name="Value">The signature.</param>
/// <param name="Rest">What follows.</param>
internal sealed record SignedStructure(ReadOnlyMemory<byte> Signed, ReadOnlyMemory<byte> Algorithm, byte[] Value, AsnReader Rest)
{
    /// <summary>Reads the form.</summary>
    /// <exception cref="AsnContentException">It has another one.</exception>
    public static SignedStructure Decode(ReadOnlyMemory<byte> bytes)
    {
        var outer = new AsnReader(bytes, AsnEncodingRules.DER);
        var reader = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        return new SignedStructure(reader.ReadEncodedValue(), reader.ReadEncodedValue(), reader.ReadBitString(out _), reader);
    }

    /// <summary>Whether the key of a certificate made the signature.</summary>
    public bool IsSignedBy(X509Certificate2 certificate) =>
        SignatureScheme.Named(Algorithm.Span) is { } scheme && scheme.Verifies(certificate, scheme.Digest(Signed.Span), Value);
}
