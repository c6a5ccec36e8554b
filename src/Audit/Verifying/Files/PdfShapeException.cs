namespace QsGen.Audit.Verifying.Files;

/// <summary>A file is not what this product writes. The message is for people.</summary>
/// <param name="message">What was found.</param>
/// <param name="offset">Where, in bytes from the beginning.</param>
internal sealed class PdfShapeException(string message, long offset) : Exception($"{message}, at byte {offset}");
