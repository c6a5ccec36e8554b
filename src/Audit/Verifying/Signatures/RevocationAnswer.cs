namespace QsGen.Audit.Verifying.Signatures;

/// <summary>What evidence says about a certificate.</summary>
internal enum RevocationAnswer
{
    /// <summary>Nothing.</summary>
    Silent,

    /// <summary>It was good.</summary>
    Good,

    /// <summary>It was revoked.</summary>
    Revoked,
}
