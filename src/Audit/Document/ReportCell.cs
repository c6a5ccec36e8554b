namespace QsGen.Audit.Document;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it shows, plain: nothing in it is markup. See <see cref="ReportFormat"/> for money, numbers and days.</param>
/// <param name="IsStrong">Whether it is set apart from the other cells.</param>
/// <param name="Anchor">The heading that it leads to, by its anchor; null for none.</param>
internal sealed record ReportCell(string Text, bool IsStrong = false, string? Anchor = null);
