namespace QsGen.Database.Sessions;

/// <summary>Takes a row of <see cref="ISqlSession.ReadTextAsync"/>.</summary>
/// <param name="utf8">The row's text; the bytes are gone after the call. Nothing for NULL.</param>
internal delegate void TextRow(ReadOnlySpan<byte> utf8);
