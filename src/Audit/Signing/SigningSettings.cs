using QsGen.Institution;

namespace QsGen.Audit.Signing;

/// <summary>How reports are signed. It holds no secret.</summary>
internal sealed record SigningSettings
{
    /// <summary>A PEM or PFX file with the private key. A PFX file may hold the certificates too.</summary>
    public required string KeyPath { get; init; }

    /// <summary>A PEM file with the certificate of the key, then those that issued it; null when a PFX file holds them.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The environment variable that holds the key's passphrase; null when the key has none, or a person is asked.</summary>
    public string? PassphraseVariable { get; init; }

    /// <summary>The name that the signature gives; null to leave it to the certificate.</summary>
    public string? SignerName { get; init; }

    /// <summary>Who signs, for people.</summary>
    public string SignerInWords => SignerName ?? "the certificate that the file carries";

    /// <summary>The address of a time-stamp authority (RFC 3161): with it signatures are of level B-T, without it of B-B.</summary>
    public Uri? TimestampAuthority { get; init; }

    /// <summary>Files with OCSP responses and revocation lists, as DER or PEM: with them and a time-stamp the level is B-LT.</summary>
    public ValueList<string> RevocationFiles { get; init; } = [];
}
