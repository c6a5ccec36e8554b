namespace QsGen.Viewer.Frames;

/// <summary>What explains a sheet, for the drawer beside it.</summary>
/// <param name="Title">The page's heading.</param>
/// <param name="Html">Its text. The page takes over elements that text needs and nothing else; an <c>a</c> with <c>data-app</c> and
/// <c>data-sheet</c> leads to that sheet.</param>
internal sealed record HelpFrame(string Title, string Html);
