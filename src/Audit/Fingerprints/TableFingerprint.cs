namespace QsGen.Audit.Fingerprints;

/// <summary>What a base table held up to some row.</summary>
/// <param name="Mark">The highest <c>entry</c> that counts; 0 when the table is empty.</param>
/// <param name="Sha">SHA-256 of the rows up to it, as 64 lower-case hexadecimal digits.</param>
internal sealed record TableFingerprint(long Mark, string Sha);
