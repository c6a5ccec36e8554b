namespace QsGen.Audit.Document;

/// <summary>A stretch of text in one style.</summary>
/// <param name="Text">Its characters, plain: nothing in it is markup.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Anchor">The heading that it leads to, by its anchor; null for none.</param>
internal sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain, string? Anchor = null);
