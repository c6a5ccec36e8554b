using System.Collections.Immutable;
using System.Security.Cryptography;
using QsGen.Audit.Pdf.Objects;
using QsGen.Institution;

namespace QsGen.Audit.Signing;

/// <summary>
/// Signs a finished file with an update, as PAdES has it (ETSI EN 319 142-1): level B-B, with a time-stamp B-T, and with evidence about
/// the certificates B-LT. The signature approves; it locks nothing, so reviewers can sign after it.
/// </summary>
/// <param name="key">The key.</param>
/// <param name="authority">Gives time-stamps, or null.</param>
/// <param name="clock">Says when the signer signs.</param>
internal sealed class ReportSigner(ISigningKey key, ITimestampAuthority? authority, TimeProvider clock) : IDisposable
{
    private const int RoomForAttributes = 4096;
    private const int RoomForTimestamp = 16384;

    /// <summary>The name that signatures give; null to leave it to the certificate.</summary>
    public string? SignerName { get; init; }

    /// <summary>Files with OCSP responses and revocation lists.</summary>
    public ValueList<string> RevocationFiles { get; init; } = [];

    /// <summary>Makes what signs as settings say.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="passphrases">Where the key's passphrase comes from.</param>
    /// <param name="client">Reaches the time-stamp authority.</param>
    /// <param name="clock">Says when the signer signs.</param>
    /// <exception cref="SigningException">A file or the passphrase is missing, or one does not go with the other.</exception>
    public static ReportSigner Open(SigningSettings settings, IPassphrases passphrases, HttpMessageInvoker client, TimeProvider clock) =>
        new(
            SigningKeyFile.Open(settings, passphrases),
            settings.TimestampAuthority is { } address ? new TimestampAuthority(client, address) : null,
            clock)
        {
            SignerName = settings.SignerName,
            RevocationFiles = settings.RevocationFiles,
        };

    /// <summary>Adds the signature at the end of a file.</summary>
    /// <param name="file">The file: it can be read, written and sought in.</param>
    /// <param name="signable">What is known of it.</param>
    /// <param name="cancellationToken">Ends the waiting for the key and the authority.</param>
    /// <exception cref="SigningException">It can't be signed. The file is then of no use.</exception>
    public async Task SignAsync(Stream file, PdfSignable signable, CancellationToken cancellationToken)
    {
        var scheme = SignatureScheme.For(key.Certificate);
        var certificates = Chain();
        var room = RoomForAttributes + certificates.Sum(certificate => certificate.Length) + (authority is null ? 0 : RoomForTimestamp);
        var evidence = RevocationEvidence.Read(RevocationFiles, certificates);
        var start = file.Length;
        var update = new SignatureUpdate(signable, start, room, SignerName, clock.GetLocalNow(), evidence);
        var digest = await DigestAsync(file, update, scheme, cancellationToken);
        var signature = await SignAsync(digest, scheme, certificates, cancellationToken);
        if (signature.Length > room)
        {
            throw new SigningException($"The signature takes {signature.Length} bytes, and {room} are kept: its time-stamp is too long.");
        }

        var digits = System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(signature));
        digits.CopyTo(update.Bytes, update.ContentsStart + 1);
        file.Position = start;
        await file.WriteAsync(update.Bytes, cancellationToken);
        await file.FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static async Task<byte[]> DigestAsync(
        Stream file, SignatureUpdate update, SignatureScheme scheme, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(scheme.Hash);
        var buffer = new byte[1 << 16];
        file.Position = 0;
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }

        hash.AppendData(update.Bytes.AsSpan(0, update.ContentsStart));
        hash.AppendData(update.Bytes.AsSpan(update.ContentsEnd));
        return hash.GetHashAndReset();
    }

    private async Task<byte[]> SignAsync(
        byte[] digest, SignatureScheme scheme, ImmutableArray<byte[]> certificates, CancellationToken cancellationToken)
    {
        var attributes = SignedAttributeSet.Encode(digest, key.Certificate);
        var value = await key.SignAsync(scheme.Digest(attributes), scheme, cancellationToken);
        var signature = new CmsSignature
        {
            ContentType = Oids.Data,
            Certificates = certificates,
            Signer = SignedAttributeSet.IssuerAndSerial(key.Certificate),
            DigestAlgorithm = scheme.EncodedDigest(),
            SignedAttributes = attributes,
            SignatureAlgorithm = scheme.EncodedSignature(),
            Value = value,
            Timestamp = authority is null ? null : await authority.StampAsync(value, cancellationToken),
        };
        return signature.Encode();
    }

    // In the order that DER wants of a set. The root is trusted by who checks, not because it is here.
    private ImmutableArray<byte[]> Chain() =>
    [
        .. key.Issuers.Where(issuer => issuer.Subject != issuer.Issuer).Prepend(key.Certificate)
            .Select(certificate => certificate.RawData)
            .DistinctBy(Convert.ToHexString)
            .OrderBy(Convert.ToHexString, StringComparer.Ordinal),
    ];
}
