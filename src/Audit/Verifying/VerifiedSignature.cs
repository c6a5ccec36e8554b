namespace QsGen.Audit.Verifying;

/// <summary>What is known of a report's signature after it was checked.</summary>
/// <param name="Level">The level that it reaches; null when it does not hold.</param>
/// <param name="Signer">The subject of the signer's certificate.</param>
/// <param name="StampedAt">When a time-stamp authority saw it; null without a time-stamp that holds.</param>
internal sealed record VerifiedSignature(SignatureLevel? Level, string Signer, DateTimeOffset? StampedAt);
