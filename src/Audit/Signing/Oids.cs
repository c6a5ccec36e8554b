namespace QsGen.Audit.Signing;

/// <summary>Object identifiers of what is inside signatures.</summary>
internal static class Oids
{
    /// <summary>SHA-256 (RFC 5754).</summary>
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>SHA-384 (RFC 5754).</summary>
    public const string Sha384 = "2.16.840.1.101.3.4.2.2";

    /// <summary>SHA-512 (RFC 5754).</summary>
    public const string Sha512 = "2.16.840.1.101.3.4.2.3";

    /// <summary>Plain content (RFC 5652).</summary>
    public const string Data = "1.2.840.113549.1.7.1";

    /// <summary>Signed content (RFC 5652).</summary>
    public const string SignedData = "1.2.840.113549.1.7.2";

    /// <summary>The attribute that says of what kind the content is (RFC 5652).</summary>
    public const string ContentType = "1.2.840.113549.1.9.3";

    /// <summary>The attribute that holds the content's hash (RFC 5652).</summary>
    public const string MessageDigest = "1.2.840.113549.1.9.4";

    /// <summary>The attribute that binds a signature to its certificate (RFC 5035).</summary>
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>The attribute that did so before, with SHA-1 (RFC 2634).</summary>
    public const string SigningCertificate = "1.2.840.113549.1.9.16.2.12";

    /// <summary>The attribute that holds a time-stamp of the signature (RFC 3161).</summary>
    public const string TimestampToken = "1.2.840.113549.1.9.16.2.14";

    /// <summary>What a time-stamp authority signs (RFC 3161).</summary>
    public const string TimestampInformation = "1.2.840.113549.1.9.16.1.4";
}
