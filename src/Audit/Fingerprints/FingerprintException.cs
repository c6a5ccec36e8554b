namespace QsGen.Audit.Fingerprints;

/// <summary>Rows can't be fingerprinted; the message says which and what to do.</summary>
internal sealed class FingerprintException(string message) : Exception(message);
