namespace QsGen.Handbook.References;

/// <summary>What a typed reference of a page stands for.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="IsCode">Whether it is shown as something to type.</param>
/// <param name="Page">The page that explains it, without ending; null when none does.</param>
/// <param name="Anchor">The place on that page; empty for its beginning.</param>
/// <param name="Hint">What it means, shown on hovering; empty when there is nothing to say.</param>
internal sealed record ResolvedReference(string Text, bool IsCode, string? Page, string Anchor, string Hint);
