using System.Collections.Immutable;

namespace QsGen.Handbook.Authoring;

/// <summary>A page as it was written.</summary>
/// <param name="Path">Where it is, without ending, such as <c>concepts/l2/rail</c>; links use it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Label">Its name in the page tree.</param>
/// <param name="Readers">Whom it is for.</param>
/// <param name="Order">Its place among the pages of its folder; a folder's place is that of its <c>index</c>.</param>
/// <param name="Summary">What it is for, in one sentence.</param>
/// <param name="Sheet">The sheet that it explains, as <c>app/Sheet</c>; null when it explains none.</param>
/// <param name="Body">Markdown with Liquid in it.</param>
/// <param name="FirstLine">The line of the file on which the body begins, from 1.</param>
internal sealed record PageSource(
    string Path,
    string Title,
    string Label,
    ImmutableArray<HandbookReader> Readers,
    int Order,
    string Summary,
    string? Sheet,
    string Body,
    int FirstLine)
{
    /// <summary>The folder it is in; empty at the top.</summary>
    public string Folder => Path.LastIndexOf('/') is >= 0 and var at ? Path[..at] : "";

    /// <summary>Whether it is the first page of its folder.</summary>
    public bool IsIndex => Path == "index" || Path.EndsWith("/index", StringComparison.Ordinal);

    /// <summary>The address of its file below the site's folder.</summary>
    public string File => Path + ".html";

    /// <summary>The line of the file that a text is on; 0 when it is not there.</summary>
    public int LineOf(string text) => Body.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at
        ? FirstLine + Body.AsSpan(0, at).Count('\n')
        : 0;
}
