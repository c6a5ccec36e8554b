namespace QsGen.Audit.Verifying;

/// <summary>How long a signature can be checked, in the levels of PAdES (ETSI EN 319 142-1, 6).</summary>
internal enum SignatureLevel
{
    /// <summary>B-B: as long as the certificate is valid.</summary>
    Basic,

    /// <summary>B-T: a time-stamp says when it existed.</summary>
    Timestamped,

    /// <summary>B-LT: what proves that no certificate was revoked is in the file.</summary>
    LongTerm,
}
