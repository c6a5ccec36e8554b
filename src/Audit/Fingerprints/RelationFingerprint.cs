namespace QsGen.Audit.Fingerprints;

/// <summary>What a derived relation held.</summary>
/// <param name="Relation">Its short name, as <c>drift</c>.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sha">SHA-256 of all of them, as 64 lower-case hexadecimal digits.</param>
internal sealed record RelationFingerprint(string Relation, long Rows, string Sha);
