namespace QsGen.Audit.Verifying;

/// <summary>A file attached to a report.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256, as 64 hexadecimal digits.</param>
internal sealed record VerifiedAttachment(string Name, long Size, string Sha256);
