using System.Formats.Asn1;
using QsGen.Audit.Signing;

namespace QsGen.Audit.Verifying.Signatures;

/// <summary>Checks a time-stamp by itself (RFC 3161, 2.4.2).</summary>
/// <param name="Check">Its own signature.</param>
/// <param name="Time">The time that it states.</param>
/// <param name="Problem">Why it does not hold; null when it does.</param>
internal sealed record TimestampCheck(SignatureCheck Check, DateTimeOffset Time, string? Problem)
{
    /// <summary>Checks a time-stamp.</summary>
    /// <param name="token">The time-stamp, encoded.</param>
    /// <param name="stamped">What it should be about.</param>
    /// <exception cref="AsnContentException">It is malformed, or of a kind that is not read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A certificate or a key is broken.</exception>
    public static TimestampCheck Of(byte[] token, ReadOnlySpan<byte> stamped)
    {
        var check = SignatureCheck.Of(token);
        if (check.Signature.ContentType != Oids.TimestampInformation || check.Signature.Content is not { } content)
        {
            throw new AsnContentException("It is no time-stamp.");
        }

        var information = new AsnReader(content, AsnEncodingRules.DER).ReadSequence();
        information.ReadInteger();
        information.ReadObjectIdentifier();
        var imprint = information.ReadSequence();
        var algorithm = imprint.ReadSequence().ReadObjectIdentifier();
        var hash = imprint.ReadOctetString();
        information.ReadInteger();
        var time = information.ReadGeneralizedTime();
        var isAbout = HashOf(algorithm, stamped) is { } expected && hash.AsSpan().SequenceEqual(expected);
        return new TimestampCheck(
            check,
            time,
            check.Problem
            ?? (!check.Names(check.Scheme.Digest(content)) ? "what it states is not what was signed"
                : !isAbout ? "it is about another signature"
                : null));
    }

    private static byte[]? HashOf(string algorithm, ReadOnlySpan<byte> bytes) => algorithm switch
    {
        Oids.Sha256 => System.Security.Cryptography.SHA256.HashData(bytes),
        Oids.Sha384 => System.Security.Cryptography.SHA384.HashData(bytes),
        Oids.Sha512 => System.Security.Cryptography.SHA512.HashData(bytes),
        _ => null,
    };
}
