namespace QsGen.Audit.Verifying;

/// <summary>What is looked at in a report's file.</summary>
internal enum VerificationSubject
{
    /// <summary>Whether the file is one of this product, byte for byte where it should be.</summary>
    Shape,

    /// <summary>Whether the signature is that of the report.</summary>
    Signature,

    /// <summary>Which bytes the signature is about.</summary>
    Coverage,

    /// <summary>Whether the time-stamp is that of the signature.</summary>
    Timestamp,

    /// <summary>Whether the certificates lead to somebody who is trusted.</summary>
    Chain,

    /// <summary>Whether the certificates were revoked.</summary>
    Revocation,

    /// <summary>What others added to the file.</summary>
    LaterRevisions,

    /// <summary>Whether the attached files are whole.</summary>
    Attachments,

    /// <summary>Whether the file says what it was made from.</summary>
    Provenance,
}
