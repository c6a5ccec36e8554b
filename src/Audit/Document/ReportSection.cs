namespace QsGen.Audit.Document;

/// <summary>A section: it stands in the outline and in the contents.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Anchor">Its name in links, of letters, digits and hyphens; no two headings of a document share one.</param>
/// <param name="Blocks">What it says. Asked for when the section is written, once.</param>
internal sealed record ReportSection(string Title, string Anchor, IAsyncEnumerable<ReportBlock> Blocks)
{
    /// <summary>Whether it starts a new page. One that says in a line that nothing was found follows the one before it.</summary>
    public bool StartsPage { get; init; } = true;
}
