namespace QsGen.Handbook.Search;

/// <summary>A stretch of a page that can be found: what is below one heading.</summary>
/// <param name="Path">The page's file below the site's folder.</param>
/// <param name="Anchor">The heading's place; empty for what is above the first one.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Section">The heading; empty above the first one.</param>
/// <param name="Text">The words.</param>
internal sealed record SearchEntry(string Path, string Anchor, string Title, string Section, string Text);
