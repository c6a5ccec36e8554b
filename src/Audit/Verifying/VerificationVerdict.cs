namespace QsGen.Audit.Verifying;

/// <summary>What came out of looking at one thing.</summary>
internal enum VerificationVerdict
{
    /// <summary>It is as it must be.</summary>
    Holds,

    /// <summary>It need not be one way or the other, and a person should know.</summary>
    Noted,

    /// <summary>It is not as it must be.</summary>
    Fails,
}
